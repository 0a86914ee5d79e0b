import type { Html } from '../../../../look/html.ts'
import { card } from '../../../../look/parts/cards.ts'
import { score, type Measure } from '../../../../look/parts/numbers.ts'
import { byTime } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { waitedIn } from '../../applications/clocks/rules.ts'
import { stageLimits, stillFor } from '../../applications/clocks/settings.ts'
import { applicationReachOf, seeApplications } from '../../applications/permits.ts'
import { stages, type Stage } from '../../applications/types.ts'
import { firstWordHours, firstWordKept, keptWithin, type Promised } from './promises-rules.ts'
import { leftIn } from './rules.ts'
import { coursesWithin, firstWords } from './store.ts'

const inDays = 30

/** A promise is kept nearly always, or it is time to look. */
const measure = (name: string, { kept, due }: Promised): Measure[] =>
  due === 0
    ? []
    : [
        {
          name,
          share: (100 * kept) / due,
          words: `${kept} of ${due}`,
          tone: kept / due >= 0.85 ? 'good' : 'wait',
        },
      ]

const stagePromise: Readonly<Partial<Record<Stage, string>>> = { selection: 'Talk', checks: 'Checks' }

/** What we promise people who apply, and how often we kept it in the last 30 days; null where nothing was due. */
export async function promises(visit: Visit): Promise<Html | null> {
  if (!visit.can(seeApplications, undefined)) return null
  const { hub } = visit
  const reach = applicationReachOf(hub.actor)
  const since = hub.now().subtract({ hours: 24 * inDays })
  const { limits } = hub.setting(stageLimits)
  const still = stillFor(hub)
  const courses = await coursesWithin(hub.db, reach, { since, roleId: null })
  const left = leftIn(courses, still).filter(({ at }) => byTime(at, since) >= 0)
  const cleared = courses
    .filter(({ moves }) => moves.at(-1)?.state === 'cleared')
    .flatMap(({ moves }) => waitedIn(moves, still).whole ?? [])
  const whole = stages.reduce((sum, stage) => sum + limits[stage].ideal, 0)
  const measures = [
    ...measure(
      `First word in ${firstWordHours} h`,
      firstWordKept(await firstWords(hub.db, reach, since), hub.now()),
    ),
    ...Object.entries(stagePromise).flatMap(([stage, name]) =>
      measure(
        `${name} within ${limits[stage as Stage].most} days`,
        keptWithin(
          left.filter((one) => one.stage === stage).map(({ days }) => days),
          limits[stage as Stage].most,
        ),
      ),
    ),
    ...measure(`Ready within ${whole} days`, keptWithin(cleared, whole)),
  ]
  return measures.length === 0
    ? null
    : card(score(measures), { title: `What we promise, last ${inDays} days`, id: 'promises', gap: 2 })
}
