import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, fold, notice, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { journey } from '../../../look/parts/journey.ts'
import { aside, back, deskTitle, flow } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { dataTable, sub } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import { everyKept } from '../../../platform/retention/known.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords, momentWords } from '../../../platform/words/dates.ts'
import type { OpenStep } from './actions.ts'
import { endHoldForm, keepOnForm } from './forms.ts'
import { reviewUrgency } from './rules.ts'
import type { RecordHold } from './store.ts'
import { groundNames, groundWords, stepNames } from './words.ts'

const line =
  'Records that stay although their time is over, or although somebody asks to be forgotten. Each has a day on which we look at it again.'

const keptNames = (keys: readonly string[]): string =>
  everyKept()
    .filter(({ key }) => keys.includes(key))
    .map(({ title }) => title)
    .join('; ')

const tones = { late: 'stop', soon: 'wait', quiet: undefined } as const

/** Every hold that stands, what is to be looked at first first. */
export function holdsPage(
  visit: Visit,
  { standing, ended }: { standing: readonly RecordHold[]; ended: readonly RecordHold[] },
): Html {
  const { words, hub } = visit
  const who = {
    label: 'Whose',
    cell: ({ id, name, ground }: RecordHold) =>
      html`<a href="/desk/holds/${id}">${name}</a>${sub(groundNames[ground])}`,
  }
  const kept = { label: 'What stays', cell: ({ keeps }: RecordHold) => keptNames(keeps) }
  const table =
    standing.length === 0
      ? empty('Every record goes when its time is over.', {
          title: 'Nothing is held',
        })
      : dataTable<RecordHold>({
          label: 'Holds that stand',
          folds: true,
          rows: standing,
          columns: [
            who,
            kept,
            { label: 'Since', cell: ({ setAt }) => dateWords(words, dayAt(setAt)) },
            {
              label: 'Look again by',
              cell: ({ reviewOn }) => {
                const urgency = reviewUrgency(reviewOn, hub.today())
                const said = dateWords(words, reviewOn)
                return urgency === 'quiet' ? said : tag(said, tones[urgency])
              },
            },
          ],
        })
  const before =
    ended.length > 0 &&
    fold(
      dataTable<RecordHold>({
        label: 'Holds that ended',
        folds: true,
        rows: ended,
        columns: [who, kept, { label: 'Ended', cell: ({ endedAt }) => dateWords(words, dayAt(endedAt!)) }],
      }),
      { title: 'Ended', line: 'The newest first', fact: String(ended.length) },
    )
  const main = html`${deskTitle({ heading: 'Legal holds', line, acts: linkButton('Keep some records', '/desk/holds/new', { icon: 'plus' }) })}
  ${table} ${before}`
  return deskPage(visit.frame, { title: 'Legal holds', main })
}

export interface OneHold {
  readonly hold: RecordHold
  readonly steps: readonly OpenStep[]
  /** Whether this reader may open the record itself. */
  readonly mayOpen: boolean
  readonly done?: boolean
  readonly ended?: boolean
  readonly keepOn: Shown
  readonly end: Shown
}

/** One hold with every reason, and what can be done about it. */
export function holdPage(visit: Visit, shown: OneHold): Html {
  const { words } = visit
  const { hold, steps, mayOpen } = shown
  const standing = hold.endedAt === null
  const facts = card(
    dl([
      ['Whose', mayOpen ? html`<a href="/desk/people/${hold.personId}">${hold.name}</a>` : hold.name],
      ['Why', groundNames[hold.ground]],
      ['They read', words.say(groundWords[hold.ground])],
      ['What stays', keptNames(hold.keeps)],
      standing
        ? ['Look again by', dateWords(words, hold.reviewOn)]
        : ['Ended', dateWords(words, dayAt(hold.endedAt))],
    ]),
    { title: 'What it is', id: 'facts' },
  )
  const course = card(
    journey(
      steps.map((step) => ({
        title: stepNames[step.what],
        text: html`<span class="muted">${step.byName}, ${momentWords(words, step.at)}</span><br /><span
            dir="auto"
            >${step.reason ?? 'The reason went with its person.'}</span
          >`,
        state: 'done' as const,
      })),
      { low: true, label: 'What was done' },
    ),
    { title: 'What was done, and why', id: 'course' },
  )
  const main = html`${back('Legal holds', '/desk/holds')}
  ${deskTitle({ heading: `Records of ${hold.name}`, line: 'That you opened this is logged.' })}
  ${shown.done && notice('Noted.', { kind: 'good', role: 'status' })}
  ${shown.ended && notice('Somebody ended this hold meanwhile.', { kind: 'wait', role: 'alert' })}
  ${aside(flow([facts, course]), standing && flow([keepOnCard(shown), endCard(shown)]), { side: 22 })}`
  return deskPage(visit.frame, { title: `Records of ${hold.name}`, main })
}

function keepOnCard({ hold, keepOn }: OneHold): Html {
  const fields = fieldsOf(keepOnForm, keepOn)
  return card(
    html`${fields.summary({ title: 'Please put this right', idOf: (name) => (name === 'reviewOn' ? 'keep-on-day' : 'keep-on-reason') })}
    ${form(
      html`${fields.text('reviewOn', { id: 'keep-on-day', label: 'Look at it again by', type: 'date', hint: 'Within a year.' })}
        ${fields.area('reason', { id: 'keep-on-reason', label: 'Why it is still needed', rows: 3, private: true })}
        <p>${button('Keep it on', { kind: 'quiet' })}</p>`,
      { action: `/desk/holds/${hold.id}/keep-on`, unjudged: true },
    )}`,
    { title: 'Still needed', id: 'keep-on' },
  )
}

function endCard({ hold, end }: OneHold): Html {
  const fields = fieldsOf(endHoldForm, end)
  return card(
    html`${fields.summary({ title: 'Please put this right', idOf: (name) => (name === 'reason' ? 'end-reason' : undefined) })}
      ${form(
        html`${fields.area('reason', { id: 'end-reason', label: 'Why it is over', rows: 3, private: true })}
          ${fields.tick('sure', { label: 'Nothing needs these records any more' })}
          <p>${button('End the hold', { kind: 'stop' })}</p>`,
        { action: `/desk/holds/${hold.id}/end`, unjudged: true },
      )}
      <p class="small muted">
        Their time counts again from tonight. If they asked to be forgotten, it is done at once.
      </p>`,
    { title: 'Over', id: 'end' },
  )
}

/** On somebody’s page, to those who may set one. */
export function holdsCard(visit: Visit, personId: string, standing: readonly RecordHold[]): Html {
  const { words } = visit
  return card(
    html`${
        standing.length === 0
          ? html`<p>Nothing. Each record goes when its time is over.</p>`
          : dl(
              standing.map(
                ({ id, ground, reviewOn }) =>
                  [
                    html`<a href="/desk/holds/${id}">${groundNames[ground]}</a>`,
                    `Look again by ${dateWords(words, reviewOn)}`,
                  ] as const,
              ),
            )
      }
      <p>
        ${linkButton('Keep some records', `/desk/holds/new?person=${personId}`, { kind: 'quiet', size: 'sm' })}
      </p>`,
    { title: 'What a legal hold keeps', id: 'holds' },
  )
}
