import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { fold, notice } from '../../../../look/parts/cards.ts'
import { choices } from '../../../../look/parts/choices.ts'
import { errorSummary, form } from '../../../../look/parts/errors.ts'
import { fieldId, hiddenField, hintAndError } from '../../../../look/parts/fields.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import { answerList } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { restFor } from '../../../../platform/calendar/in-force.ts'
import { languageWords } from '../../list-words.ts'
import { ageFields, guardianFields, saysTheirAge } from './age-part.ts'
import { signUpForms } from './forms.ts'
import type { Checking } from './checking.ts'
import { checkingNotice } from './checking-part.ts'
import { isTooYoung, type KnownAge } from './known-age.ts'
import { shiftsPart, shownDates, type Choosing } from './shifts-part.ts'
import { togetherFields } from './together-part.ts'
import { isOpen, type HelpView, type OpenShift } from './view.ts'
import { signUpTold } from './answers.ts'
import { lettersPart } from './letters-part.ts'
import { say } from './words.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'

export interface SignUpView extends Shown {
  /** What lies at the same time, in a line each; the choice of what to keep is shown. Empty: two of those chosen. */
  readonly clashes?: readonly string[]
  /** Dates on which somebody known has a place already. */
  readonly here: ReadonlySet<string>
  /** Why some dates could not be had. */
  readonly reasons: ReadonlyMap<string, string>
  readonly allDates: boolean
  /** How long the checks take that somebody new needs first. */
  readonly checking: Checking | null
  /** Of somebody known: what they told us about their age. */
  readonly age: KnownAge | null
}

/** The dates, and the form that asks for places on them. */
export function signUpPart(visit: Visit, view: HelpView, signUp: SignUpView): Html {
  const { words, hub } = visit
  const { content, shifts, shelved } = view
  const path = `/help/${shelved.opportunity.slug}`
  const shown = signUp.allDates ? shifts : shifts.slice(0, shownDates)
  const choosing: Choosing = {
    now: hub.now(),
    today: hub.today(),
    chosen: answerList(signUp.answers, 'shift'),
    here: signUp.here,
    reasons: signUp.reasons,
    checking: signUp.checking,
  }
  const open = shifts.filter((one) => isOpen(one, hub.now()) && !signUp.here.has(one.id))
  if (open.length === 0) {
    const allFull = shifts.length > 0 && signUp.here.size === 0 && html`<p>${words.say(say.allFull)}</p>`
    return html`<h2 id="shifts">${words.say(say.choose)}</h2>
      ${allFull}${shifts.length > 0 ? shiftsPart(shown, { ...choosing, isClosed: signUp.here.size === 0 }, words) : html`<p>${words.say(say.noShifts)}</p>`}`
  }
  const isKnown = visit.session !== null
  if (signUp.age && isTooYoung(signUp.age, content.youngestAge)) {
    return html`<h2 id="shifts">${words.say(say.choose)}</h2>
      ${shiftsPart(shown, { ...choosing, isClosed: true }, words)}
      ${notice(words.say(say.tooYoung, { age: content.youngestAge }))}`
  }
  return form(
    html`<h2 id="shifts">${words.say(say.choose)}</h2>
      ${signUp.checking && checkingNotice(open, signUp.checking, words)}
      ${signUp.errors?.['shift'] && hintAndError(fieldId('shift'), { label: '', error: signUp.errors['shift'], labels: labelsIn(words) })}
      ${onlyOne(shifts, open) ? hiddenField('shift', open[0]!.id) : ''}
      ${shiftsPart(shown, onlyOne(shifts, open) ? { ...choosing, isClosed: true } : choosing, words)}
      ${shown.length < shifts.length && html`<p><a href="${path}?dates=all#shifts">${words.say(say.allDates, { count: shifts.length })}</a></p>`}
      ${content.waitingList && content.capacity !== null && html`<p class="hint">${waitingHint(visit, content.answerHours)}</p>`}
      ${signUp.clashes && clashChoice(signUp.clashes, signUp.answers, words)}
      <h2>${words.say(say.aboutYou)}</h2>
      ${summary(signUp, words)}
      ${isKnown ? knownFields(visit, view, signUp) : visitorFields(visit, view, signUp)}
      <p class="row">${button(words.say(say.hereIAm), { size: 'big' })}</p>
      <p class="hint">${words.say(say.changeHint, { hours: content.changeHours })}</p>`,
    { action: path, unjudged: true, keep: `sign-up ${shelved.opportunity.id}` },
  )
}

/** Two at the same time: nothing is taken or given back before they say which. */
function clashChoice(clashes: readonly string[], answers: Shown['answers'], words: Words): Html {
  const instead = {
    value: 'instead',
    words: words.say(say.clashInstead),
    hint: words.say(say.clashInsteadHint),
  }
  return choices({
    kind: 'radio',
    name: 'clash',
    legend: words.say(say.clash),
    hint:
      clashes.length > 0
        ? html`${words.say(say.clashHave, { what: clashes.join('; ') })}`
        : words.say(say.clashChosen),
    values: answerList(answers, 'clash'),
    choices: [
      ...(clashes.length > 0 ? [instead] : []),
      { value: 'both', words: words.say(say.keepsBoth), hint: words.say(say.keepsBothHint) },
    ],
  })
}

/** A single date needs no choice. */
const onlyOne = (shifts: readonly OpenShift[], open: readonly OpenShift[]): boolean =>
  shifts.length === 1 && open.length === 1

const waitingHint = ({ words, hub }: Visit, hours: number): string =>
  words.say(restFor(hub, 'clocksPause').length > 0 ? say.waitingHintRest : say.waitingHint, { hours })

function summary({ errors = {} }: SignUpView, words: Words): Html | false {
  const faults = Object.entries(errors).map(([name, said]) => ({
    ...(name === 'form' ? {} : { name }),
    words: said,
  }))
  return (
    faults.length > 0 &&
    errorSummary(faults, { title: words.say(say.putRight, { count: faults.length }), level: 3 })
  )
}

type Fields = ReturnType<typeof fieldsOf<ReturnType<typeof signUpForms>['visitor']>>

const noteField = (fields: Fields, words: Words): Html =>
  fields.area('note', {
    label: words.say(say.lookAfter),
    hint: words.say(say.lookAfterHint),
    rows: 3,
    private: true,
  })

function knownFields({ words, session }: Visit, view: HelpView, shown: SignUpView): Html {
  const fields = fieldsOf(signUpForms(view.content).known, shown, labelsIn(words)) as unknown as Fields
  const { name } = session!
  const isYoung = shown.age?.isYoung ?? false
  return html`${notice(words.say(isYoung ? say.knownYoung : say.knownPerson, { name }), { icon: 'person' })}
  ${isYoung && guardianFields(fields, words, shown)}
  ${shown.age?.years === null && !isYoung && saysTheirAge(view.content, words)}
  ${togetherFields(fields, words, view.content, shown)}${noteField(fields, words)}`
}

function visitorFields(visit: Visit, view: HelpView, shown: SignUpView): Html {
  const { words } = visit
  const fields = fieldsOf(signUpForms(view.content).visitor, shown, labelsIn(words))
  return html`${fields.text('name', { label: words.say(say.name), autocomplete: 'name', width: 'm' })}
  ${fields.text('email', { label: words.say(say.email), type: 'email', autocomplete: 'email', width: 'm' })}
  ${fields.text('phone', { label: words.say(say.mobile), type: 'tel', autocomplete: 'tel', width: 'm' })}
  ${ageFields(fields, words, { ...shown, youngestAge: view.content.youngestAge })}${togetherFields(fields, words, view.content, shown)}${noteField(fields, words)}
  ${fold(fields.chips('languages', { legend: words.say(say.languages), choices: Object.entries(languageWords).map(([value, phrase]) => ({ value, words: words.say(phrase) })) }), { title: words.say(say.languages), open: answerList(shown.answers, 'languages').length > 0 })}
  ${lettersPart(visit, fields, view.shelved.organisation, signUpTold)}`
}
