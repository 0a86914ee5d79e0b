import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { notice } from '../../../look/parts/cards.ts'
import { errorSummary, form } from '../../../look/parts/errors.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { HelpView } from '../opportunities/help/view.ts'
import { ageFields, guardianFields, saysTheirAge, type AgeView } from '../opportunities/help/age-part.ts'
import { interestTold } from '../opportunities/help/answers.ts'
import { lettersPart } from '../opportunities/help/letters-part.ts'
import { isTooYoung, type KnownAge } from '../opportunities/help/known-age.ts'
import { say as helpSay } from '../opportunities/help/words.ts'
import { knownInterest, visitorInterest } from './forms.ts'
import { interestCustoms } from './settings.ts'
import { say } from './words.ts'
import { labelsIn } from '../../../platform/words/labels.ts'

/** The short form of somebody who would like to take a role or a task on. */
export function interestPart(
  visit: Visit,
  { shelved, content }: HelpView,
  typed: Shown & { readonly age: KnownAge | null },
): Html {
  const { words, hub, session } = visit
  const { youngestAge } = content
  const shown: AgeView = { ...typed, youngestAge, guardianHint: say.guardianHint }
  if (shown.age && isTooYoung(shown.age, youngestAge))
    return html`<h2 id="shifts">${words.say(say.title)}</h2>
      ${notice(words.say(helpSay.tooYoung, { age: youngestAge }))}`
  const days = hub.setting(interestCustoms).answerWithinDays
  const rests = restFor(hub, 'clocksPause').length > 0
  const faults = Object.entries(shown.errors ?? {}).map(([name, said]) => ({
    ...(name === 'form' ? {} : { name }),
    words: said,
  }))
  const inside = session ? knownFields(visit, shown) : visitorFields(visit, shelved.organisation, shown)
  return form(
    html`<h2 id="shifts">${words.say(say.title)}</h2>
      <p>${words.say(rests ? say.ledeRest : say.lede, { days })}</p>
      ${faults.length > 0 && errorSummary(faults, { title: words.say(say.putRight, { count: faults.length }), level: 3 })}
      ${inside}
      <p class="row">${button(words.say(say.send), { size: 'big' })}</p>`,
    {
      action: `/help/${shelved.opportunity.slug}/interest`,
      unjudged: true,
      keep: `interest ${shelved.opportunity.id}`,
      label: content.title,
    },
  )
}

function knownFields({ words, session }: Visit, shown: AgeView): Html {
  const fields = fieldsOf(knownInterest, shown, labelsIn(words))
  const isYoung = shown.age?.isYoung ?? false
  const { name } = session!
  return html`${notice(words.say(isYoung ? helpSay.knownYoung : say.knownPerson, { name }), { icon: 'person' })}
  ${isYoung && guardianFields(fields, words, shown)}
  ${shown.age?.years === null && !isYoung && saysTheirAge(shown, words)}
  ${fields.area('words', { label: words.say(say.words), hint: words.say(say.wordsHint), rows: 4 })}`
}

function visitorFields(
  visit: Visit,
  organisation: HelpView['shelved']['organisation'],
  shown: AgeView,
): Html {
  const { words } = visit
  const fields = fieldsOf(visitorInterest(shown), shown, labelsIn(words))
  return html`${fields.text('name', { label: words.say(say.name), autocomplete: 'name', width: 'm' })}
  ${fields.text('email', { label: words.say(say.email), type: 'email', autocomplete: 'email', width: 'm' })}
  ${fields.text('phone', { label: words.say(say.phone), type: 'tel', autocomplete: 'tel', width: 'm' })}
  ${ageFields(fields, words, shown)}
  ${fields.area('words', { label: words.say(say.words), hint: words.say(say.wordsHint), rows: 4 })}
  ${lettersPart(visit, fields, organisation, interestTold)}`
}
