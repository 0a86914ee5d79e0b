import { html, mailto, type Html } from '../../look/html.ts'
import { barePage, publicPage } from '../../look/page.ts'
import { notice } from '../../look/parts/cards.ts'
import { title } from '../../look/parts/layout.ts'
import { emptyTent } from '../../look/pictures/small.ts'
import { dl } from '../../look/parts/lists.ts'
import { lettersKept } from '../../platform/email/keeping.ts'
import { periodWords } from '../../platform/retention/kept.ts'
import { charityProfile } from '../../platform/settings/charity.ts'
import type { Visit } from '../../platform/web/visit.ts'
import type { Phrase } from '../../platform/words/words.ts'
import { namesKept } from '../../rooms/gatherings/face.ts'
import { say } from './words.ts'

const section = (heading: string, words: Html | string): Html =>
  html`<h2>${heading}</h2>
    <p>${words}</p>`

function plainPage(visit: Visit, told: { title: Phrase; lede: Phrase; parts: readonly Html[] }): Html {
  const { words, frame } = visit
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(told.title), lede: words.say(told.lede) })}${told.parts}
  </div>`
  return publicPage(frame, { title: words.say(told.title), main })
}

const telephone =
  (number: string) =>
  (inner: Html): Html =>
    html`<a href="tel:${number.replaceAll(' ', '')}">${inner}</a>`

/** How to reach a person about a worry: named on every page of the hub. */
export function worryPage(visit: Visit): Html {
  const { words, hub } = visit
  const { worry } = hub.setting(charityProfile)
  const ways = [
    ...(worry.name ? [[words.say(say.worryName), worry.name] as const] : []),
    ...(worry.phone
      ? [[words.say(say.worryPhone), telephone(worry.phone)(html`${worry.phone}`)] as const]
      : []),
    ...(worry.email
      ? [[words.say(say.worryEmail), html`<a href="${mailto(worry.email)}">${worry.email}</a>`] as const]
      : []),
  ]
  return plainPage(visit, {
    title: say.worryTitle,
    lede: say.worryLede,
    parts: [
      notice(words.rich(say.worryDangerText, { a: telephone('999') }), {
        kind: 'stop',
        lead: words.say(say.worryDanger),
      }),
      html`<h2>${words.say(say.worryWho)}</h2>`,
      ways.length > 0 ? dl(ways) : html`<p>${words.say(say.worryNobody)}</p>`,
      section(words.say(say.worryThen), words.say(say.worryThenText)),
      section(
        words.say(say.worryChild),
        words.rich(say.worryChildText, { a: telephone('0808 800 5000'), b: telephone('0800 1111') }),
      ),
    ],
  })
}

export function privacyPage(visit: Visit): Html {
  const { words, hub } = visit
  const { name, address, email } = hub.setting(charityProfile)
  return plainPage(visit, {
    title: say.privacyTitle,
    lede: say.privacyLede,
    parts: [
      section(words.say(say.privacyWhat), words.say(say.privacyWhatText)),
      section(words.say(say.privacyWhy), words.say(say.privacyWhyText)),
      section(
        words.say(say.privacyHow),
        words.say(say.privacyHowText, {
          names: periodWords(hub, words, namesKept),
          letters: periodWords(hub, words, lettersKept),
        }),
      ),
      section(
        words.say(say.privacyRights),
        words.rich(say.privacyRightsText, {
          a: (inner) => html`<a href="/my/data">${inner}</a>`,
          b: (inner) => html`<a href="/privacy/ask">${inner}</a>`,
        }),
      ),
      section(words.say(say.privacyCookies), words.say(say.privacyCookiesText)),
      section(words.say(say.privacyWho), words.say(say.privacyWhoText, { name, address, email })),
    ],
  })
}

export function accessibilityPage(visit: Visit): Html {
  const { words, hub } = visit
  const { phone, email } = hub.setting(charityProfile)
  return plainPage(visit, {
    title: say.accessTitle,
    lede: say.accessLede,
    parts: [
      section(words.say(say.accessHow), words.say(say.accessHowText)),
      section(words.say(say.accessStandard), words.say(say.accessStandardText)),
      section(words.say(say.accessTell), words.say(say.accessTellText, { phone, email })),
    ],
  })
}

/** The hub is empty: nobody has set it up yet. */
export function notYetPage(visit: Visit): Html {
  const { words, frame } = visit
  const main = html`<div class="wrap page slim flow">
    <div class="empty start">
      ${emptyTent()}
      <h1>${words.say(say.notYetTitle)}</h1>
      <p class="lede">${words.say(say.notYet)}</p>
    </div>
  </div>`
  return barePage(frame, { title: words.say(say.notYetTitle), main })
}
