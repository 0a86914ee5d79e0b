import { html, type Html } from '../../look/html.ts'
import { publicPage } from '../../look/page.ts'
import { linkButton } from '../../look/parts/buttons.ts'
import { title } from '../../look/parts/layout.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { phrases } from '../../platform/words/words.ts'

const say = phrases('source', {
  title: 'The source of this hub',
  lede: 'This hub runs on Opentent, free software under the GNU Affero General Public License, version 3 or later. You may read it, use it, change it and pass it on.',
  whole: 'This is the program as it runs here, with whatever this charity changed.',
  get: 'Get the source (.tar.gz)',
})

export function sourcePage(visit: Visit): Html {
  const { words } = visit
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.title), lede: words.say(say.lede) })}
    <p>${words.say(say.whole)}</p>
    <p>${linkButton(words.say(say.get), '/source/opentent.tar.gz', { icon: 'down', download: true })}</p>
  </div>`
  return publicPage(visit.frame, { title: words.say(say.title), main })
}
