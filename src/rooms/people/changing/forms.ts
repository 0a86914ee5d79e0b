import { z } from 'zod'
import { addForm } from '../adding/forms.ts'

const { name, phone, region, bornOn, languages } = addForm.shape

/** What the desk changes for somebody who cannot do it themselves. */
export const changeForm = z.strictObject({
  name,
  phone,
  region,
  bornOn,
  languages,
  version: z.coerce.number().int().min(0),
})
export type Changing = z.output<typeof changeForm>
