import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { Recorder, RequirementKind } from '../types.ts'

/** Whose own doing is the record, whatever else a policy says: nobody else needs to write it down. */
const recordsItself: Record<RequirementKind, readonly Recorder[]> = {
  interview: [],
  references: ['referee'],
  identity: [],
  check: [],
  training: ['attendance'],
  agreement: ['person'],
  approval: ['panel'],
}

/** Which of us a policy may name; an approval is recorded by each who gives it. */
export const namedFor = (kind: RequirementKind): readonly Recorder[] =>
  kind === 'approval' ? [] : ['coordinator', 'vetting-officer']

/** Who may record a kind, from what was ticked; undefined where that would be nobody. */
export function recordersFrom(kind: RequirementKind, ticked: readonly Recorder[]): Recorder[] | undefined {
  const recorders = [...recordsItself[kind], ...ticked.filter((one) => namedFor(kind).includes(one))]
  return recorders.length === 0 ? undefined : recorders
}

const say = phrases('who-records', {
  who: 'Who may record it?',
  references: 'Who says whether one counts?',
  referencesHint: 'Referees write in their own form. None ticked: whoever may read what they wrote.',
  training: 'Who may write it down when it was learned elsewhere?',
  trainingHint: 'The course itself and the list of who came always count. None ticked: nobody.',
  agreement: 'Who may record that it was signed on paper?',
  agreementHint: 'They can always accept it on their own page. None ticked: nobody.',
})

/** What is asked about who records a kind. */
export const whoRecordsWords: Record<
  RequirementKind,
  { readonly legend: Phrase; readonly hint: Phrase | null }
> = {
  interview: { legend: say.who, hint: null },
  references: { legend: say.references, hint: say.referencesHint },
  identity: { legend: say.who, hint: null },
  check: { legend: say.who, hint: null },
  training: { legend: say.training, hint: say.trainingHint },
  agreement: { legend: say.agreement, hint: say.agreementHint },
  approval: { legend: say.who, hint: null },
}
