import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card, tag } from '../../../look/parts/cards.ts'
import { flow, row } from '../../../look/parts/layout.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { sentence } from '../../../platform/words/sentence.ts'
import type { ApplicationPanel, Step } from '../applications/panels.ts'
import type { PlacedApplication } from '../applications/types.ts'
import { isShort, referencesAsked, referencesKept } from './asked.ts'
import { lineFor, stateTags, toDoWords } from './desk/state-words.ts'
import { neededWords, refereeList } from './naming/list.ts'
import { namedView } from './naming/view.ts'
import { namesFor } from './opening.ts'
import { readReferences } from './permits.ts'
import { heldWith, isTimeToAsk, isWaitedFor, stillAsked, toDo } from './rules.ts'
import { referenceCustoms } from './settings.ts'
import { refereesOf } from './store.ts'
import type { Referee } from './types.ts'
import { say } from './words.ts'

/** Whom the applicant named, and the way to name more. */
async function forApplicant(visit: Visit, application: PlacedApplication): Promise<Html | null> {
  const { words, hub } = visit
  const view = await namedView(hub, application)
  if (view === null || (!view.isOpen && view.referees.length === 0)) return null
  const needed = neededWords(words, view)
  return card(
    html`${view.referees.length > 0 && refereeList(words, application.id, view)}
    ${needed && html`<p>${needed}</p>`}
    ${view.isOpen && html`<p class="small muted">${words.say(say.never)}</p>`}
    ${needed && html`<p>${linkButton(words.say(say.nameOne), `/my/applications/${application.id}/referees`, { icon: 'plus' })}</p>`}`,
    { title: words.say(say.title), id: 'referees' },
  )
}

/** Who was named and how it stands; their words are behind a page of their own, whose opening is logged. */
async function forDesk(visit: Visit, application: PlacedApplication): Promise<Html | null> {
  const { words, hub } = visit
  const referees = await refereesOf(hub.db, [application.id])
  const asked = await referencesAsked(hub, hub.db, application)
  if (referees.length === 0 && asked === null) return null
  const mayRead = visit.can(readReferences, application)
  const names = mayRead
    ? await namesFor(
        hub,
        referees.map(({ id }) => id),
      )
    : new Map<string, never>()
  const nameOf = (one: Referee): string => names.get(one.id)?.name ?? 'A referee'
  const lacks = await isShort(hub, hub.db, application)
  const each = referees.map((one) => {
    const [state, tone] = stateTags[one.state]
    const due = toDo(one, hub.today())
    const what = due === 'ask-another' && !lacks ? null : due
    const other = referees.find(({ insteadOf }) => insteadOf === one.id)
    return html`<div class="flow g-1">
      ${row(html`<strong dir="auto">${nameOf(one)}</strong> ${tag(state, tone)}`, { apart: true })}
      <p class="small muted">${lineFor(words, one, other ? nameOf(other) : null)}</p>
      ${
        mayRead &&
        html`<p>
          ${linkButton(what === null ? 'Open' : toDoWords[what], `/desk/applications/${application.id}/references/${one.id}`, { kind: what === null ? 'bare' : 'quiet', size: 'sm', also: `: ${nameOf(one)}` })}
        </p>`
      }
    </div>`
  })
  return card(
    html`${referees.length === 0 ? html`<p>Nobody was named yet.</p>` : flow(each, { gap: 4 })}
      <p class="small muted">
        Opening one is logged. The applicant sees who was asked and when we heard, never a word.
      </p>`,
    {
      title: 'References',
      id: 'references',
      beside: tag('Sealed: vetting staff only', 'soft', 'lock'),
    },
  )
}

/** References as a step on the applicant’s way. */
async function steps(hub: Hub, db: Db, application: PlacedApplication): Promise<readonly Step[]> {
  const asked = await referencesAsked(hub, db, application)
  if (asked === null) return []
  const referees = await refereesOf(db, [application.id])
  const kept = await referencesKept(hub, db, application, asked)
  const step = { key: asked.key, name: say.step, atDesk: 'References' }
  if (stillAsked(asked, kept).places === 0)
    return [
      {
        ...step,
        who: 'us',
        state: 'done',
        since: newest(referees.map((one) => one.judgedAt)),
        words: say.stepHere,
      },
    ]
  const { places } = stillAsked(asked, heldWith(kept, referees))
  if (places > 0)
    return [
      {
        ...step,
        who: 'you',
        state: 'now',
        since: newest(referees.map((one) => one.endedAt)) ?? application.sentAt,
        words: sentence(say.stepName, { count: places }),
      },
    ]
  const waiting = referees.filter(isWaitedFor)
  const toRing = waiting.filter((one) => one.callAt !== null || !one.byEmail)
  if (toRing.length > 0)
    return [
      {
        ...step,
        who: 'us',
        state: 'now',
        since: toRing[0]!.askedAt,
        words: sentence(say.stepRing, { count: toRing.length }),
      },
    ]
  if (waiting.length > 0)
    return [
      {
        ...step,
        who: 'referee',
        state: 'now',
        since: waiting[0]!.askedAt,
        words: sentence(say.stepWaiting, { count: waiting.length }),
      },
    ]
  if (
    referees.some(({ state }) => state === 'named') &&
    !isTimeToAsk(application, hub.setting(referenceCustoms))
  )
    return [{ ...step, who: 'us', state: 'later', since: null, words: say.stepLater }]
  return [
    {
      ...step,
      who: 'us',
      state: 'now',
      since: newest(referees.map((one) => one.receivedAt)),
      words: say.stepReading,
    },
  ]
}

const newest = (moments: readonly (Temporal.Instant | null)[]): Temporal.Instant | null =>
  moments.reduce<Temporal.Instant | null>(
    (last, one) => (one !== null && (last === null || Temporal.Instant.compare(one, last) > 0) ? one : last),
    null,
  )

/** References on the pages of one application. */
export const referencesPanel: ApplicationPanel = { order: 30, forApplicant, forDesk, steps }
