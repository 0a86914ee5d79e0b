import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card, tag } from '../../../look/parts/cards.ts'
import { todo } from '../../../look/parts/lists.ts'
import { byTime, dayAt } from '../../../platform/clock.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dayWords } from '../../../platform/words/dates.ts'
import type { Gathering } from '../../gatherings/face.ts'
import type { WholeCourse } from '../courses/types.ts'
import { openSession, runSessions } from '../permits.ts'
import { wholeSessions } from './ahead.ts'
import { whenWords } from './own-part.ts'

/** So many sessions that are over are shown. */
const mostPast = 6

const stateOf = (visit: Visit, gathering: Gathering): Html | false =>
  gathering.state === 'cancelled'
    ? tag('Cancelled', 'stop')
    : byTime(gathering.endsAt, visit.hub.now()) <= 0 && tag('Over', 'soft')

/** The live sessions of a course within this reader's reach: those ahead, and the last that are over. */
export async function sessionsCard(visit: Visit, course: WholeCourse): Promise<Html | false> {
  if (!visit.can(runSessions, undefined) || !course.published) return false
  const { hub, words } = visit
  const own = (await wholeSessions(hub, course.id)).filter(({ gathering }) =>
    visit.can(openSession, gathering),
  )
  const isOver = ({ gathering }: (typeof own)[number]): boolean => byTime(gathering.endsAt, hub.now()) <= 0
  const shown = [...own.filter((one) => !isOver(one)), ...own.filter(isOver).toReversed().slice(0, mostPast)]
  const list = todo(
    shown.map((one) => {
      const { gathering, session } = one
      const comes = `${gathering.taken} of ${gathering.capacity} places taken`
      const waits = gathering.waiting > 0 ? `, ${gathering.waiting} waiting` : ''
      const when = isOver(one) ? dayWords(words, dayAt(gathering.startsAt)) : whenWords(words, gathering)
      return {
        icon: 'people' as const,
        title: html`${when} ${stateOf(visit, gathering)}`,
        text: `${session.place}. ${comes}${waits}.`,
        acts: html`${linkButton('Who comes', `/desk/gatherings/${gathering.id}`, { kind: 'quiet', size: 'sm', also: `: ${when}` })}
        ${
          !isOver(one) &&
          gathering.state !== 'cancelled' &&
          linkButton('Change', `/desk/courses/${course.id}/sessions/${gathering.id}`, {
            kind: 'quiet',
            size: 'sm',
            also: `: ${when}`,
          })
        }`,
      }
    }),
  )
  return card(
    html`${shown.length === 0 ? html`<p>None yet. Whoever comes has completed the course, or the modules it goes through.</p>` : list}
    ${
      course.retiredAt === null &&
      html`<p>
        ${linkButton('Open a live session', `/desk/courses/${course.id}/sessions/new`, { kind: 'quiet', size: 'sm', icon: 'plus' })}
      </p>`
    }`,
    { title: 'Live sessions', id: 'sessions' },
  )
}
