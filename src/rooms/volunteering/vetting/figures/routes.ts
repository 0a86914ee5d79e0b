import { isId } from '../../../../platform/database/id.ts'
import { csvDownload } from '../../../../platform/csv/csv.ts'
import { csvOf } from '../../../../platform/lists/face.ts'
import { may } from '../../../../platform/web/gate.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { stageLimits } from '../../applications/clocks/settings.ts'
import { seeApplications } from '../../applications/permits.ts'
import { stages } from '../../applications/types.ts'
import { stageNames } from '../../applications/desk/words.ts'
import { figuresOf } from './load.ts'
import { figuresPage } from './pages.ts'
import type { Told } from './rules.ts'

const roleIn = (c: Turn): string | null => {
  const role = c.req.query('role')
  return isId(role) ? role : null
}

/** A count as a file tells it. */
const countWords = ({ count }: Told): string | number => count ?? 'not told'

export const figureRoutes = room('/desk/applications/figures')
  .get('/', may(seeApplications), async (c) => {
    const { hub } = c.var.visit
    const roleId = roleIn(c)
    const figures = await figuresOf(hub, hub.db, roleId)
    return c.html(figuresPage(c.var.visit, { figures, limits: hub.setting(stageLimits).limits, roleId }))
  })
  .get('/file', may(seeApplications), async (c) => {
    const { hub } = c.var.visit
    const roleId = roleIn(c)
    const { byMonth, byRole, roles } = await figuresOf(hub, hub.db, roleId)
    const names = new Map(roles.map(({ id, name }) => [id, name]))
    const chosen = (roleId === null ? undefined : names.get(roleId)) ?? 'All roles'
    const rows = [
      ...byRole.map(({ key, stages: each }) => ({
        role: names.get(key) ?? '',
        month: 'Last 12 months',
        each,
      })),
      ...byMonth.map(({ key, stages: each }) => ({ role: chosen, month: key.slice(0, 7), each })),
    ].flatMap(({ role, month, each }) => stages.map((stage) => ({ role, month, stage, told: each[stage] })))
    const file = csvOf<(typeof rows)[number]>(
      [
        { label: 'Role', value: ({ role }) => role },
        { label: 'Month', value: ({ month }) => month },
        { label: 'Stage', value: ({ stage }) => stageNames[stage] },
        { label: 'People', value: ({ told }) => countWords(told) },
        { label: 'Median days', value: ({ told }) => told.median },
        { label: 'Per cent as we aim', value: ({ told }) => told.ideal },
        { label: 'Per cent within the most', value: ({ told }) => told.most },
      ],
      rows,
    )
    return csvDownload(c, `how-long-${hub.today()}`, file)
  })
