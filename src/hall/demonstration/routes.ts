import { z } from 'zod'
import { NotHere } from '../../platform/web/endings.ts'
import { open } from '../../platform/web/gate.ts'
import { readForm } from '../../platform/web/read.ts'
import { room } from '../../platform/web/routes.ts'
import { isBeingMadeReady, madeReadyPage } from '../setup/look-around.ts'
import { builtIn } from './built.ts'
import { enterAs, leave, onlyHere } from './enter.ts'
import { lookAroundPage } from './pages.ts'
import { roleKeys, roles } from './roles.ts'

const enterForm = z.strictObject({ as: z.enum(roleKeys) })
const why = open('the demonstration lets everybody in as anybody; in every other hub nothing is here')

export const demonstrationRoutes = room('/demo')
  .get('/', why, async (c) => {
    const { visit } = c.var
    if (isBeingMadeReady()) return c.html(madeReadyPage(), 503)
    onlyHere(visit.hub)
    const built = await builtIn(visit.hub.db)
    return c.html(lookAroundPage(visit, built?.day ?? visit.hub.today()))
  })
  .post('/enter', why, async (c) => {
    onlyHere(c.var.visit.hub)
    const form = await readForm(c, enterForm)
    if (!form.ok) throw new NotHere()
    await enterAs(c, form.value.as)
    return c.redirect(roles[form.value.as].opens, 303)
  })
  .post('/leave', why, async (c) => {
    await leave(c)
    return c.redirect('/', 303)
  })
