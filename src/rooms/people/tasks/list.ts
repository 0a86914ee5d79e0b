import { dayAt } from '../../../platform/clock.ts'
import { moment } from '../../../platform/database/values.ts'
import type { DeskList } from '../../../platform/lists/face.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { listForm } from './forms.ts'
import { keepTasks, mayKnow, takeTasks } from './permits.ts'
import { tasksShown } from './shown.ts'
import type { Task } from './store.ts'

interface TaskRow extends Task {
  /** Whom it is about, as far as the reader may know. */
  readonly known: Task['about']
}

/** One's tasks: a part of them is a view, and each part is taken as a file. */
export const tasksList: DeskList<TaskRow> = {
  key: 'tasks',
  path: '/desk/tasks',
  heading: 'Tasks',
  counts: ['task', 'tasks'],
  permit: keepTasks,
  takes: takeTasks,
  filters: ['show'],
  typed: [],
  columns: () => [
    { label: 'What', value: ({ what }) => what },
    {
      label: 'About',
      value: ({ about, known }) => known?.name ?? (about ? 'Somebody outside your reach' : null),
    },
    { label: 'Who', value: ({ forName }) => forName },
    { label: 'Given by', value: ({ madeByName }) => madeByName ?? 'Somebody no longer here' },
    { label: 'Due', value: ({ dueOn }) => dueOn },
    { label: 'First due', value: ({ firstDueOn }) => firstDueOn },
    { label: 'Done', value: ({ doneAt }) => (doneAt === null ? null : dayAt(moment(doneAt))) },
  ],
  async *pages(visit: Visit, answers) {
    const asked = listForm.safeParse(answers)
    const tasks = await tasksShown(visit, asked.success ? asked.data.show : 'mine')
    yield tasks.map((task) => ({
      ...task,
      known: task.about && mayKnow(visit.actor, task.about) ? task.about : null,
    }))
  },
  about: ({ known }) => known?.id ?? null,
}
