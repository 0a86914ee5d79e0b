import { ask, phrases, type Phrase, type Words } from '../../words/words.ts'
import type { Grant, Role } from '../actor.ts'

/** What each role is called. */
export const roleNames: Readonly<Record<Role, Phrase>> = phrases('roles', {
  administrator: 'Administrator',
  coordinator: 'Coordinator',
  'vetting-officer': 'Vetting officer',
  'safeguarding-lead': 'Safeguarding lead',
  'data-lead': 'Data lead',
  treasurer: 'Treasurer',
  trustee: 'Trustee',
  'partner-lead': 'Partner’s lead',
  'opportunity-lead': 'Lead of one way to help',
})

/** What each role is for. */
export const roleAims: Readonly<Record<Role, Phrase>> = phrases('roles.aims', {
  administrator: 'Settings, roles, and everything that is not sealed.',
  coordinator: 'Runs chosen programmes in chosen regions.',
  'vetting-officer': 'Checks and references in chosen programmes and regions.',
  'safeguarding-lead': 'Reads and answers concerns.',
  'data-lead': 'Answers what people ask about what we hold on them, and complaints about it.',
  treasurer: 'Gifts and what was spent.',
  trustee: 'Figures only, no names.',
  'partner-lead': 'Their own organisation’s ways to help, and nothing else.',
  'opportunity-lead': 'Who comes to it, and how it runs.',
})

const say = phrases('roles.reach', {
  within: ask<{ role: string; programmes: string; regions: string }>('{role}: {programmes}; {regions}'),
  of: ask<{ role: string; what: string }>('{role}: {what}'),
  allProgrammes: 'all programmes',
  allRegions: 'all regions',
  noOrganisation: 'an organisation no longer here',
  noOpportunity: 'a way to help no longer here',
})

/** Names for the ids a grant holds. */
export type Names = ReadonlyMap<string, string>

/** A grant in words: “Coordinator: Befriending; London, Leeds”. */
export function grantWords(words: Words, grant: Grant, names: Names): string {
  const role = words.say(roleNames[grant.role])
  const listed = (reach: 'all' | readonly string[], all: Phrase): string =>
    reach === 'all' ? words.say(all) : reach.map((one) => names.get(one) ?? one).join(', ')
  switch (grant.role) {
    case 'coordinator':
    case 'vetting-officer': {
      const programmes = listed(grant.programmes, say.allProgrammes)
      return words.say(say.within, { role, programmes, regions: listed(grant.regions, say.allRegions) })
    }
    case 'partner-lead':
      return words.say(say.of, { role, what: names.get(grant.organisation) ?? words.say(say.noOrganisation) })
    case 'opportunity-lead':
      return words.say(say.of, { role, what: names.get(grant.opportunity) ?? words.say(say.noOpportunity) })
    case 'administrator':
    case 'safeguarding-lead':
    case 'data-lead':
    case 'treasurer':
    case 'trustee':
      return role
  }
}
