import { z } from 'zod'
import { email, optionalText, text } from '../../web/text.ts'
import type { Grant, Reach, Role } from '../actor.ts'

export const roles = [
  'administrator',
  'coordinator',
  'vetting-officer',
  'safeguarding-lead',
  'treasurer',
  'trustee',
  'partner-lead',
  'opportunity-lead',
] as const satisfies readonly Role[]

const listed = z.preprocess(
  (given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
  z.array(text({ max: 120 })).max(200),
)
const chosen = z.preprocess(
  (given) => (given === '' ? undefined : given),
  z.uuid('Choose one of the list').optional(),
)
const reason = text({ max: 300, empty: 'Say in a few words why' })

/** `all` stands for every programme or region, those to come included. */
export const giveForm = z
  .strictObject({
    role: z.enum(roles, 'Choose a role'),
    programmes: listed,
    regions: listed,
    organisation: chosen,
    opportunity: chosen,
    reason,
  })
  .superRefine((form, check) => {
    const needs = (
      field: 'programmes' | 'regions' | 'organisation' | 'opportunity',
      message: string,
    ): void => {
      const given = form[field]
      if (given === undefined || given.length === 0)
        check.addIssue({ code: 'custom', path: [field], message })
    }
    if (form.role === 'coordinator' || form.role === 'vetting-officer') {
      needs('programmes', 'Choose at least one programme')
      needs('regions', 'Choose at least one region')
    }
    if (form.role === 'partner-lead') needs('organisation', 'Choose the partner organisation')
    if (form.role === 'opportunity-lead') needs('opportunity', 'Choose the opportunity')
  })

const reach = (values: readonly string[]): Reach => (values.includes('all') ? 'all' : values)

/** The grant a form asks for; its schema saw to it that what the role needs is there. */
export function grantAsked(form: z.output<typeof giveForm>): Grant {
  switch (form.role) {
    case 'coordinator':
    case 'vetting-officer':
      return { role: form.role, programmes: reach(form.programmes), regions: reach(form.regions) }
    case 'partner-lead':
      return { role: form.role, organisation: form.organisation! }
    case 'opportunity-lead':
      return { role: form.role, opportunity: form.opportunity! }
    case 'administrator':
    case 'safeguarding-lead':
    case 'treasurer':
    case 'trustee':
      return { role: form.role }
  }
}

export const endForm = z.strictObject({ id: z.uuid(), reason })

export const inviteForm = z.strictObject({
  name: text({ max: 120, empty: 'Enter their name' }),
  email: email(),
})

export const leadRoles = ['partner-lead', 'opportunity-lead'] as const satisfies readonly Role[]

/** A coordinator's invitation: whom, and to what. */
export const inviteLeadForm = z
  .strictObject({
    ...inviteForm.shape,
    role: z.enum(leadRoles, 'Choose a role'),
    organisation: chosen,
    opportunity: chosen,
    reason,
  })
  .superRefine((form, check) => {
    const path = form.role === 'partner-lead' ? 'organisation' : 'opportunity'
    const message = path === 'organisation' ? 'Choose the partner organisation' : 'Choose the opportunity'
    if (form[path] === undefined) check.addIssue({ code: 'custom', path: [path], message })
  })

export const leadAsked = (form: z.output<typeof inviteLeadForm>) =>
  form.role === 'partner-lead'
    ? { role: form.role, organisation: form.organisation! }
    : { role: form.role, opportunity: form.opportunity! }

export const findForm = z.object({ find: optionalText({ max: 120 }) })
