import { plusDays, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { stageLimits, stillFor } from '../../applications/clocks/settings.ts'
import { applicationReachOf } from '../../applications/permits.ts'
import { rolesOf } from '../../requirements/standings.ts'
import { hidingOf, leftIn, rowsBy, type FigureRow } from './rules.ts'
import { coursesWithin } from './store.ts'

const months = 12

export interface Figures {
  readonly roles: readonly { readonly id: string; readonly name: string }[]
  readonly byRole: readonly FigureRow<string>[]
  /** The newest month first. */
  readonly byMonth: readonly FigureRow<Day>[]
}

/** The first days of this month and those before it, the newest first. */
function lastMonths(today: Day): Day[] {
  const found: Day[] = [`${today.slice(0, 7)}-01` as Day]
  while (found.length < months) found.push(`${plusDays(found.at(-1)!, -1).slice(0, 7)}-01` as Day)
  return found
}

/** How long each stage took within reach, in the last twelve months: by role, and by month for one role or all. */
export async function figuresOf(hub: Hub, db: Db, roleId: string | null): Promise<Figures> {
  const { limits } = hub.setting(stageLimits)
  const all = lastMonths(hub.today())
  const since = hub.now().subtract({ hours: 24 * 31 * months })
  const courses = await coursesWithin(db, applicationReachOf(hub.actor), { since, roleId: null })
  const left = leftIn(courses, stillFor(hub)).filter(({ month }) => all.includes(month))
  const inUse = new Set(courses.map((one) => one.roleId))
  const roles = (await rolesOf(db)).filter(({ id }) => inUse.has(id))
  const hides = hidingOf(
    left,
    roles.map(({ id }) => id),
    all,
  )
  const chosen = roleId === null ? left : left.filter((one) => one.roleId === roleId)
  return {
    roles: roles.map(({ id, name }) => ({ id, name })),
    byRole: rowsBy(
      left,
      roles.map(({ id }) => id),
      (one) => one.roleId,
      limits,
      (id, stage) => hides(id, null, stage),
    ),
    byMonth: rowsBy(
      chosen,
      all,
      (one) => one.month,
      limits,
      (month, stage) => hides(roleId, month, stage),
    ),
  }
}
