import { html } from '../../../../look/html.ts'
import { publicPage } from '../../../../look/page.ts'
import { title } from '../../../../look/parts/layout.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { open } from '../../../../platform/web/gate.ts'
import { room } from '../../../../platform/web/routes.ts'
import { say } from './words.ts'

/** Where a parent or guardian lands who answered; it says nothing of anybody. */
export const guardianRoutes = room('/guardian').get(
  '/:said',
  open('a word of thanks that names nobody'),
  (c) => {
    const { words, frame } = c.var.visit
    const said = c.req.param('said')
    if (said !== 'yes' && said !== 'no') throw new NotHere()
    const heading = words.say(say.thanksTitle)
    return c.html(
      publicPage(frame, {
        title: heading,
        robots: 'noindex',
        main: html`<div class="wrap page slim flow">
          ${title({ heading, lede: words.say(said === 'yes' ? say.thanksYes : say.thanksNo) })}
        </div>`,
      }),
    )
  },
)
