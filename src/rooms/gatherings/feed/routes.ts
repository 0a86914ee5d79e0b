import { createHash } from 'node:crypto'
import { NotHere } from '../../../platform/web/endings.ts'
import { may, open } from '../../../platform/web/gate.ts'
import { readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Hub } from '../../../platform/hub.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { cardOf, standsFor } from '../../people/face.ts'
import { feedPath, idIn, openedBy } from '../links.ts'
import { pressForm } from '../own/forms.ts'
import { say } from '../own/words.ts'
import { ownCalendar } from '../permits.ts'
import { placesOfPerson } from '../places/person-store.ts'
import { wholes } from '../telling/tell.ts'
import type { Words } from '../../../platform/words/words.ts'
import { calendarOf } from './calendar.ts'
import { entryOf } from './entries.ts'
import { feedNumber, renewFeed } from './store.ts'

const minutes = 60
/** What is longer past leaves the feed; calendars keep what they have. */
const keepsDays = 60

/** Somebody's calendar: what they have and had, and what was cancelled. Waiting lists are not in it. */
async function feedOf(hub: Hub, words: Words, personId: string, name: string, url: string): Promise<string> {
  const places = await placesOfPerson(hub.db, personId, hub.now().subtract({ hours: keepsDays * 24 }))
  const shown = places.filter(
    (place) => place.state !== 'waiting' && (place.confirmedAt !== null || place.state === 'offered'),
  )
  const all = await wholes(hub, hub.db, shown)
  const title = words.say(say.feedName, { name, charity: hub.setting(charityProfile).name })
  return calendarOf(
    all.map(({ place, gathering, details }) => entryOf({ hub, words }, place, gathering, details)),
    { name: title, feed: { url, minutes } },
  )
}

export const feedRoutes = room('')
  .get('/calendar/:file', open('calendar programs come with the secret address alone'), async (c) => {
    const { hub, words } = c.var.visit
    const secret = c.req.param('file')?.replace(/\.ics$/, '') ?? ''
    const claimed = idIn(secret)
    const opened = claimed && openedBy(hub, 'feed', secret, await feedNumber(hub.db, claimed))
    const personId = opened && (await standsFor(hub.db, opened))
    const card = personId ? await cardOf(hub.db, personId) : undefined
    if (!personId || !card) throw new NotHere()
    const url = new URL(`/calendar/${secret}.ics`, hub.environment.publicUrl).href
    const text = await feedOf(hub, words, personId, card.name, url)
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
    const headers = { etag, 'cache-control': 'private, no-cache' }
    if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers)
    return c.body(text, 200, { ...headers, 'content-type': 'text/calendar; charset=utf-8' })
  })
  .post('/my/calendar/renew', may(ownCalendar), async (c) => {
    const { hub, actor } = c.var.visit
    if (!(await readForm(c, pressForm)).ok) throw new NotHere()
    const personId = actor.personId!
    await hub.transact(async (db) => {
      await renewFeed(db, personId, hub.now())
      await record(db, {
        at: hub.now(),
        by: { person: personId },
        act: 'gatherings.feed-renewed',
        subject: { kind: 'feed', id: personId },
        person: personId,
      })
    })
    return c.redirect('/my?calendar-renewed#calendar', 303)
  })

/** The whole address of somebody's feed, to show to them. */
export const feedAddress = async (hub: Hub, personId: string): Promise<string> =>
  new URL(feedPath(hub, personId, await feedNumber(hub.db, personId)), hub.environment.publicUrl).href
