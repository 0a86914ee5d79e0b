import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../../look/html.ts'
import { may, open } from '../web/gate.ts'
import { room } from '../web/routes.ts'
import type { Permit } from './permit.ts'
import { permitsPage } from './printed.ts'

const feed: Permit = {
  name: 'feed the goats of the trial',
  who: 'Shepherds | goatherds',
  why: 'They know which ones bite.',
  strength: 'link',
  holds: () => false,
}

test('the page of permits says who may do what and why, where it is asked, and what is open', () => {
  const routes = room('/goats')
    .post('/feed', may(feed), (c) => c.html(html``))
    .get('/', open('Everybody may look'), (c) => c.html(html``))

  const page = permitsPage([feed], [routes])

  assert.match(
    page,
    /^\| feed the goats of the trial \| Shepherds \\\| goatherds \| a link to their address, or more \| They know which ones bite\. \| `POST \/goats\/feed` \|$/m,
  )
  assert.match(page, /^\| `GET \/goats` \| Everybody may look \|$/m)
})
