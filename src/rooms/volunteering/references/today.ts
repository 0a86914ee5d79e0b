import type { Todo } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { momentWordsTight } from '../../../platform/words/dates.ts'
import { byTime } from '../../../platform/clock.ts'
import { cardsOf } from '../../people/face.ts'
import { seeApplications } from '../applications/permits.ts'
import { isShort } from './asked.ts'
import { referenceReachOf } from './permits.ts'
import { toDo, type ToDo } from './rules.ts'
import { toLookAt, type ToLookAt } from './store.ts'

type Entry = Pick<Todo, 'urgency' | 'fact' | 'reason'> & { readonly label: string }

/** What is to do about a referee, without who they are or a word of theirs. */
function entryFor(visit: Visit, what: ToDo, one: ToLookAt, name: string): Entry {
  switch (what) {
    case 'call-asked': {
      const isDue = byTime(one.callAt!, visit.hub.now()) <= 0
      return {
        urgency: isDue ? 'late' : 'soon',
        fact: `Ring a referee of ${name}: ${momentWordsTight(visit.words, one.callAt!)}`,
        reason: 'They would rather talk than write, and asked for this time.',
        label: 'Ring',
      }
    }
    case 'only-by-telephone':
      return {
        urgency: 'soon',
        fact: `Ring a referee of ${name}`,
        reason: 'We have no email of theirs, so nobody asked them yet.',
        label: 'Ring',
      }
    case 'silent':
      return {
        urgency: 'late',
        fact: `Ring a referee of ${name}: they have not answered`,
        reason: 'The applicant waits, and can do nothing but name somebody else.',
        label: 'Ring',
      }
    case 'ring':
      return {
        urgency: 'soon',
        fact: `Ring a referee of ${name} before their words count`,
        reason: 'Somebody who read them wanted to ask more first.',
        label: 'Ring',
      }
    case 'judge':
      return {
        urgency: 'soon',
        fact: `A reference for ${name} is here`,
        reason: 'Whoever wrote it took the time; read it, and say whether it counts.',
        label: 'Read',
      }
    case 'ask-another':
      return {
        urgency: 'soon',
        fact: `A reference for ${name} does not count, and one more is needed`,
        reason: 'The applicant knows nothing of it, and waits.',
        label: 'Ask for somebody else',
      }
  }
}

/** Each morning: whom to ring, and what to read. */
export async function today(visit: Visit): Promise<Todo[]> {
  const { hub, actor } = visit
  if (!visit.can(seeApplications, undefined)) return []
  const open: { one: ToLookAt; what: ToDo }[] = []
  for (const one of await toLookAt(hub.db, referenceReachOf(actor))) {
    const what = toDo(one, hub.today())
    if (what === null || (what === 'ask-another' && !(await isShort(hub, hub.db, one.application)))) continue
    open.push({ one, what })
  }
  const names = new Map(
    (await cardsOf(hub.db, [...new Set(open.map(({ one }) => one.application.personId))])).map(
      ({ id, name }) => [id, name],
    ),
  )
  return open.map(({ one, what }) => {
    const { label, ...entry } = entryFor(visit, what, one, names.get(one.application.personId) ?? 'somebody')
    return {
      ...entry,
      since: (what === 'ask-another' ? one.judgedAt : one.receivedAt) ?? one.askedAt!,
      action: { label, href: `/desk/applications/${one.applicationId}/references/${one.id}` },
      applicationId: one.applicationId,
      personId: one.application.personId,
    }
  })
}
