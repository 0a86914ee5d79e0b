import { dayAt, momentAt } from '../../../platform/clock.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Door } from '../../../platform/merging/doors.ts'
import { periodWords, type Kept } from '../../../platform/retention/kept.ts'
import type { DossierSection, Room, TentCard, Todo } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords, dayWordsShort } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { personOf } from '../store.ts'
import { tasksCard } from './pages.ts'
import { keepTasks, mayKnow } from './permits.ts'
import { pressing } from './rules.ts'
import { taskRoutes } from './routes.ts'
import { leftFor } from './shown.ts'
import { dropDone, forgetTasks, openAbout, openFor, tasksOf, type Task } from './store.ts'
import { say } from './words.ts'

/** What was done: long enough to see who did what, and no longer. */
export const tasksKept: Kept = {
  key: 'people.tasks',
  title: 'Tasks that were done',
  goes: 'What was asked, of whom, and about whom.',
  since: 'after they were done',
  source: 'Our own rule: nobody asks after them any more (UK GDPR article 5(1)(e)).',
  period: { unit: 'months', standard: 12, least: 1, most: 72 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: (_hub, db, before, held) => dropDone(db, before, held),
}

const since = ({ dueOn }: Task): Temporal.Instant => momentAt(dueOn, '00:00')

/** What is due now, each by itself; and what a colleague left behind, for whoever can hand it on. */
async function today(visit: Visit): Promise<Todo[]> {
  if (!visit.can(keepTasks, undefined)) return []
  const { hub, words, actor } = visit
  const aboutWhom = ({ about }: Task): string =>
    about && mayKnow(actor, about) ? ` It is about ${about.name}.` : ''
  const own = (await openFor(hub.db, actor.personId!))
    .map((task) => ({ task, urgency: pressing(task.dueOn, hub.today()) }))
    .filter(({ urgency }) => urgency !== 'quiet')
    .map(({ task, urgency }): Todo => {
      const giver =
        task.madeBy === task.forId ? 'You set it yourself' : `${task.madeByName ?? 'A colleague'} asked you`
      return {
        urgency,
        since: since(task),
        fact: task.what,
        reason: `${giver}; due ${dayWordsShort(words, task.dueOn)}.${aboutWhom(task)}`,
        action: { label: 'Open it', href: `/desk/tasks/${task.id}` },
      }
    })
  const left = (await leftFor(visit)).map((task): Todo => ({
    urgency: pressing(task.dueOn, hub.today()),
    since: since(task),
    fact: task.what,
    reason: `It was ${task.forName}’s to do, who works here no more. Give it to somebody else.`,
    action: { label: 'Hand it on', href: `/desk/tasks/${task.id}` },
  }))
  return [...own, ...left]
}

async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const person = await personOf(visit.hub.db, personId)
  if (!person || !visit.can(keepTasks, undefined) || !mayKnow(visit.actor, person)) return []
  const tasks = await openAbout(visit.hub.db, personId)
  return [{ where: 'main', order: 30, html: tasksCard(visit, person, tasks) }]
}

async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const tasks = await tasksOf(hub.db, personId)
  if (tasks.length === 0) return []
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, { period: periodWords(hub, words, tasksKept) }),
      entries: tasks.map(({ what, dueOn, doneAt }) => ({
        label: what,
        value:
          doneAt === null
            ? words.say(say.due, { date: dateWords(words, dueOn) })
            : words.say(say.done, { date: dateWords(words, dayAt(moment(doneAt))) }),
      })),
    },
  ]
}

const door: Door = {
  moves: { 'people.task': ['task', 'tasks'] },
  async merge(_hub, _db, pair, steps) {
    await steps.turn({ table: 'people.task', column: 'about_id', ...pair })
    await steps.turn({ table: 'people.task', column: 'for_id', ...pair })
    return []
  },
}

/** What tasks bring to the room's manifest. */
export const tasksPart = {
  routes: [taskRoutes],
  desk: [{ href: '/desk/tasks', label: 'Tasks', icon: 'check', permit: keepTasks, part: 'work', order: 5 }],
  merging: [door],
  today,
  deskCards,
  dossier,
  retention: [tasksKept],
  forget: async (_hub, db, personId, keeps) => {
    if (!keeps(tasksKept.key)) await forgetTasks(db, personId)
  },
} as const satisfies Partial<Room>
