import { momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { addAskedFiles, addViews } from '../../../platform/lists/bulk-store.ts'
import { allSealedColumns } from '../../../platform/seal/columns.ts'
import { dayParts, weekdays, type DayPart } from '../../../rooms/people/availability/rules.ts'
import {
  addKin,
  addNotes,
  addSlots,
  addTasks,
  addTimesAway,
  type ClosedKin,
  type GivenTask,
} from '../../../rooms/people/desk-bulk-store.ts'
import type { Kin, KinKind } from '../../../rooms/people/kin/lists.ts'
import { dueDay } from '../../../rooms/people/tasks/rules.ts'
import type { Chance } from '../chance.ts'
import { rest } from '../charity/settings.ts'
import type { Member } from '../people/people.ts'
import type { TeamKey } from '../people/team.ts'
import { atWork } from './moments.ts'
import { filesTold, notesTold, tasksTold, viewsTold } from './colleagues-told.ts'

interface Desk {
  readonly members: readonly Member[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly today: Day
}

/**
 * What colleagues work with: when people can come, whom to ring for them, notes, tasks, and views of lists.
 * @returns the notes, by their key in `notesTold`
 */
export async function buildColleagues(
  hub: Hub,
  db: Db,
  chance: Chance,
  desk: Desk,
): Promise<ReadonlyMap<string, string>> {
  await buildAvailability(db, chance, desk)
  await addKin(db, await kinOf(hub, chance, desk.members))
  const notes = await buildNotes(hub, db, chance, desk)
  await addTasks(db, tasksOf(chance, desk))
  const at = momentAt(plusDays(desk.today, -60), '10:40')
  await addViews(
    db,
    viewsTold.map(({ keeper, ...view }) => ({
      ...view,
      id: chance.idAt(at),
      list: 'people',
      keeper: desk.team[keeper],
      at,
    })),
  )
  await addAskedFiles(
    db,
    filesTold.map(({ askedBy, hoursAgo, ...file }) => {
      const askedAt = hub.now().subtract({ hours: hoursAgo })
      return {
        ...file,
        id: chance.idAt(askedAt),
        list: 'people',
        askedBy: desk.team[askedBy],
        askedAt,
        answeredBy: file.answer && desk.team.tovah,
        answeredAt: file.answer && askedAt.add({ minutes: 90 }),
      }
    }),
  )
  return notes
}

/** Two of five told us when they can come, some to the minute; a few are away, one of them today. */
async function buildAvailability(db: Db, chance: Chance, { members, today }: Desk): Promise<void> {
  const told = members.filter(({ key }) => key !== null || chance.happens(0.4))
  const slots = told.flatMap((one) => {
    const parts = chance.some(Object.keys(dayParts) as DayPart[], chance.between(1, 2))
    return chance.some([1, 2, 3, 4, 5, 7], chance.between(1, 4)).flatMap((weekday) =>
      parts.map((part) => ({
        id: chance.idAt(one.madeAt),
        personId: one.id,
        weekday,
        from: dayParts[part].from + chance.one([0, 0, 30]),
        to: dayParts[part].to,
      })),
    )
  })
  // Naomi cooks on Tuesdays, as everybody knows.
  const naomi = members.find(({ key }) => key === 'naomi')!
  const evening = { weekday: weekdays.indexOf('tue') + 1, ...dayParts.evening }
  await addSlots(db, [
    ...slots.filter(({ personId }) => personId !== naomi.id),
    { id: chance.idAt(naomi.madeAt), personId: naomi.id, ...evening },
  ])
  const away = [
    { personId: members.find(({ key }) => key === 'hadas')!.id, from: 26, to: 40 },
    { personId: members.find(({ key }) => key === 'gila')!.id, from: -3, to: 6 },
    ...chance
      .some(
        members.filter(({ key }) => key === null),
        9,
      )
      .map(({ id }) => {
        const from = chance.between(-4, 50)
        return { personId: id, from, to: from + chance.between(0, 16) }
      }),
  ]
  await addTimesAway(
    db,
    away.map(({ personId, from, to }) => ({
      id: chance.idAt(momentAt(plusDays(today, -5), '12:00')),
      personId,
      from: plusDays(today, from),
      to: plusDays(today, to),
    })),
  )
}

const columnAt = (at: string) => allSealedColumns().find((column) => column.at === at)!

async function kinOf(hub: Hub, chance: Chance, members: readonly Member[]): Promise<ClosedKin[]> {
  const column = columnAt('people.kin.value')
  const closed = async (one: Member, kind: KinKind, kin: Kin): Promise<ClosedKin> => {
    const at = one.madeAt.add({ minutes: 20 })
    const id = chance.idAt(at)
    const value = await hub.seal.close(JSON.stringify(kin), { at: column, row: id })
    return { id, personId: one.id, kind, value, at, by: one.id }
  }
  const all: ClosedKin[] = []
  for (const [at, one] of members.entries()) {
    if (one.guardian)
      all.push(await closed(one, 'guardian', { ...one.guardian, relation: null, phone: null }))
    if (one.key === null && at % 6 !== 0) continue
    const other = members[(at + 7) % members.length]!
    const relation = chance.one(['sister', 'brother', 'friend', 'partner', 'neighbour', null])
    const phone = `07700 90${String(1000 + at).slice(1)}0`
    all.push(await closed(one, 'emergency', { name: other.name, relation, phone, email: null }))
  }
  return all
}

async function buildNotes(
  hub: Hub,
  db: Db,
  chance: Chance,
  { members, team, today }: Desk,
): Promise<ReadonlyMap<string, string>> {
  const column = columnAt('people.note.value')
  const ids = new Map<string, string>()
  const notes = []
  for (const { key, about, level, by, text, days, corrects } of notesTold) {
    const at = atWork(chance, plusDays(today, -days))
    const id = chance.idAt(at)
    ids.set(key, id)
    const isOpen = level === 'everybody'
    notes.push({
      id,
      personId: members.find((one) => one.key === about)!.id,
      level,
      text: isOpen ? text : null,
      value: isOpen ? null : await hub.seal.close(text, { at: column, row: id }),
      corrects: corrects ? ids.get(corrects)! : null,
      by: team[by],
      at,
    })
  }
  await addNotes(db, notes)
  return ids
}

function tasksOf(chance: Chance, { members, team, today }: Desk): GivenTask[] {
  const idOf = (key: string): string => members.find((one) => one.key === key)!.id
  return tasksTold.map(({ what, about, whose, by, due, first = due, done }) => {
    const at = atWork(chance, plusDays(today, Math.min(first, done ? -done : 0) - 6))
    return {
      id: chance.idAt(at),
      what,
      aboutId: about === null ? null : idOf(about),
      forId: idOf(whose),
      dueOn: dueDay(rest, plusDays(today, due)).on,
      firstDueOn: dueDay(rest, plusDays(today, first)).on,
      madeBy: team[by],
      at,
      doneAt: done === undefined ? null : atWork(chance, plusDays(today, -done)),
    }
  })
}
