import { z } from 'zod'

/** The other record, and both as they were when the summary was read. */
export const mergeForm = z.strictObject({ other: z.uuid(), seen: z.string().regex(/^\d{1,9}\.\d{1,9}$/) })

export const otherForm = z.strictObject({ other: z.uuid() })

/** Nothing is asked: the button says it all. */
export const undoForm = z.strictObject({})
