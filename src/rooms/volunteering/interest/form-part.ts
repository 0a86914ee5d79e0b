import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { notice } from '../../../look/parts/cards.ts'
import { errorSummary, form } from '../../../look/parts/errors.ts'
import { daysOfRest } from '../../../platform/calendar/settings.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { HelpView } from '../opportunities/help/view.ts'
import { say as helpSay } from '../opportunities/help/words.ts'
import { knownInterest, visitorInterest } from './forms.ts'
import { interestCustoms } from './settings.ts'
import { say } from './words.ts'
import { labelsIn } from '../../../platform/words/labels.ts'

/** The short form of somebody who would like to take a role or a task on. */
export function interestPart(visit: Visit, { shelved, content }: HelpView, shown: Shown): Html {
  const { words, hub, session } = visit
  const days = hub.setting(interestCustoms).answerWithinDays
  const rests = hub.setting(daysOfRest).length > 0
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

function knownFields({ words, session }: Visit, shown: Shown): Html {
  const fields = fieldsOf(knownInterest, shown, labelsIn(words))
  return html`${notice(words.say(say.knownPerson, { name: session!.name }), { icon: 'person' })}${fields.area('words', { label: words.say(say.words), hint: words.say(say.wordsHint), rows: 4 })}`
}

function visitorFields(
  { words, hub }: Visit,
  organisation: HelpView['shelved']['organisation'],
  shown: Shown,
): Html {
  const fields = fieldsOf(visitorInterest, shown, labelsIn(words))
  const own = fields.tick('news', {
    label: words.say(helpSay.consentUs, { name: hub.setting(charityProfile).name }),
    hint: words.say(helpSay.consentUsHint),
  })
  const partner =
    organisation.kind !== 'ourselves' &&
    fields.tick('partnerNews', {
      label: words.say(helpSay.consentPartner, { name: organisation.name }),
      hint: words.say(helpSay.consentPartnerHint),
    })
  return html`${fields.text('name', { label: words.say(say.name), autocomplete: 'name', width: 'm' })}
    ${fields.text('email', { label: words.say(say.email), type: 'email', autocomplete: 'email', width: 'm' })}
    ${fields.text('phone', { label: words.say(say.phone), type: 'tel', autocomplete: 'tel', width: 'm' })}
    ${fields.area('words', { label: words.say(say.words), hint: words.say(say.wordsHint), rows: 4 })}
    <fieldset>
      <legend>${words.say(helpSay.mayWeWrite)}</legend>
      ${own}${partner}
    </fieldset>`
}
