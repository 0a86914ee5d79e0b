import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { nothingTyped } from '../../../platform/web/form.ts'
import { about } from '../../../platform/web/gate.ts'
import { readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { cardsOf, personOf, seePerson, type Person } from '../../people/face.ts'
import { courses } from '../courses/store.ts'
import { recordLearning, seeLearner } from '../permits.ts'
import { underWayWith, type UnderWay } from '../studying/actions.ts'
import { startsOf } from '../studying/store.ts'
import { recordElsewhere, takeBack } from './actions.ts'
import { certificateFile } from './certificate.ts'
import { backForm, recordFaults, recordForm } from './forms.ts'
import { trainingPage, type TrainingView } from './page.ts'
import { completionOne, wholeCompletionsOf } from './store.ts'
import { notRecordedBy } from './who-records.ts'

/** Whom the address names, if this reader may ask this of them. */
async function learner(c: Turn, asks: typeof seeLearner = seeLearner): Promise<Person> {
  const { visit } = c.var
  const id = c.req.param('id')
  return visit.ask(asks, isId(id) ? await personOf(visit.hub.db, id) : undefined)
}

async function shown(
  c: Turn,
  person: Person,
  more: Partial<Pick<TrainingView, 'shown' | 'backing'>> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { db } = visit.hub
  const completions = await wholeCompletionsOf(db, person.id)
  const known = (await courses(db)).filter(({ published }) => published !== null)
  const open = (await startsOf(db, person.id)).filter(({ finishedAt }) => finishedAt === null)
  const underWay: UnderWay[] = []
  for (const { courseId } of open) {
    const one = await underWayWith(db, person.id, courseId)
    if (one) underWay.push(one)
  }
  const ids = completions.flatMap(({ recordedBy, takenBackBy }) => [recordedBy, takenBackBy])
  const names = new Map(
    (await cardsOf(db, [...new Set(ids.filter((id) => id !== null))])).map(({ id, name }) => [id, name]),
  )
  const mayRecord = visit.can(recordLearning, person)
  return c.html(
    trainingPage(visit, {
      personId: person.id,
      name: person.name,
      back: visit.can(seePerson, person)
        ? { words: person.name, href: `/desk/people/${person.id}` }
        : { words: 'Courses', href: '/desk/courses' },
      completions,
      underWay,
      courses: new Map(known.map((one) => [one.id, one])),
      names,
      mayRecord,
      notTheirs: mayRecord
        ? await notRecordedBy(
            visit.hub,
            db,
            person,
            known.map(({ id }) => id),
          )
        : new Map(),
      shown: nothingTyped,
      ...more,
    }),
    status,
  )
}

const at = ({ id }: Person, told: string): string => `/desk/people/${id}/training?told=${told}`

export const trainingRoutes = room('/desk/people')
  .get('/:id/training', about(seeLearner), async (c) => shown(c, await learner(c)))
  .post('/:id/training', about(recordLearning), async (c) => {
    const { hub, words } = c.var.visit
    const person = await learner(c, recordLearning)
    const form = await readForm(c, recordForm)
    if (!form.ok) return shown(c, person, { shown: form }, 422)
    const { course, on, reason } = form.value
    const recorded = await recordElsewhere(hub, person, { courseId: course, on, reason })
    if (recorded.ok) return c.redirect(at(person, 'recorded'), 303)
    const faults =
      recorded.refusal === 'not-named'
        ? { course: (await notRecordedBy(hub, hub.db, person, [course])).get(course)! }
        : recordFaults[recorded.refusal]
    const errors = inWords(words, faults)
    return shown(c, person, { shown: { answers: form.answers, errors } }, 409)
  })
  .post('/:id/training/:completion/take-back', about(recordLearning), async (c) => {
    const person = await learner(c, recordLearning)
    const id = c.req.param('completion')
    if (!isId(id)) throw new NotHere()
    const form = await readForm(c, backForm)
    if (!form.ok) return shown(c, person, { backing: { ...form, id } }, 422)
    const back = await takeBack(c.var.visit.hub, person.id, id, form.value.reason)
    if (!back.ok && back.refusal === 'not-here') throw new NotHere()
    return c.redirect(at(person, 'back'), 303)
  })
  .get('/:id/training/:completion/certificate', about(seeLearner), async (c) => {
    const person = await learner(c)
    const id = c.req.param('completion')
    const one = isId(id) ? await completionOne(c.var.visit.hub.db, id) : undefined
    if (one?.personId !== person.id || one.takenBackAt !== null) throw new NotHere()
    return certificateFile(c, person.name, one)
  })
