import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice } from '../../../../look/parts/cards.ts'
import { asks, choices } from '../../../../look/parts/choices.ts'
import { form } from '../../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../../look/parts/layout.ts'
import { dl } from '../../../../look/parts/lists.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import { answerList } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Guardian } from '../guardian/asking.ts'
import type { Reason } from '../leaving/reasons.ts'
import type { PlacedApplication } from '../types.ts'
import { stateNames } from '../words.ts'
import { guardianSaidForm, leaveForm } from './forms.ts'
import { pathOf } from './page.ts'

export interface SmallView extends Shown {
  readonly application: PlacedApplication
  readonly name: string
  readonly title: string
  readonly trouble?: string
}

const stop = ({ trouble }: SmallView): Html | undefined | '' =>
  trouble && notice(trouble, { kind: 'wait', role: 'alert' })

const page = (visit: Visit, view: SmallView, heading: string, line: string, inside: Html): Html =>
  deskPage(visit.frame, {
    title: heading,
    main: html`${back(view.name, pathOf(view.application))} ${deskTitle({ heading, line })} ${stop(view)}
    ${inside}`,
  })

/** They told one of us that they want to rest, or not to go on. */
export function leavePage(visit: Visit, view: SmallView): Html {
  const { application, answers, errors = {} } = view
  const fields = fieldsOf(leaveForm, view)
  const inside = form(
    html`${fields.hidden('version', application.version)}
      ${fields.summary({ title: 'Please put this right' })}
      ${asks(
        choices({
          kind: 'radio',
          name: 'what',
          legend: 'What did they tell you?',
          values: answerList(answers, 'what'),
          error: errors['what'],
          choices: [
            { value: 'pause', words: 'They need a pause', opens: true },
            { value: 'withdraw', words: 'They do not want to go on' },
          ],
        }),
        fields.text('until', {
          label: 'Until when?',
          hint: 'Then it goes on by itself. Empty: they do not know yet.',
          type: 'date',
          width: 'm',
          optional: true,
        }),
      )}
      ${fields.area('why', { label: 'In their words', hint: 'Kept closed; they see it among what we hold.', rows: 3, private: true })}
      <p class="row">
        ${button('Write it down')} ${linkButton('Leave it as it is', pathOf(application), { kind: 'quiet' })}
      </p>`,
    { action: pathOf(application, 'leave'), unjudged: true },
  )
  return page(visit, view, `${view.name} pauses or withdraws`, view.title, card(inside))
}

/** What a parent or guardian told one of us; their own link says it without us. */
export function guardianPage(
  visit: Visit,
  view: SmallView & {
    readonly guardian:
      | (Guardian & { readonly askedAt: Temporal.Instant; readonly reminders: number })
      | undefined
  },
): Html {
  const { guardian, application } = view
  const { words } = visit
  const fields = fieldsOf(guardianSaidForm, view)
  const who =
    guardian &&
    dl([
      ['Name', guardian.name],
      ['Email', guardian.email],
      ['Asked', dateWords(words, dayAt(guardian.askedAt))],
      ['Reminded', guardian.reminders === 0 ? 'Not yet' : `${guardian.reminders} times`],
    ])
  const inside = html`${card(html`${who}`, { title: 'Whom we asked', id: 'asked' })}
  ${card(
    form(
      html`${fields.summary({ title: 'Please put this right' })}
      ${fields.radios('said', {
        legend: 'What did they say to you?',
        hint: 'Only if you spoke with them yourself. A no ends the application; the applicant hears either.',
        choices: [
          { value: 'yes', words: 'Yes, they may' },
          { value: 'no', words: 'No' },
        ],
      })}
      ${button('Write it down')}`,
      { action: pathOf(application, 'guardian'), unjudged: true },
    ),
    { title: 'They told me', id: 'told' },
  )}`
  return page(visit, view, 'What the parent or guardian says', `${view.name}, ${view.title}`, inside)
}

/** What somebody wrote, opened: logged before it is shown. */
export function answersPage(
  visit: Visit,
  view: SmallView & {
    readonly shown: Html
    readonly knows: string | null
    readonly reasons: readonly Reason[]
  },
): Html {
  const { words } = visit
  const { knows, reasons, shown } = view
  const inside = html`${notice('They see on their own page that you looked.', { icon: 'lock' })}
  ${card(shown, { title: 'What they answered', id: 'answers' })}
  ${card(html`<p dir="auto">${knows ?? 'Nobody, they say.'}</p>`, { title: 'Whom they know among us', id: 'knows' })}
  ${
    reasons.length > 0 &&
    card(
      dl(
        reasons.map(({ what, words: said, at, by }) => [
          `${words.say(stateNames[what])}, ${dateWords(words, dayAt(at))}`,
          html`<span dir="auto">${said}</span>${by === null && ' (in their own words)'}`,
        ]),
      ),
      { title: 'Why it rested or ended', id: 'reasons' },
    )
  }`
  return page(visit, view, `What ${view.name} wrote`, view.title, inside)
}
