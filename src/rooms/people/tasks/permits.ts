import { isAdministrator, isStaff, type Actor } from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'
import { seeNotes } from '../notes/permits.ts'
import { seePerson } from '../permits.ts'
import type { Task } from './store.ts'

export const keepTasks = permit('give tasks to colleagues, and see one’s own', {
  who: 'Everybody who works behind the desk',
  why: 'What one promised is easily lost between two; written down, both see it.',
  holds: isStaff,
})

export const takeTasks = permit('take one’s own list of tasks away as a file', {
  who: 'Everybody who works behind the desk',
  why: 'What one has to do may be needed where the hub is not. It says what it is for, and whoever a task is about can see who took it.',
  holds: isStaff,
})

export const changeTask = permit<Pick<Task, 'forId' | 'madeBy'>>('open, move and finish a task', {
  who: 'Whom it is for, who gave it, administrators',
  why: 'It lies between these two; where one has left, an administrator hands it on.',
  holds: (actor, task) =>
    isStaff(actor) &&
    (actor.personId === task.forId || actor.personId === task.madeBy || isAdministrator(actor)),
})

/** Whether somebody may know whom a task is about: nobody gets a task about a person outside their own reach. */
export const mayKnow = (
  actor: Actor,
  person: { readonly id: string; readonly region: string | null },
): boolean => seePerson.holds(actor, person) || seeNotes.holds(actor, person)
