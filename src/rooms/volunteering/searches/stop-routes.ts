import { html, type Html } from '../../../look/html.ts'
import { barePage } from '../../../look/page.ts'
import { button } from '../../../look/parts/buttons.ts'
import { form } from '../../../look/parts/errors.ts'
import { title } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { open } from '../../../platform/web/gate.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn, Visit } from '../../../platform/web/visit.ts'
import { stop } from './actions.ts'
import { shortly } from './pages.ts'
import { stoppedBy } from './stopping.ts'
import { searchOf, type KeptSearch } from './store.ts'
import { say } from './words.ts'

const page = ({ frame, words }: Visit, main: Html): Html =>
  barePage(frame, {
    title: words.say(say.stopTitle),
    main: html`<div class="wrap page slim flow">${main}</div>`,
  })

function which(c: Turn): string {
  const search = stoppedBy(c.var.visit.hub, c.req.param('secret') ?? '')
  if (!search) throw new NotHere()
  return search
}

const stoppedPage = (visit: Visit): Html =>
  page(visit, title({ heading: visit.words.say(say.stopDoneTitle), lede: visit.words.say(say.stopDone) }))

function askPage(visit: Visit, kept: KeptSearch): Html {
  const { words, url } = visit
  const { search } = shortly(visit, kept)
  return page(
    visit,
    html`${title({ heading: words.say(say.stopTitle), lede: words.say(say.stopLede) })}
    ${dl([[words.say(say.search), search]])}
    ${form(button(words.say(say.stopPress), { size: 'big' }), { action: url.pathname })}`,
  )
}

/** Stops the letters of one search: a GET only shows a button, because mail programs follow links. */
export const stopSearchRoutes = room('/letters/search')
  .get('/:secret', open('whoever reads the letter may stop it; the address proves it'), async (c) => {
    const { visit } = c.var
    const search = await searchOf(visit.hub.db, which(c))
    return c.html(String(search ? askPage(visit, search) : stoppedPage(visit)))
  })
  .post(
    '/:secret',
    open('one press from the mail program itself (RFC 8058); the address proves whose letters they are'),
    async (c) => {
      const { visit } = c.var
      await stop(visit.hub, which(c), { how: 'one press in a letter' })
      return c.html(String(stoppedPage(visit)))
    },
    { fromAnywhere: true },
  )
