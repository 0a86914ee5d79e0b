import { z } from 'zod'
import { email, optionalText, text } from '../../web/text.ts'
import { orSay } from '../../words/sentence.ts'
import { phrases, type Phrase } from '../../words/words.ts'
import type { Grant, Reach, Role } from '../actor.ts'

const say = phrases('grants-form', {
  fromList: 'Choose one of the list',
  reason: 'Say in a few words why',
  role: 'Choose a role',
  programmes: 'Choose at least one programme',
  regions: 'Choose at least one region',
  organisation: 'Choose the partner organisation',
  opportunity: 'Choose the way to help',
  name: 'Enter their name',
})

export const roles = [
  'administrator',
  'coordinator',
  'vetting-officer',
  'safeguarding-lead',
  'data-lead',
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
  z.uuid(orSay(say.fromList)).optional(),
)
const reason = text({ max: 300, empty: say.reason })

/** `all` stands for every programme or region, those to come included. */
export const giveForm = z
  .strictObject({
    role: z.enum(roles, orSay(say.role)),
    programmes: listed,
    regions: listed,
    organisation: chosen,
    opportunity: chosen,
    reason,
  })
  .superRefine((form, check) => {
    const needs = (
      field: 'programmes' | 'regions' | 'organisation' | 'opportunity',
      missing: Phrase,
    ): void => {
      const given = form[field]
      if (given === undefined || given.length === 0)
        check.addIssue({ code: 'custom', path: [field], message: orSay(missing) })
    }
    if (form.role === 'coordinator' || form.role === 'vetting-officer') {
      needs('programmes', say.programmes)
      needs('regions', say.regions)
    }
    if (form.role === 'partner-lead') needs('organisation', say.organisation)
    if (form.role === 'opportunity-lead') needs('opportunity', say.opportunity)
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
    case 'data-lead':
    case 'treasurer':
    case 'trustee':
      return { role: form.role }
  }
}

export const endForm = z.strictObject({ id: z.uuid(), reason })

export const inviteForm = z.strictObject({
  name: text({ max: 120, empty: say.name }),
  email: email(),
})

export const leadRoles = ['partner-lead', 'opportunity-lead'] as const satisfies readonly Role[]

/** A coordinator's invitation: whom, and to what. */
export const inviteLeadForm = z
  .strictObject({
    ...inviteForm.shape,
    role: z.enum(leadRoles, orSay(say.role)),
    organisation: chosen,
    opportunity: chosen,
    reason,
  })
  .superRefine((form, check) => {
    const path = form.role === 'partner-lead' ? 'organisation' : 'opportunity'
    if (form[path] === undefined) check.addIssue({ code: 'custom', path: [path], message: orSay(say[path]) })
  })

export const leadAsked = (form: z.output<typeof inviteLeadForm>) =>
  form.role === 'partner-lead'
    ? { role: form.role, organisation: form.organisation! }
    : { role: form.role, opportunity: form.opportunity! }

export const findForm = z.object({ find: optionalText({ max: 120 }) })
