import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { form } from '../../../look/parts/errors.ts'
import { title } from '../../../look/parts/layout.ts'
import { barePage } from '../../../look/page.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { open } from '../../../platform/web/gate.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn, Visit } from '../../../platform/web/visit.ts'
import { phrases } from '../../../platform/words/words.ts'
import { stopWriting } from '../../people/face.ts'
import { helpPurpose } from './actions.ts'
import { stoppedBy } from './stopping.ts'

const say = phrases('stop-asking', {
  title: 'No more letters about help that is needed?',
  lede: 'One press, and we do not ask you again. Letters about things you signed up for still come.',
  press: 'Stop these letters',
  doneTitle: 'Stopped',
  done: 'We do not ask you again. You can change your mind on your own page at any time.',
})

const page = ({ frame, words }: Visit, main: Html): Html =>
  barePage(frame, { title: words.say(say.title), main: html`<div class="wrap page slim flow">${main}</div>` })

const whose = (c: Turn): string => {
  const person = stoppedBy(c.var.visit.hub, c.req.param('secret') ?? '')
  if (!person) throw new NotHere()
  return person
}

/** Stops letters that ask for help: a GET only shows a button, because mail programs follow links. */
export const stopRoutes = room('/letters/stop')
  .get('/:secret', open('whoever reads the letter may stop it; the address proves it'), (c) => {
    whose(c)
    const { words } = c.var.visit
    const press = form(button(words.say(say.press), { size: 'big' }), { action: c.var.visit.url.pathname })
    return c.html(
      page(c.var.visit, html`${title({ heading: words.say(say.title), lede: words.say(say.lede) })}${press}`),
    )
  })
  .post(
    '/:secret',
    open('one press from the mail program itself (RFC 8058); the address proves whose letters they are'),
    async (c) => {
      const { hub, words } = c.var.visit
      const person = whose(c)
      await hub.transact((db) => stopWriting(hub, db, person, helpPurpose, 'one press in a letter'))
      return c.html(
        page(c.var.visit, html`${title({ heading: words.say(say.doneTitle), lede: words.say(say.done) })}`),
      )
    },
    { fromAnywhere: true },
  )
