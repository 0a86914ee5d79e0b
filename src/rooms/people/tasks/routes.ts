import type { Day } from '../../../platform/clock.ts'
import { isId } from '../../../platform/database/id.ts'
import { listRoutes, listTools } from '../../../platform/lists/face.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import type { Shown } from '../../../platform/web/form.ts'
import { about as aboutThing, may } from '../../../platform/web/gate.ts'
import { onlyPressed, readForm, readQuery } from '../../../platform/web/read.ts'
import type { Turn, Visit } from '../../../platform/web/visit.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import { cardOf, personOf } from '../store.ts'
import { colleagues, finishTask, giveTask, moveTask, openTaskAgain, usualDue } from './actions.ts'
import { faultOf, listForm, moveForm, taskForm } from './forms.ts'
import { tasksList } from './list.ts'
import { newTaskPage, restNotice, taskPage, tasksPage } from './pages.ts'
import { changeTask, keepTasks, mayKnow } from './permits.ts'
import { dueDay, type Due } from './rules.ts'
import { tasksShown } from './shown.ts'
import { taskOf, type Task } from './store.ts'

/** Whom a new task is about: somebody its giver may know, or nobody. */
async function aboutOf({ hub, actor }: Visit, id: string | undefined): Promise<Task['about']> {
  if (id === undefined) return null
  const person = isId(id) ? await personOf(hub.db, id) : undefined
  if (!person || !mayKnow(actor, person) || !(await cardOf(hub.db, person.id))) throw new NotHere()
  return { id: person.id, name: person.name, region: person.region }
}

async function taskHere(c: Turn): Promise<Task> {
  const { visit } = c.var
  const id = c.req.param('id')
  return visit.ask(changeTask, isId(id) ? await taskOf(visit.hub.db, id) : undefined)
}

async function newAgain(c: Turn, shown: Shown, about: Task['about'], status: 200 | 409 | 422) {
  const { visit } = c.var
  return c.html(newTaskPage(visit, { ...shown, about, colleagues: await colleagues(visit.hub.db) }), status)
}

async function taskAgain(c: Turn, task: Task, shown: Shown, status: 200 | 409 | 422) {
  const { visit } = c.var
  return c.html(taskPage(visit, task, { ...shown, colleagues: await colleagues(visit.hub.db) }), status)
}

/** To the list, which says so when the day that was chosen is rest. */
const listed = (asked: Day, { rest }: Due): string =>
  rest === null ? '/desk/tasks' : `/desk/tasks?chosen=${asked}`

/** Said again of the day in the address: a page tells only what it can work out itself. */
function restTold(visit: Visit, chosen: Day | undefined) {
  if (chosen === undefined) return false
  const { on, rest } = dueDay(restFor(visit.hub, 'clocksPause'), chosen)
  return rest !== null && restNotice(visit, { on, rest })
}

export const taskRoutes = listRoutes(tasksList)
  .get('/', may(keepTasks), async (c) => {
    const { visit } = c.var
    const asked = readQuery(c, listForm)
    const { show, chosen } = asked.ok ? asked.value : { show: 'mine' as const }
    return c.html(
      tasksPage(visit, {
        tasks: await tasksShown(visit, show),
        show,
        rest: restTold(visit, chosen),
        tools: await listTools(visit, tasksList),
      }),
    )
  })
  .get('/new', may(keepTasks), async (c) => {
    const { visit } = c.var
    const about = await aboutOf(visit, c.req.query('about'))
    const answers = { forWhom: visit.actor.personId!, dueOn: usualDue(visit.hub) }
    return newAgain(c, { answers }, about, 200)
  })
  .post('/new', may(keepTasks), async (c) => {
    const { visit } = c.var
    const form = await readForm(c, taskForm)
    const about = await aboutOf(visit, form.ok ? form.value.about : c.req.query('about'))
    if (!form.ok) return newAgain(c, form, about, 422)
    const { what, forWhom: forId, dueOn } = form.value
    const given = await giveTask(visit.hub, { what, forId, dueOn, about })
    if (given.ok) return c.redirect(listed(dueOn, given.value), 303)
    return newAgain(
      c,
      { answers: form.answers, errors: inWords(visit.words, faultOf[given.refusal]) },
      about,
      409,
    )
  })
  .get('/:id', aboutThing(changeTask), async (c) => {
    const task = await taskHere(c)
    return taskAgain(c, task, { answers: { forWhom: task.forId, dueOn: task.dueOn } }, 200)
  })
  .post('/:id', aboutThing(changeTask), async (c) => {
    const { visit } = c.var
    const task = await taskHere(c)
    const form = await readForm(c, moveForm)
    if (!form.ok) return taskAgain(c, task, form, 422)
    const { forWhom: forId, dueOn } = form.value
    const moved = await moveTask(visit.hub, task, { forId, dueOn })
    if (moved.ok) return c.redirect(listed(dueOn, moved.value), 303)
    if (moved.refusal === 'done') return c.redirect(`/desk/tasks/${task.id}`, 303)
    return taskAgain(
      c,
      task,
      { answers: form.answers, errors: inWords(visit.words, faultOf[moved.refusal]) },
      409,
    )
  })
  .post('/:id/done', aboutThing(changeTask), async (c) => {
    const task = await taskHere(c)
    await onlyPressed(c)
    await finishTask(c.var.visit.hub, task)
    return c.redirect('/desk/tasks', 303)
  })
  .post('/:id/again', aboutThing(changeTask), async (c) => {
    const task = await taskHere(c)
    await onlyPressed(c)
    await openTaskAgain(c.var.visit.hub, task)
    return c.redirect(`/desk/tasks/${task.id}`, 303)
  })
