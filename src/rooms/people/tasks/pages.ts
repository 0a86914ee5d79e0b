import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice, tag } from '../../../look/parts/cards.ts'
import { segLinks } from '../../../look/parts/choices.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { dataTable, sub } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import { moment } from '../../../platform/database/values.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords, dayWordsShort } from '../../../platform/words/dates.ts'
import { seePerson } from '../permits.ts'
import type { Colleague } from './actions.ts'
import { moveForm, shows, taskForm, type Show } from './forms.ts'
import { changeTask, mayKnow } from './permits.ts'
import { pressing } from './rules.ts'
import type { Task } from './store.ts'

/** Whom a task is about, as far as the reader may know. */
function aboutWords(visit: Visit, { about }: Pick<Task, 'about'>): Html | string {
  if (!about) return 'Nobody'
  if (!mayKnow(visit.actor, about)) return 'Somebody outside your reach'
  const path = `/desk/people/${about.id}`
  return html`<a href="${visit.can(seePerson, about) ? path : `${path}/notes`}">${about.name}</a>`
}

function dueWords({ hub, words }: Visit, { dueOn, doneAt }: Pick<Task, 'dueOn' | 'doneAt'>): Html | string {
  if (doneAt !== null) return `Done ${dateWords(words, dayAt(moment(doneAt)))}`
  const day = dayWordsShort(words, dueOn)
  const urgency = pressing(dueOn, hub.today())
  if (urgency === 'quiet') return day
  return html`${day}
  ${urgency === 'late' ? tag('Late', 'stop') : tag(dueOn === hub.today() ? 'Today' : 'Tomorrow', 'wait')}`
}

const doneButton = ({ id, what }: Task): Html =>
  form(button('Done', { kind: 'quiet', size: 'sm', icon: 'check', also: `: ${what}` }), {
    action: `/desk/tasks/${id}/done`,
  })

const showWords: Record<Show, { readonly link: string; readonly title: string; readonly text: string }> = {
  mine: {
    link: 'Mine',
    title: 'Nothing is yours to do',
    text: 'When a colleague gives you something to do, or you yourself, it stands here and on Today.',
  },
  given: {
    link: 'I gave',
    title: 'Nobody does anything for you',
    text: 'What you ask of colleagues stands here until it is done.',
  },
  left: {
    link: 'Left behind',
    title: 'Nothing was left behind',
    text: 'When a colleague’s role ends, what was theirs to do stands here until somebody else has it.',
  },
  done: { link: 'Done', title: 'Nothing is done yet', text: 'What was done stands here for a year.' },
}

/** One's tasks; whoever gave one sees where it stands. */
export function tasksPage(
  visit: Visit,
  {
    tasks,
    show,
    rest,
    tools,
  }: {
    readonly tasks: readonly Task[]
    readonly show: Show
    readonly rest: Html | false
    readonly tools: Html
  },
): Html {
  const { title, text } = showWords[show]
  const table =
    tasks.length === 0
      ? empty(text, { title, level: 2 })
      : dataTable({
          label: 'Tasks',
          folds: true,
          rows: tasks,
          columns: [
            {
              label: 'What',
              cell: (task: Task) =>
                visit.can(changeTask, task)
                  ? html`<a href="/desk/tasks/${task.id}">${task.what}</a>`
                  : task.what,
            },
            { label: 'About', cell: (task) => aboutWords(visit, task) },
            {
              label: 'Who',
              cell: (task) =>
                html`${task.forName}${task.madeBy !== task.forId && sub(`Given by ${task.madeByName ?? 'somebody no longer here'}`)}`,
            },
            { label: 'Due', cell: (task) => dueWords(visit, task) },
            {
              label: 'Act',
              unseen: true,
              cell: (task) => task.doneAt === null && visit.can(changeTask, task) && doneButton(task),
            },
          ],
        })
  const main = html`${deskTitle({ heading: 'Tasks', line: 'What you promised, and what others promised you.', acts: linkButton('Give a task', '/desk/tasks/new', { icon: 'plus' }) })}
  ${rest}
  ${segLinks(
    'Which tasks',
    shows.map((one) => ({
      words: showWords[one].link,
      href: one === 'mine' ? '/desk/tasks' : `/desk/tasks?show=${one}`,
      current: one === show,
    })),
    { low: true },
  )}
  ${tools} ${table}`
  return deskPage(visit.frame, { title: 'Tasks', main })
}

/** After a day was given that is rest. */
export const restNotice = (visit: Visit, { on, rest }: { on: Task['dueOn']; rest: string }): Html =>
  notice(`It is due on ${dayWordsShort(visit.words, on)}: the day before that you chose is rest (${rest}).`, {
    kind: 'wait',
    icon: 'moon',
    role: 'status',
  })

interface NewShown extends Shown {
  readonly colleagues: readonly Colleague[]
  readonly about: Task['about']
}

const options = (colleagues: readonly Colleague[], me: string | null) =>
  colleagues.map(({ id, name }) => ({ value: id, words: id === me ? `${name} (you)` : name }))

export function newTaskPage(visit: Visit, { colleagues, about, ...shown }: NewShown): Html {
  const fields = fieldsOf(taskForm, shown)
  const main = html`${about ? back(about.name, `/desk/people/${about.id}`) : back('Tasks', '/desk/tasks')}
  ${deskTitle({ heading: 'Give a task', line: about ? `About ${about.name}.` : 'To a colleague, or to yourself.' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${card(
    form(
      html`${fields.text('what', { label: 'What is to do?', hint: 'Nothing that is sealed: health, faith, checks and worries have their own places.', autocomplete: 'off' })}
        ${fields.select('forWhom', { label: 'Who does it?', options: options(colleagues, visit.actor.personId) })}
        ${fields.text('dueOn', { label: 'By when?', hint: 'On a day of rest, it is due on the next day.', type: 'date', width: 's' })}
        ${about && fields.hidden('about', about.id)}
        <p>${button('Give this task')}</p>`,
      { action: about ? `/desk/tasks/new?about=${about.id}` : '/desk/tasks/new', unjudged: true },
    ),
  )}`
  return deskPage(visit.frame, { title: 'Give a task', main })
}

export function taskPage(
  visit: Visit,
  task: Task,
  { colleagues, ...shown }: Shown & { colleagues: readonly Colleague[] },
): Html {
  const { words } = visit
  const fields = fieldsOf(moveForm, shown)
  const act =
    task.doneAt === null
      ? html`${card(doneButton(task))}
        ${card(
          form(
            html`${fields.select('forWhom', { label: 'Who does it?', options: options(colleagues, visit.actor.personId) })}
              ${fields.text('dueOn', { label: 'By when?', hint: 'On a day of rest, it is due on the next day.', type: 'date', width: 's' })}
              <p>${button('Move it', { kind: 'quiet' })}</p>`,
            { action: `/desk/tasks/${task.id}`, unjudged: true },
          ),
          { title: 'Move it', id: 'move' },
        )}`
      : card(
          form(button('It is not done after all', { kind: 'quiet' }), {
            action: `/desk/tasks/${task.id}/again`,
          }),
        )
  const main = html`${back('Tasks', '/desk/tasks')} ${deskTitle({ heading: task.what })}
  ${fields.summary({ title: 'Please put this right' })}
  ${card(
    dl([
      ['About', aboutWords(visit, task)],
      ['Who does it', task.forName],
      ['Due', dueWords(visit, task)],
      ...(task.firstDueOn === task.dueOn
        ? []
        : [['First due', dayWordsShort(words, task.firstDueOn)] as const]),
      [
        'Given by',
        `${task.madeByName ?? 'Somebody no longer here'}, ${dateWords(words, dayAt(moment(task.madeAt)))}`,
      ],
    ]),
  )}
  ${act}`
  return deskPage(visit.frame, { title: task.what, main })
}

/** On somebody's page: what is to do about them. */
export const tasksCard = (
  visit: Visit,
  { id, name }: { id: string; name: string },
  tasks: readonly Task[],
): Html =>
  card(
    html`${
        tasks.length === 0
          ? html`<p>Nothing is to do.</p>`
          : dl(
              tasks.map((task) => [
                visit.can(changeTask, task)
                  ? html`<a href="/desk/tasks/${task.id}">${task.what}</a>`
                  : task.what,
                html`${task.forName}, ${dueWords(visit, task)}`,
              ]),
            )
      }
      <p>
        ${linkButton('Give a task', `/desk/tasks/new?about=${id}`, { kind: 'quiet', size: 'sm', also: ` (${name})` })}
      </p>`,
    { title: 'Tasks', id: 'tasks' },
  )
