import { deskPage } from '../../../../look/desk.ts'
import { attributes, html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { fileField, textField } from '../../../../look/parts/fields.ts'
import { back, deskTitle } from '../../../../look/parts/layout.ts'
import { acceptsOf } from '../../../../platform/files/purposes.ts'
import type { FieldErrors } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { opportunityPicture, type Picture } from '../picture.ts'
import { titleOf } from '../standing.ts'
import type { Opportunity } from '../store.ts'
import { seenField } from './fields.ts'

export interface PictureView {
  readonly picture: Picture | null
  readonly alt: string
  readonly errors?: FieldErrors
  readonly told?: Html
}

/** A picture of the work, with its words for those who do not see it. */
export function picturePage(
  visit: Visit,
  opportunity: Opportunity,
  { picture, alt, errors = {}, told }: PictureView,
): Html {
  const title = titleOf(opportunity)
  const at = `/desk/opportunities/${opportunity.id}`
  const shown =
    picture &&
    html`<img${attributes({ src: picture.src, width: picture.width, height: picture.height, alt })}>`
  const upload = form(
    html`${seenField(opportunity.version)}
      ${fileField({ name: 'file', label: picture ? 'Another picture' : 'Picture', hint: 'Of the place, the food, the tools. Never of young people.', accept: acceptsOf(opportunityPicture), error: errors['file'] })}
      ${textField({ name: 'alt', label: 'The picture in words', hint: 'For those who do not see it, like A long table laid for twenty', value: alt, maxlength: 200, error: errors['alt'] })}
      <p>
        ${button('Keep it')}${picture && button('Take the picture away', { kind: 'stop', name: 'act', value: 'remove' })}
      </p>`,
    { action: `${at}/picture`, files: true },
  )
  return deskPage(visit.frame, {
    title: `${title}: picture`,
    main: html`${back(title, at)}${deskTitle({ heading: 'Picture', line: title })}${told}${card(html`${shown}${upload}`)}`,
  })
}
