import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../../look/parts/layout.ts'
import { fieldsOf } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { kindWords } from '../../list-words.ts'
import { declineForm } from '../leaving/forms.ts'
import type { Offer } from '../leaving/others.ts'
import { pathOf } from './page.ts'
import type { SmallView } from './small-pages.ts'

/** A kind no: the letter to edit, other ways to help that fit them, and the reason, which stays here. */
export function declinePage(
  visit: Visit,
  view: SmallView & { readonly offers: readonly Offer[]; readonly hasAddress: boolean },
): Html {
  const { words } = visit
  const { application, offers, hasAddress } = view
  const fields = fieldsOf(declineForm, view)
  const others =
    offers.length === 0
      ? html`<p class="muted">Nothing that stands open now fits them. The letter leads to all there is.</p>`
      : fields.ticks('others', {
          legend: 'Other ways to help, to offer in the letter',
          hint: 'What stands open now, near them or from home, by what they can and speak.',
          choices: offers.map(({ slug, title, by, way }) => ({
            value: slug,
            words: title,
            hint: `${by}. ${words.say(kindWords[way.kind])}`,
          })),
        })
  const main = html`${back(view.name, pathOf(application))}
  ${deskTitle({ heading: `Decline ${view.name}`, line: view.title })}
  ${view.trouble && notice(view.trouble, { kind: 'wait', role: 'alert' })}
  ${!hasAddress && notice('They gave no email. Nothing is sent: tell them yourself, in words like these.', { kind: 'wait' })}
  ${form(
    html`${fields.hidden('version', application.version)}
      ${fields.summary({ title: 'Please put this right' })}
      ${card(
        html`${fields.area('letter', {
          label: 'The letter, as it goes',
          hint: 'Make it yours: what you valued, and why not now, as kindly as it is true. Your name stands below it.',
          rows: 10,
        })}
        ${others}`,
        { title: 'What they read', id: 'letter-h' },
      )}
      ${card(
        fields.area('reason', {
          label: 'Why',
          hint: 'For whoever asks later. Kept closed, and no part of the letter; they may ask to see it.',
          rows: 3,
          private: true,
        }),
        { title: 'What stays here', id: 'reason-h' },
      )}
      <p class="row">
        ${button('Decline, and send the letter', { kind: 'stop' })}
        ${linkButton('Leave it as it is', pathOf(application), { kind: 'quiet' })}
      </p>`,
    { action: pathOf(application, 'decline'), unjudged: true },
  )}`
  return deskPage(visit.frame, { title: `Decline ${view.name}`, main })
}
