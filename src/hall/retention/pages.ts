import { deskPage } from '../../look/desk.ts'
import { html, type Child, type Html } from '../../look/html.ts'
import { linkButton } from '../../look/parts/buttons.ts'
import { notice, tag } from '../../look/parts/cards.ts'
import { deskTitle } from '../../look/parts/layout.ts'
import { dataTable, sub } from '../../look/parts/tables.ts'
import { byTime } from '../../platform/clock.ts'
import { moment } from '../../platform/database/values.ts'
import { periodsChosen, periodWords, type Kept } from '../../platform/retention/kept.ts'
import type { Gone } from '../../platform/retention/store.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { dateWords, momentWords } from '../../platform/words/dates.ts'
import { changeSettings } from '../running/permits.ts'

export interface RetentionShown {
  readonly kinds: readonly Kept[]
  readonly lastNights: readonly Gone[]
  readonly nights: readonly Gone[]
  /** How many went within the last year, by kind. */
  readonly year: ReadonlyMap<string, number>
}

const counted = (count: number): string => (count === 1 ? '1 record' : `${count} records`)

/** How the last night went: by itself, so that somebody notices when it did not. */
function lastNight({ words }: Visit, { kinds, lastNights }: RetentionShown): Html {
  const ran = lastNights.map(({ ranAt }) => moment(ranAt)).toSorted(byTime)
  const latest = ran.at(-1)
  if (!latest) return notice('Nothing has run yet. It runs each night at 3.25am.', { kind: 'wait' })
  const failed = lastNights.filter((one) => one.failed).map(({ kind }) => titleOf(kinds, kind))
  return failed.length > 0
    ? notice(
        `These could not be done, and are tried again: ${failed.join('; ')}. The page “Running” says why.`,
        { kind: 'stop' },
      )
    : notice(`It last ran on ${momentWords(words, latest)}, and every kind was done.`, { kind: 'good' })
}

const titleOf = (kinds: readonly Kept[], key: string): string =>
  kinds.find((kind) => kind.key === key)?.title ?? key

const goneWords = (kinds: readonly Kept[], { kind, gone, failed }: Gone): Html =>
  html`${titleOf(kinds, kind)}: ${failed ? tag('Could not be done', 'stop') : gone}`

function heldWords(held: number): string | false {
  return (
    held > 0 &&
    (held === 1 ? 'A legal hold keeps those of 1 person' : `Legal holds keep those of ${held} people`)
  )
}

/** How long each kind of record is kept, where that comes from, and what went by itself. */
export function retentionPage(visit: Visit, shown: RetentionShown): Html {
  const { words, hub } = visit
  const { kinds, lastNights, nights, year } = shown
  const held = new Map(lastNights.map((one) => [one.kind, one.held]))
  const acts: Child =
    visit.can(changeSettings, undefined) &&
    linkButton('Change the periods', `/desk/settings/${periodsChosen.key}`, { kind: 'quiet', icon: 'edit' })
  const main = html`${deskTitle({
      heading: 'How long we keep things',
      line: 'Each night, what is kept no longer goes by itself. Here is how much went, and never whose it was.',
      acts,
    })}
    ${lastNight(visit, shown)}
    <h2>Kinds of record</h2>
    ${dataTable<Kept>({
      label: 'Kinds of record, and how long each is kept',
      folds: true,
      rows: kinds,
      columns: [
        { label: 'What', cell: ({ title, goes }) => html`${title}${sub(goes)}` },
        { label: 'Kept for', cell: (kind) => `${periodWords(hub, words, kind)} ${kind.since}` },
        { label: 'Where that comes from', cell: ({ source }) => source },
        {
          label: 'Went in a year',
          end: true,
          cell: ({ key }) => {
            const keeps = heldWords(held.get(key) ?? 0)
            return html`${year.get(key) ?? 0}${keeps && sub(keeps)}`
          },
        },
      ],
    })}
    <p class="small muted">
      Everything else stays until somebody takes it back or asks to be forgotten. The log of who did what
      stays for good; it holds no words of anybody’s.
    </p>
    <h2>What went</h2>
    ${
      nights.length === 0
        ? html`<p>Nothing yet: no record’s time was over.</p>`
        : dataTable<readonly Gone[]>({
            label: 'What went, by night',
            folds: true,
            rows: [...Map.groupBy(nights, ({ day }) => day).values()],
            columns: [
              { label: 'Night', cell: ([first]) => dateWords(words, first!.day) },
              { label: 'What went', cell: (night) => night.map((one) => sub(goneWords(kinds, one))) },
              {
                label: 'Together',
                end: true,
                cell: (night) => counted(night.reduce((sum, { gone }) => sum + gone, 0)),
              },
            ],
          })
    }`
  return deskPage(visit.frame, { title: 'How long we keep things', main })
}
