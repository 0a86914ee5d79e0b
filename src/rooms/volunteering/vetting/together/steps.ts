import type { Options } from '../../../../look/parts/fields.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { stages } from '../../applications/types.ts'
import { stageNames } from '../../applications/desk/words.ts'
import { handlers } from '../keepers.ts'
import { wordings } from '../wordings/store.ts'

/** The steps that can be taken for several at once, as a select offers them. */
export async function togetherSteps({ db, actor }: Hub): Promise<Options> {
  const others = (await handlers(db)).filter(({ id }) => id !== actor.personId)
  const group = (label: string, options: readonly { value: string; words: string }[]): Options =>
    options.length === 0 ? [] : [{ group: label, options }]
  return [
    { value: 'look-after', words: 'I look after them' },
    { value: 'offer-times', words: 'Ask them to choose a time for a talk' },
    { value: 'remind-referees', words: 'Remind their referees' },
    { value: 'task', words: 'Give a task about them' },
    ...group(
      'Move to',
      stages.map((stage) => ({ value: `move ${stage}`, words: stageNames[stage] })),
    ),
    ...group(
      'Write',
      (await wordings(db)).map(({ id, name }) => ({ value: `write ${id}`, words: name })),
    ),
    ...group(
      'Give to, to look after',
      others.map(({ id, name }) => ({ value: `look-after ${id}`, words: name })),
    ),
  ]
}
