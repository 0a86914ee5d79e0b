import { html, type Child, type Html } from '../../../../look/html.ts'
import { linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty, tag, type Tone } from '../../../../look/parts/cards.ts'
import { dataTable, sub } from '../../../../look/parts/tables.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type {
  Requirement,
  RequirementKind,
  RequirementStanding,
  RequirementState,
  Standing,
} from '../types.ts'
import { howWords, deskRequirementName, requirementStates, untilWords } from '../words.ts'
import type { InRoleView } from './load.ts'
import { isByHand, mayRecord } from './recording-rules.ts'

const tones: Record<RequirementState, Tone> = {
  met: 'ok',
  due: 'wait',
  exempt: 'info',
  'run-out': 'stop',
  missing: 'soft',
}

/** Where a kind is recorded that keeps more than that it happened. */
const ownPage: Partial<Record<RequirementKind, { readonly path: string; readonly words: string }>> = {
  identity: { path: 'identity', words: 'Record' },
  check: { path: 'checks', words: 'Record or look up' },
  agreement: { path: 'agreements', words: 'Signed on paper' },
}

function action(one: Requirement, { person, hats, mayRecord: isAllowed }: InRoleView): Child {
  if (!isAllowed) return ''
  const page = ownPage[one.kind]
  if (page)
    return linkButton(page.words, `/desk/people/${person.id}/${page.path}`, {
      kind: 'quiet',
      size: 'sm',
      also: `: ${one.key}`,
    })
  return isByHand(one) && mayRecord(one, hats)
    ? linkButton('Record', '#record-h', { kind: 'quiet', size: 'sm', also: `: ${one.key}` })
    : ''
}

const stateWords = (words: Visit['words'], { state, have, need }: RequirementStanding): Child =>
  html`${tag(words.say(requirementStates[state]), tones[state])}${need > 1 && sub(`${have} of ${need}`)}`

/** Who recorded what it rests on, and when. */
function restsOn({ words }: Visit, one: RequirementStanding, { entries, given, names }: InRoleView): Child {
  if (one.requirement.kind === 'training' && one.restsOn.length > 0) return 'Kept with their training'
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? 'by themselves, or the hub'
  return one.restsOn.flatMap((id): Html[] => {
    const entry = entries.find((each) => each.id === id)
    if (entry)
      return [
        html`<span class="sub"
          >${`${nameOf(entry.recordedBy)}, ${dateWords(words, dayAt(entry.recordedAt))}; of ${dateWords(words, entry.on)}`}</span
        >`,
      ]
    const exemption = given.find((each) => each.id === id)
    return exemption
      ? [html`<span class="sub">${`Exemption, approved by ${nameOf(exemption.approvedBy)}`}</span>`]
      : []
  })
}

/** What the role asks on the day looked at, and what they have. */
export function hasCard(visit: Visit, view: InRoleView, standing: Standing): Html {
  const { words } = visit
  const { named } = view
  if (standing.requirements.length === 0)
    return empty('Nobody has written yet what this role asks for, or not by that day.', {
      title: 'Nothing is asked on that day',
    })
  return card(
    dataTable<RequirementStanding>({
      label: `Requirements on ${dateWords(words, standing.on)}`,
      caption: `Worked out now from what was recorded, under version ${standing.policy}. Nothing here is a stored status.`,
      folds: true,
      rows: standing.requirements,
      columns: [
        {
          label: 'Requirement',
          cell: ({ requirement }) =>
            html`${deskRequirementName(words, requirement, named)}${sub(howWords(requirement, named))}`,
        },
        { label: 'State', cell: (one) => stateWords(words, one) },
        { label: 'Recorded by, when', cell: (one) => restsOn(visit, one, view) },
        {
          label: 'Runs out on',
          cell: (one) =>
            one.state === 'missing' || one.state === 'run-out' ? '' : untilWords(words, one.endsOn),
        },
        { label: 'Action', unseen: true, cell: ({ requirement }) => action(requirement, view) },
      ],
    }),
    { title: 'What the role asks, and what they have', id: 'has-h' },
  )
}
