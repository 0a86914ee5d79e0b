import type { Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { todo } from '../../../look/parts/lists.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { ask, phrases } from '../../../platform/words/words.ts'
import { coursePath, coursesOffered } from '../../learning/face.ts'
import type { ApplicationPanel } from '../applications/panels.ts'
import type { PlacedApplication } from '../applications/types.ts'
import { isThere } from './requirement-rules.ts'
import { standingOf } from './standings.ts'

const say = phrases('application-training', {
  title: 'Your training',
  why: 'Your role asks for it. You can do it now; what you have done is kept.',
  course: ask<{ name: string }>('Go to the course: {name}'),
})

/** Courses the role asks for that its applicant has not done, each with the way to it. */
async function forApplicant(visit: Visit, application: PlacedApplication): Promise<Html | null> {
  if (application.state !== 'open') return null
  const { hub, words } = visit
  const { requirements } = await standingOf(hub, hub.db, application.personId, application.roleId)
  const toDo = new Set(
    requirements.flatMap((one) =>
      one.requirement.kind === 'training' && !isThere(one) ? [one.requirement.courseId] : [],
    ),
  )
  if (toDo.size === 0) return null
  const courses = (await coursesOffered(hub.db)).filter(({ id }) => toDo.has(id))
  const each = courses.map(({ id, name }) => ({
    icon: 'book' as const,
    title: name,
    text: words.say(say.why),
    acts: linkButton(words.say(say.course, { name }), coursePath(id), { kind: 'quiet', size: 'sm' }),
  }))
  return each.length === 0 ? null : card(todo(each), { title: words.say(say.title), id: 'training-h' })
}

export const trainingPanel: ApplicationPanel = { order: 45, forApplicant }
