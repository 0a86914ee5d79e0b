import type { Db } from '../../../../platform/database/database.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { dayWordsShort, timeWords } from '../../../../platform/words/dates.ts'
import { sentence } from '../../../../platform/words/sentence.ts'
import type { ApplicationPanel, Step } from '../../applications/panels.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { asksOf, isOpen, isWorkedOn } from '../asking.ts'
import { clearApplication } from '../permits.ts'
import { deskPart } from './desk-part.ts'
import { ownPart } from './own-part.ts'
import { ownViewOf, slotsToChoose } from './own-view.ts'
import { slotsFor } from './slots-store.ts'
import { conversationsOf, noneFitsOf } from './store.ts'
import { say } from './words.ts'

async function steps(hub: Hub, db: Db, application: PlacedApplication): Promise<readonly Step[]> {
  const [asks] = await asksOf(hub, db, application, 'interview')
  if (!asks) return []
  const talks = await conversationsOf(db, application.id)
  const step = (rest: Omit<Step, 'key' | 'name' | 'atDesk'>): Step[] => [
    { key: 'conversation', name: say.step, atDesk: 'Conversation', ...rest },
  ]
  const { words } = hub
  const ahead = talks.find(({ state }) => state === 'booked')
  const done = talks.find(({ outcome }) => outcome === 'go-on')
  if (ahead) {
    const said = {
      day: dayWordsShort(words, dayAt(ahead.startsAt)),
      time: timeWords(words, ahead.startsAt),
      host: ahead.host,
    }
    const isOver = Temporal.Instant.compare(ahead.startsAt, hub.now()) <= 0
    return step({
      who: isOver ? 'us' : 'both',
      state: 'now',
      since: isOver ? ahead.endsAt : ahead.bookedAt,
      words: isOver ? say.stepToRecord : sentence(say.stepBooked, said),
    })
  }
  if (!isOpen(asks)) {
    const on = done && dayWordsShort(words, dayAt(done.startsAt))
    const state = asks.state === 'exempt' ? 'not-needed' : 'done'
    return step({
      who: 'us',
      state,
      since: done?.endedAt ?? null,
      words: on === undefined ? null : sentence(say.stepDone, { day: on }),
    })
  }
  if (application.stage === 'application')
    return step({ who: 'us', state: 'later', since: null, words: say.stepLater })
  const since = application.stageSince
  if (await noneFitsOf(db, application.id))
    return step({ who: 'us', state: 'now', since, words: say.stepNoTimes })
  const isFree = (await slotsToChoose(hub, application)).length > 0
  return step({
    who: isFree ? 'you' : 'us',
    state: 'now',
    since,
    words: isFree ? say.stepChoose : say.stepNoTimes,
  })
}

/** The conversation on the pages of one application. */
export const conversationPanel: ApplicationPanel = {
  order: 30,
  steps,
  async forApplicant(visit, application) {
    const view = await ownViewOf(visit.hub, application)
    if (view === null) return null
    const told = visit.url.searchParams.get('told')
    return ownPart(visit, { ...view, ...(told === null ? {} : { told }) })
  },
  async forDesk(visit, application) {
    const { hub } = visit
    const [asks] = await asksOf(hub, hub.db, application, 'interview')
    const talks = await conversationsOf(hub.db, application.id)
    if (!asks && talks.length === 0) return null
    const mayBook = visit.can(clearApplication, application)
    const isAwaited = asks !== undefined && isOpen(asks) && isWorkedOn(application)
    const farthest = hub.now().add({ hours: 24 * 180 })
    return deskPart(visit, {
      application,
      talks,
      slots: mayBook && isAwaited ? await slotsFor(hub.db, application.id, hub.now(), farthest) : [],
      noneFits: (await noneFitsOf(hub.db, application.id)) ?? null,
      mayRecord: mayBook,
      isAwaited,
    })
  },
}
