import type { Todo } from '../../room.ts'
import type { Visit } from '../../web/visit.ts'
import { listNamed } from '../lists.ts'
import { isTakeable } from './actions.ts'
import { answerFile, answerFiles, seeAskedFiles } from './permits.ts'
import { filesAskedBy, openFiles, type AskedFile } from './store.ts'

const what = ({ list, rows }: AskedFile): string =>
  `${rows.toLocaleString('en-GB')} ${listNamed(list)?.counts[1] ?? 'rows'}`

/** Large files that wait for this reader's word, and their own that may be taken. */
export async function askedToday(visit: Visit): Promise<Todo[]> {
  const { hub, actor } = visit
  if (!visit.can(seeAskedFiles, undefined)) return []
  const toAnswer = visit.can(answerFiles, undefined)
    ? (await openFiles(hub.db)).filter((one) => visit.can(answerFile, one))
    : []
  const ready = (await filesAskedBy(hub.db, actor.personId!)).filter((one) => isTakeable(hub, one))
  return [
    ...toAnswer.map((one): Todo => ({
      urgency: 'soon',
      since: one.askedAt,
      fact: `${one.askedByName} asks to take ${what(one)} as a file`,
      reason: `So many leave only with a second person’s yes. What for: ${one.reason}`,
      action: { label: 'Answer', href: `/desk/files/${one.id}` },
    })),
    ...ready.map((one): Todo => ({
      urgency: 'soon',
      since: one.answeredAt!,
      fact: `Your file of ${what(one)} may leave`,
      reason: `${one.answeredByName ?? 'A colleague'} said yes. It holds for a day.`,
      action: { label: 'Take it', href: `/desk/files/${one.id}` },
    })),
  ]
}
