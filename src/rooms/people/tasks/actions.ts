import { record } from '../../../platform/audit/audit.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { isDeskWork } from '../../../platform/permits/actor.ts'
import { everyGrant, grantsOf } from '../../../platform/permits/grants/store.ts'
import { mayKnow } from './permits.ts'
import { dueDay, type Due } from './rules.ts'
import * as store from './store.ts'

export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Everybody who works behind the desk, by name. */
export async function colleagues(db: Db): Promise<Colleague[]> {
  const staff = new Map(
    (await everyGrant(db))
      .filter(({ grant }) => isDeskWork([grant]))
      .map(({ personId, name }) => [personId, { id: personId, name }]),
  )
  return [...staff.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

export type NotGiven = 'past' | 'not-staff' | 'reach'

interface Asked {
  readonly forId: string
  readonly dueOn: Day
}

/** Whether a colleague may have a task for a day, and which day that is once rest is left out. */
async function judged(
  hub: Hub,
  db: Db,
  { forId, dueOn }: Asked,
  about: store.Task['about'],
): Promise<Outcome<Due, NotGiven>> {
  if (dueOn < hub.today()) return refuse('past')
  const grants = await grantsOf(db, forId)
  if (!isDeskWork(grants)) return refuse('not-staff')
  if (about && !mayKnow({ personId: forId, strength: 'strong', grants }, about)) return refuse('reach')
  return allow(dueDay(restFor(hub, 'clocksPause'), dueOn))
}

type Act = 'people.task-given' | 'people.task-moved' | 'people.task-done' | 'people.task-opened-again'

const noted = (hub: Hub, db: Db, act: Act, id: string, about: store.Task['about']): Promise<string> =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act,
    subject: { kind: 'task', id },
    ...(about ? { person: about.id } : {}),
  })

/** Gives a colleague, or oneself, something to do. Twice is as good as once. @returns the day it is due, never one of rest */
export function giveTask(
  hub: Hub,
  { what, about, ...asked }: Asked & { readonly what: string; readonly about: store.Task['about'] },
): Promise<Outcome<Due, NotGiven>> {
  return hub.change<Due, NotGiven>(async (db) => {
    const due = await judged(hub, db, asked, about)
    if (!due.ok) return due
    const id = newId()
    const made = {
      id,
      what,
      aboutId: about?.id ?? null,
      forId: asked.forId,
      dueOn: due.value.on,
      madeBy: hub.actor.personId!,
    }
    if (!(await store.addTask(db, made, hub.now()))) return due
    await noted(hub, db, 'people.task-given', id, about)
    return due
  })
}

/** Another day, another colleague, or both; refused once it is done. */
export function moveTask(
  hub: Hub,
  { id, about }: Pick<store.Task, 'id' | 'about'>,
  asked: Asked,
): Promise<Outcome<Due, NotGiven | 'done'>> {
  return hub.change<Due, NotGiven | 'done'>(async (db) => {
    const due = await judged(hub, db, asked, about)
    if (!due.ok) return due
    if (!(await store.moveTask(db, id, { forId: asked.forId, dueOn: due.value.on }))) return refuse('done')
    await noted(hub, db, 'people.task-moved', id, about)
    return due
  })
}

export const finishTask = (hub: Hub, { id, about }: Pick<store.Task, 'id' | 'about'>): Promise<void> =>
  hub.transact(async (db) => {
    await store.finishTask(db, id, hub.actor.personId!, hub.now())
    await noted(hub, db, 'people.task-done', id, about)
  })

export const openTaskAgain = (hub: Hub, { id, about }: Pick<store.Task, 'id' | 'about'>): Promise<void> =>
  hub.transact(async (db) => {
    await store.openTaskAgain(db, id)
    await noted(hub, db, 'people.task-opened-again', id, about)
  })

/** What lies with somebody who works here no more, for whoever gave it and for administrators. */
export const leftBehind = async (db: Db): Promise<store.Task[]> =>
  store.openForOthers(
    db,
    (await colleagues(db)).map(({ id }) => id),
  )
