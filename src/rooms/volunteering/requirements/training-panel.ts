import { html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card, tag } from '../../../look/parts/cards.ts'
import { todo } from '../../../look/parts/lists.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { sentence } from '../../../platform/words/sentence.ts'
import { completionsOf, coursePath, coursesOffered, type Completion } from '../../learning/face.ts'
import type { ApplicationPanel } from '../applications/panels.ts'
import { isTimeFor } from '../applications/rules.ts'
import type { PlacedApplication } from '../applications/types.ts'
import { asksOf, isOpen, type Asks } from '../clearing/asking.ts'
import { say } from './training-words.ts'

interface Course {
  readonly asks: Asks<'training'>
  /** Null: it is offered no more. */
  readonly name: string | null
  /** The newest that was not taken back. */
  readonly done: Completion | undefined
}

/** The courses that the role of an application asks for, and what its applicant completed of them. */
async function coursesOf(hub: Hub, db: Db, application: PlacedApplication): Promise<Course[]> {
  const asked = await asksOf(hub, db, application, 'training')
  if (asked.length === 0) return []
  const courseIds = asked.map(({ requirement }) => requirement.courseId)
  const names = new Map((await coursesOffered(db)).map(({ id, name }) => [id, name]))
  const done = await completionsOf(db, { personIds: [application.personId], courseIds })
  return asked.map((one) => {
    const { courseId } = one.requirement
    return {
      asks: one,
      name: names.get(courseId) ?? null,
      done: done.findLast((each) => each.courseId === courseId && each.takenBackAt === null),
    }
  })
}

/** What is to be learned, on the pages of one application. */
export const trainingPanel: ApplicationPanel = {
  order: 65,
  async steps(hub, db, application) {
    const { words } = hub
    const isTime = isTimeFor('training', application.stage)
    return (await coursesOf(hub, db, application)).map(({ asks, name, done }) => {
      const step = {
        key: asks.requirement.key,
        name: sentence(say.step, { course: name ?? words.say(say.gone) }),
        atDesk: `Training: ${name ?? 'a course that is gone'}`,
        who: 'you',
      } as const
      if (isOpen(asks))
        return {
          ...step,
          state: isTime ? ('now' as const) : ('later' as const),
          since: isTime ? application.stageSince : null,
          words: say.stepNow,
        }
      return {
        ...step,
        state: asks.state === 'exempt' ? ('not-needed' as const) : ('done' as const),
        since: null,
        words: done ? sentence(say.stepDone, { day: dateWords(words, done.on) }) : null,
      }
    })
  },
  async forApplicant({ hub, words }, application) {
    if (application.state !== 'open') return null
    const open = (await coursesOf(hub, hub.db, application)).filter(
      ({ asks, name }) => isOpen(asks) && name !== null,
    )
    if (open.length === 0) return null
    const each = open.map(({ asks, name }) => ({
      icon: 'book' as const,
      title: name,
      text: words.say(say.why),
      acts: linkButton(words.say(say.course, { name: name ?? '' }), coursePath(asks.requirement.courseId), {
        kind: 'quiet',
        size: 'sm',
      }),
    }))
    return card(todo(each), { title: words.say(say.title), id: 'training-h' })
  },
  async forDesk({ hub, words }, application) {
    const courses = await coursesOf(hub, hub.db, application)
    if (courses.length === 0) return null
    const lines = courses.map(({ asks, name, done }) => ({
      icon: isOpen(asks) ? ('wait' as const) : ('check' as const),
      title: html`${name ?? 'A course that is gone'} ${isOpen(asks) && tag('To do', 'wait')}`,
      text: done ? `Completed on ${dateWords(words, done.on)}.` : 'Not completed yet.',
    }))
    return card(todo(lines), { title: 'Training', id: 'training' })
  },
}
