import type { Grant, Role } from '../actor.ts'

/** What each role is called, and what it is for, at the desk. */
export const roleWords: Readonly<Record<Role, { name: string; about: string }>> = {
  administrator: { name: 'Administrator', about: 'Settings, roles, and everything that is not sealed.' },
  coordinator: { name: 'Coordinator', about: 'Runs chosen programmes in chosen regions.' },
  'vetting-officer': {
    name: 'Vetting officer',
    about: 'Checks and references in chosen programmes and regions.',
  },
  'safeguarding-lead': { name: 'Safeguarding lead', about: 'Reads and answers concerns.' },
  treasurer: { name: 'Treasurer', about: 'Gifts and what was spent.' },
  trustee: { name: 'Trustee', about: 'Figures only, no names.' },
  'partner-lead': {
    name: 'Partner’s lead',
    about: 'Their own organisation’s ways to help, and nothing else.',
  },
  'opportunity-lead': { name: 'Lead of one opportunity', about: 'Who comes to it, and how it runs.' },
}

/** Names for the ids a grant holds. */
export type Names = ReadonlyMap<string, string>

const listed = (reach: 'all' | readonly string[], all: string, names?: Names): string =>
  reach === 'all' ? all : reach.map((one) => names?.get(one) ?? one).join(', ')

/** A grant in words: “Coordinator: Befriending; London, Leeds”. */
export function grantWords(grant: Grant, names: Names): string {
  const { name } = roleWords[grant.role]
  switch (grant.role) {
    case 'coordinator':
    case 'vetting-officer':
      return `${name}: ${listed(grant.programmes, 'all programmes', names)}; ${listed(grant.regions, 'all regions')}`
    case 'partner-lead':
      return `${name}: ${names.get(grant.organisation) ?? 'an organisation no longer here'}`
    case 'opportunity-lead':
      return `${name}: ${names.get(grant.opportunity) ?? 'an opportunity no longer here'}`
    case 'administrator':
    case 'safeguarding-lead':
    case 'treasurer':
    case 'trustee':
      return name
  }
}
