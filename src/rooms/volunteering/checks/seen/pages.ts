import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, empty, fold, folds, notice, tag, type Tone } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField, textField } from '../../../../look/parts/fields.ts'
import { aside, back, deskTitle, flow, grid } from '../../../../look/parts/layout.ts'
import { dl, todo } from '../../../../look/parts/lists.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import { answer } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { findingWords, levelWords } from '../words.ts'
import { findingOf } from '../rules.ts'
import type { Law } from '../facts.ts'
import { askedCard, askedFields, askedTellings } from '../asked/pages.ts'
import type { AskedLevel, CheckAsked } from '../asked/types.ts'
import type { Decision } from '../deciding/types.ts'
import type { Naming } from '../../requirements/person/recording.ts'
import { notNamedWords } from '../../requirements/words.ts'
import { seenForm } from './forms.ts'
import { recordCard } from './record-card.ts'
import { fitOf, isConsented } from './rules.ts'
import { results, type CheckSeen, type Outcome, type StatusResult } from './types.ts'
import { certificateWords, fitWords, outcomeWords, resultWords, workforceNames } from './words.ts'

/** A role somebody would like to take on or was checked for, with what was decided about its check. */
export interface RoleAbout {
  readonly id: string
  readonly title: string
  readonly decision: Decision | undefined
}

export interface ChecksView {
  readonly personId: string
  readonly name: string
  readonly back: { readonly words: string; readonly href: string }
  readonly checks: readonly CheckSeen[]
  /** What the DBS was asked for and has not answered. */
  readonly asked: readonly CheckAsked[]
  /** The levels that were decided for a role of theirs, and all that show less. */
  readonly mayAsk: readonly AskedLevel[]
  readonly asking: Shown
  readonly roles: readonly RoleAbout[]
  readonly names: ReadonlyMap<string, string>
  readonly law: Law
  /** Whether the policies of their roles name this reader to record checks. */
  readonly naming: Naming
  readonly shown: Shown
  /** A look at the Update Service that could not be kept, as it was typed. */
  readonly look?: Shown & { readonly checkId: string }
}

const tones: Record<Outcome, Tone> = { clear: 'ok', 'after-risk-assessment': 'ok', 'not-appointed': 'stop' }
const short: Record<Outcome, string> = {
  clear: 'May go on',
  'after-risk-assessment': 'May go on',
  'not-appointed': 'Not appointed',
}

const tellings: Record<string, string> = {
  ...askedTellings,
  kept: 'It is kept. Give the certificate back, or destroy the copy.',
  'not-appointed':
    'It is kept, and ends nothing by itself. Decline their application, or write down on the page of their standing that we do not place them in the role. Give the certificate back, or destroy the copy.',
  looked: 'What the Update Service said is kept.',
  agreed: 'It is kept that they agree.',
  ended: 'It is kept that they no longer agree. Do not look it up again.',
  gone: 'The entry is taken away; that it was there stays in the log.',
}

const whoWas = ({ names }: ChecksView, id: string): string => names.get(id) ?? 'somebody no longer here'

/** How it answers what was decided for each of their roles. */
const fits = (check: CheckSeen, { roles, law }: ChecksView, visit: Visit): Html =>
  html`${roles.map(({ title, decision }) => {
    if (!decision) return false
    const finding = findingOf(decision.facts, visit.hub.today(), law)
    const fit = fitOf(check, { level: decision.level, workforce: finding.workforce })
    return html`<p class="small">
      ${tag(fit === 'fits' ? 'Fits' : fit === 'less' ? 'Less' : fit === 'more' ? 'More' : 'Other', fit === 'fits' ? 'ok' : fit === 'more' ? 'stop' : 'wait')}
      ${`For ${title} it ${fitWords[fit]}.`}
    </p>`
  })}`

function statusPart(check: CheckSeen, view: ChecksView, words: Words): Html {
  const at = `/desk/people/${view.personId}/checks/${check.id}`
  const looks = check.statuses.map(({ lookedOn, lookedBy, result }) => ({
    icon: result === 'current' ? ('check' as const) : ('alert' as const),
    title: dateWords(words, lookedOn),
    text: `${words.say(resultWords[result])}. Looked up by ${whoWas(view, lookedBy)}.`,
  }))
  const mine = view.look?.checkId === check.id ? view.look : undefined
  const options = [
    { value: '', words: 'Choose' },
    ...results.map((value: StatusResult) => ({ value, words: words.say(resultWords[value]) })),
  ]
  const look = form(
    html`${grid(
        [
          textField({
            name: 'lookedOn',
            id: `f-lookedOn-${check.id}`,
            label: 'You looked on',
            type: 'date',
            required: true,
            value: mine ? answer(mine.answers, 'lookedOn') : '',
            error: mine?.errors?.['lookedOn'],
          }),
          selectField({
            name: 'result',
            id: `f-result-${check.id}`,
            label: 'The Update Service said',
            required: true,
            value: mine ? answer(mine.answers, 'result') : '',
            options,
            error: mine?.errors?.['result'],
          }),
        ],
        { min: 9, gap: 3, align: 'ends' },
      )}
      <p>${button('Keep the look', { kind: 'quiet', size: 'sm' })}</p>`,
    { action: `${at}/status`, unjudged: true },
  )
  const consent = (agrees: boolean, label: string): Html =>
    form(
      html`<input
          type="hidden"
          name="agrees"
          value="${agrees ? 'yes' : 'no'}"
        />${button(label, { kind: 'bare', size: 'sm' })}`,
      { action: `${at}/consent`, look: 'row' },
    )
  if (check.level === 'basic' || check.level === 'elsewhere') return html``
  return html`${looks.length > 0 && todo(looks)}
  ${
    isConsented(check)
      ? html`<p class="small">${`Agreed on ${dateWords(words, check.consentOn!)} that we look it up.`}</p>
          ${(view.naming.ok || mine) && look} ${consent(false, 'They no longer agree')}`
      : html`<p class="small">
            ${check.consentEndedOn ? `They took back on ${dateWords(words, check.consentEndedOn)} that we look it up.` : 'They have not agreed that we look it up with the Update Service.'}
          </p>
          ${consent(true, 'They agree')}`
  }`
}

function checkFold(check: CheckSeen, view: ChecksView, visit: Visit, isFirst: boolean): Html {
  const { words } = visit
  const role = view.roles.find(({ id }) => id === check.opportunityId)
  return fold(
    html`${dl([
      ['Number', check.number ?? 'Not kept any more'],
      ['Workforce', words.say(workforceNames[check.workforce])],
      ['Issued', dateWords(words, check.issuedOn)],
      ['Seen', `${dateWords(words, check.seenOn)}, by ${whoWas(view, check.seenBy)}`],
      ['Decided', words.say(outcomeWords[check.outcome])],
      ...(role ? [['For', role.title] as const] : []),
    ])}
    ${fits(check, view, visit)} ${statusPart(check, view, words)}
    ${form(button('Entered by mistake: take it away', { kind: 'bare', size: 'sm' }), {
      action: `/desk/people/${view.personId}/checks/${check.id}/remove`,
      look: 'row',
    })}`,
    {
      title: words.say(certificateWords[check.level]),
      line: `Issued ${dateWords(words, check.issuedOn)}`,
      fact: tag(short[check.outcome], tones[check.outcome]),
      open: isFirst || view.look?.checkId === check.id,
    },
  )
}

const decidedCard = ({ roles, law }: ChecksView, visit: Visit): Html | false =>
  roles.length > 0 &&
  card(
    dl(
      roles.map(({ id, title, decision }) => {
        const level =
          decision === undefined
            ? 'Not decided yet'
            : decision.level === 'elsewhere'
              ? levelWords.elsewhere
              : findingWords({
                  level: decision.level,
                  workforce: findingOf(decision.facts, visit.hub.today(), law).workforce,
                })
        return [title, html`${level}. <a href="/desk/opportunities/${id}/check">Why</a>`] as const
      }),
    ),
    { title: 'What we may ask for', id: 'may-h' },
  )

/** Somebody’s checks: which certificates were seen, by whom, and what was decided. Nothing of what stands in them. */
export function checksPage(visit: Visit, view: ChecksView): Html {
  const { checks, name, personId, roles, shown } = view
  const told = tellings[visit.url.searchParams.get('told') ?? '']
  const fields = fieldsOf(seenForm, shown)
  const asking = askedFields(view.asking)
  const lookFaults = Object.values(view.look?.errors ?? {})
  const list =
    checks.length === 0
      ? empty('When you see a certificate, record here which it was and what was decided.', {
          title: 'No certificate was seen yet',
        })
      : card(folds(checks.map((one, at) => checkFold(one, view, visit, at === 0))), {
          title: 'Certificates seen',
          id: 'seen-h',
        })
  const record =
    view.naming.ok || shown.errors
      ? recordCard(fields, { personId, name, roles, words: visit.words })
      : card(html`<p>${visit.words.say(notNamedWords[view.naming.refusal])}</p>`, {
          title: 'Record a certificate you saw',
          id: 'record-h',
        })
  const main = html`${back(view.back.words, view.back.href)}
  ${deskTitle({ heading: `Checks of ${name}`, line: 'They see on their own page that you looked.' })}
  ${told && notice(told, { kind: 'good', role: 'status' })}
  ${lookFaults.length > 0 && notice(lookFaults.join('. '), { kind: 'stop', role: 'alert', lead: 'The look was not kept.' })}
  ${fields.summary({ title: 'Nothing was saved: please put this right' })}
  ${asking.summary({ title: 'Nothing was saved: please put this right' })}
  ${notice('What stands in a certificate has no place here, nor a picture of it. Talk about it, decide, and keep the word for what was decided.', { icon: 'lock' })}
  ${aside(flow([list, askedCard(visit, asking, view), decidedCard(view, visit)], { gap: 4 }), record, { side: 24 })}`
  return deskPage(visit.frame, { title: `Checks of ${name}`, main })
}
