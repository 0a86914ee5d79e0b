import { html, type Html } from '../../../../look/html.ts'
import { card, fold, tag, type Tone } from '../../../../look/parts/cards.ts'
import { lanes, laneSwatch, type Lane, type Stretch as Drawn } from '../../../../look/parts/lanes.ts'
import { dataTable } from '../../../../look/parts/tables.ts'
import { day, daysBetween, plain, type Day } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords, dayWordsTight } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { isThere } from '../requirement-rules.ts'
import type { Requirement, Standing, StandingState } from '../types.ts'
import { deskRequirementName, stateNames, type Named } from '../words.ts'
import type { InRoleView } from './load.ts'
import { barOf, inShort, span, stretches, type Bar, type Stretch } from './rules.ts'

export const stateTones: Record<StandingState, Tone> = {
  cleared: 'ok',
  exempted: 'ok',
  'not-yet': 'soft',
  lapsed: 'stop',
  paused: 'wait',
  left: 'soft',
  declined: 'stop',
  'no-policy': 'soft',
}

/** Why somebody stands as they do: what is missing, or what they go without. */
export function becauseWords(words: Words, { state, requirements }: Standing, named: Named): string {
  const those = requirements.filter((one) => (state === 'exempted' ? one.state === 'exempt' : !isThere(one)))
  const names = those.map(({ requirement }) => deskRequirementName(words, requirement, named)).join(', ')
  if (state === 'cleared') return 'Everything asked for is in order'
  if (state === 'exempted') return `Goes without for a while: ${names}`
  return names === '' ? '' : `Lacks ${names}`
}

interface Span {
  readonly from: Day
  readonly to: Day
}

const place = ({ from, to }: Span, on: Day): number =>
  Math.min(100, Math.max(0, (100 * daysBetween(from, on)) / Math.max(1, daysBetween(from, to))))

function drawn(all: readonly Stretch[], shown: Span, barOf: (one: Stretch) => Bar | null): Drawn[] {
  const bars: Drawn[] = []
  for (const one of all) {
    const state = barOf(one)
    const to = one.until ?? shown.to
    if (state === null || to <= shown.from || one.from >= shown.to) continue
    const last = bars.at(-1)
    const [a, b] = [place(shown, one.from), place(shown, to)]
    if (last && last.state === state && last.to === a) bars[bars.length - 1] = { ...last, to: b }
    else bars.push({ from: a, to: b, state })
  }
  return bars
}

const stateOf =
  (key: string) =>
  ({ standing }: Stretch): Bar | null => {
    const one = standing.requirements.find(({ requirement }) => requirement.key === key)
    return one ? barOf(one.state) : null
  }

/** One lane a thing, also of what an earlier version asked for. */
function everAsked(all: readonly Stretch[]): Requirement[] {
  const known = new Map<string, Requirement>()
  for (const { standing } of all)
    for (const { requirement } of standing.requirements) known.set(requirement.key, requirement)
  return [...known.values()]
}

const yearMarks = (shown: Span) =>
  Array.from({ length: plain(shown.to).year - plain(shown.from).year }, (_, at) => {
    const year = plain(shown.from).year + 1 + at
    return { at: place(shown, day(`${year}-01-01`)), words: String(year) }
  })

const tableOf = (words: Words, short: readonly Stretch[], named: Named): Html =>
  dataTable<Stretch>({
    label: 'Standing, as a table',
    folds: true,
    rows: short.toReversed(),
    columns: [
      { label: 'From', cell: ({ from }) => dateWords(words, from) },
      {
        label: 'Until',
        cell: ({ until }) => (until === null ? 'As far as is known' : dateWords(words, until)),
      },
      {
        label: 'Standing',
        cell: ({ standing: { state } }) => tag(words.say(stateNames[state]), stateTones[state]),
      },
      { label: 'Because', cell: ({ standing }) => becauseWords(words, standing, named) },
      { label: 'Version', cell: ({ standing }) => standing.policy ?? 'None' },
    ],
  })

/** How somebody stood and will stand, as bars, and the same as a table. */
export function barsCard({ words, hub }: Visit, { inRole, on, named }: InRoleView): Html {
  const known = inRole.changeDays().find((day) => inRole.on(day).state !== 'no-policy') ?? on
  const all = stretches(inRole, known)
  const short = inShort(all)
  const shown = span(on, hub.today(), known)
  const rows: Lane[] = [
    {
      name: html`<strong>Standing</strong>`,
      sum: true,
      stretches: drawn(all, shown, ({ standing }) =>
        standing.state === 'cleared' && standing.requirements.some(({ state }) => state === 'due')
          ? 'due'
          : barOf(standing.state),
      ),
    },
    ...everAsked(all).map((one): Lane => ({
      name: deskRequirementName(words, one, named),
      stretches: drawn(all, shown, stateOf(one.key)),
    })),
  ]
  const label = short
    .map(
      ({ from, until, standing }) =>
        `${words.say(stateNames[standing.state])} from ${dateWords(words, from)}${until === null ? '' : ` to ${dateWords(words, until)}`}`,
    )
    .join('; ')
  const swatch = (bar: Bar, said: string): Html => html`<span>${laneSwatch(bar)} ${said}</span>`
  return card(
    html`${lanes({
        label: `${label}. The table below says the same.`,
        lanes: rows,
        marks: yearMarks(shown),
        now: { at: place(shown, on), words: dayWordsTight(words, on) },
        dir: words.dir,
      })}
      <p class="key">
        ${swatch('held', 'In order')} ${swatch('due', 'Due soon')} ${swatch('past', 'Run out')}
        ${swatch('let', 'Exempted by name')}<span>Upright line: the day you look at</span>
      </p>
      ${fold(tableOf(words, short, named), {
        title: 'The same as a table',
        fact: short.length === 1 ? '1 period' : `${short.length} periods`,
      })}`,
    {
      title: `Standing, ${dateWords(words, shown.from)} to ${dateWords(words, shown.to)}`,
      id: 'bars-h',
    },
  )
}
