import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { stageLimits } from '../../applications/clocks/settings.ts'
import type { Thing } from '../pipeline/rules.ts'
import { sinceWords, thingWords, whoNames } from '../pipeline/words.ts'
import type { Need } from './rules.ts'

/** What somebody does about it. */
const actions: Readonly<Partial<Record<Thing, { readonly label: string }>>> = {
  guardian: { label: 'Look' },
  read: { label: 'Read and reply' },
  decide: { label: 'Decide' },
  identity: { label: 'Record' },
  'ask-check': { label: 'Record' },
  'check-elsewhere': { label: 'Record' },
  approval: { label: 'Approve' },
  clear: { label: 'Clear' },
  'move-on': { label: 'Move on' },
}

const facts: Readonly<Partial<Record<Thing, string>>> = {
  read: 'nobody has read the application',
  guardian: 'a parent or guardian is asked for their yes',
  decide: 'read, and waiting for our word',
  identity: 'identity to be seen',
  'ask-check': 'the DBS to be asked',
  'check-elsewhere': 'the check of criminal records to be done',
  check: 'the DBS has not answered',
  approval: 'an approval is asked',
  clear: 'everything is there',
  'move-on': 'ready to move on',
}

/** Why it needs us, with what the stage allows. */
function reasonOf(visit: Visit, { row, waits, urgency }: Need): string {
  const { ideal, most } = visit.hub.setting(stageLimits).limits[waits.for === 'check' ? 'checks' : row.stage]
  const where = `${row.role}${row.region === null ? '' : `, ${row.region}`}.`
  const whom = waits.who === 'us' ? 'The wait is ours' : `${whoNames[waits.who]}: ${thingWords(visit, waits)}`
  if (urgency === 'late')
    return `${where} ${whom}. We allow ${most} days for ${waits.for === 'check' ? 'checks' : 'this stage'}.`
  if (row.tone === 'amber') return `${where} ${whom}. We aim at ${ideal} days for this stage.`
  return `${where} ${row.waits.map((one) => thingWords(visit, one)).join('; ')}.`
}

/** A need as Today says it: the fact with its time, the reason, the one action. */
export function todoOf(visit: Visit, need: Need): Todo {
  const { row, waits, urgency, since } = need
  const action = actions[waits.for]
  return {
    urgency,
    since,
    fact: `${row.name}: ${facts[waits.for] ?? 'waits too long'}, ${sinceWords(visit, since).replace(/^S/, 's')}`,
    reason: reasonOf(visit, need),
    action: {
      label: action?.label ?? 'Write',
      href: `/desk/applications/${row.id}${action ? '' : '/write'}`,
    },
    applicationId: row.id,
    personId: row.personId,
  }
}
