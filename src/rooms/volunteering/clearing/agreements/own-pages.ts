import { html, type Html } from '../../../../look/html.ts'
import { publicPage } from '../../../../look/page.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, fold, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { hiddenField } from '../../../../look/parts/fields.ts'
import { title } from '../../../../look/parts/layout.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { changesPart, wholeText } from './parts.ts'
import type { Accepted, Agreement, AgreementVersion, ToAccept } from './types.ts'
import { say } from './words.ts'

export interface OwnView {
  readonly agreement: Agreement
  readonly version: AgreementVersion
  /** The version they accepted before. */
  readonly before: AgreementVersion | null
  readonly accepted: Accepted | null
  readonly isAsked: boolean
}

/** A text somebody is asked to accept, or has accepted: what changed for them first, then all of it. */
export function ownPage(visit: Visit, { agreement, version, before, accepted, isAsked }: OwnView): Html {
  const { words, frame, url } = visit
  const isNew = before !== null && before.number < version.number
  const main = html`<div class="wrap page slim flow">
    ${title({
      heading: agreement.name,
      lede: words.say(say.lede, {
        number: version.number,
        day: dateWords(words, dayAt(version.publishedAt)),
      }),
      typed: true,
    })}
    ${url.searchParams.get('told') === 'accepted' && notice(words.say(say.thanks), { kind: 'good', role: 'status' })}
    ${accepted && html`<p>${words.say(say.accepted, { day: dateWords(words, accepted.acceptedOn), number: accepted.number })}</p>`}
    ${
      isNew &&
      card(
        html`<p dir="auto">${version.why}</p>
          ${fold(changesPart(before.words, version.words), { title: words.say(say.whatChangedSince, { number: before.number }), open: true })}`,
        {
          title: words.say(say.whatChanged),
          id: 'changes-h',
        },
      )
    }
    ${card(wholeText(version.words), { title: words.say(say.whole), id: 'whole-h' })}
    ${
      isAsked &&
      html`${form(
          html`${hiddenField('number', version.number)}
            <p>${button(words.say(say.accept), { size: 'big' })}</p>`,
          { action: `/my/agreements/${agreement.id}` },
        )}
        <p class="small muted">${words.say(say.rather)}</p>`
    }
  </div>`
  return publicPage(frame, {
    title: agreement.name,
    main,
    robots: 'noindex',
    crumb: { href: '/my', label: words.say(say.crumb) },
  })
}

/** What somebody is asked to accept, each with the way to it. */
export const askedPart = ({ words }: Visit, asked: readonly (ToAccept & { readonly name: string })[]): Html =>
  card(
    html`${asked.map(
      ({ agreementId, number, name, isSoon }) =>
        html`<div class="row apart">
          <p>
            <strong>${words.say(say.missing, { title: name, number })}</strong><br /><span class="muted"
              >${words.say(isSoon ? say.soon : say.now)}</span
            >
          </p>
          ${linkButton(words.say(say.read), `/my/agreements/${agreementId}`, { size: 'sm', also: words.say(say.readAlso, { title: name }) })}
        </div>`,
    )}`,
    { title: words.say(say.cardTitle), id: 'to-accept', pressing: asked.some(({ isSoon }) => !isSoon) },
  )
