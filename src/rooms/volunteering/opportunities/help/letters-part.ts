import { html, type Html } from '../../../../look/html.ts'
import { toldPart, type ContactForm } from '../../../../platform/contact/told.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Said } from '../../../../platform/words/words.ts'
import type { Organisation } from '../../../network/face.ts'
import { offersNo } from './answers.ts'
import { say } from './words.ts'

interface Fields {
  tick(name: 'news' | 'noNews' | 'partnerNews', field: { label: Said; hint?: Said }): Html
}

/** One line for each who would like to write, ourselves and the partner for itself; and what is done with the address. */
export function lettersPart(
  { words, hub }: Visit,
  fields: Fields,
  organisation: Pick<Organisation, 'kind' | 'name'>,
  told: ContactForm,
): Html {
  const { name } = hub.setting(charityProfile)
  const own = offersNo(hub, organisation)
    ? fields.tick('noNews', {
        label: words.say(say.mayNotWrite),
        hint: words.say(say.mayNotWriteAbout, { name }),
      })
    : fields.tick('news', { label: words.say(say.consentUs, { name }), hint: words.say(say.consentUsHint) })
  const partner =
    organisation.kind !== 'ourselves' &&
    fields.tick('partnerNews', {
      label: words.say(say.consentPartner, { name: organisation.name }),
      hint: words.say(say.consentPartnerHint),
    })
  return html`<fieldset>
      <legend>${words.say(say.mayWeWrite)}</legend>
      ${own}${partner}
    </fieldset>
    ${toldPart(words, told)}`
}
