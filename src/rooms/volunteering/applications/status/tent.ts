import { html, type Html } from '../../../../look/html.ts'
import { linkButton } from '../../../../look/parts/buttons.ts'
import { card, tag } from '../../../../look/parts/cards.ts'
import { dayAt, plusDays } from '../../../../platform/clock.ts'
import { periodOf } from '../../../../platform/retention/kept.ts'
import type { TentCard } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { opportunitiesOf, type Opportunity } from '../../opportunities/store.ts'
import { openAnswers } from '../form/opening.ts'
import { draftsKept } from '../keeping/retention.ts'
import { applicationsOf } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import { say as common, stateNames } from '../words.ts'
import { tones } from './pages.ts'
import { nextStep, stepsOf } from './steps.ts'
import { say, waitingOn } from './words.ts'

/** Days for which one that ended still stands in the tent. */
const shownAfterEnd = 30

/** Somebody’s applications on their own page: who acts next in each. */
export async function tent(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub, words } = visit
  const since = hub.now().subtract({ hours: shownAfterEnd * 24 })
  const mine = (await applicationsOf(hub.db, personId)).filter(
    ({ endedAt }) => endedAt === null || Temporal.Instant.compare(endedAt, since) > 0,
  )
  if (mine.length === 0) return []
  const about = new Map(
    (
      await opportunitiesOf(
        hub.db,
        mine.map(({ opportunityId }) => opportunityId),
      )
    ).map((one) => [one.id, one]),
  )
  const each = await Promise.all(mine.map((one) => line(visit, one, about.get(one.opportunityId))))
  return [
    {
      where: 'main',
      order: 10,
      html: card(html`${each}`, { title: words.say(say.tentTitle), id: 'applications-h' }),
    },
  ]
}

async function line(
  visit: Visit,
  application: PlacedApplication,
  about: Opportunity | undefined,
): Promise<Html> {
  const { words } = visit
  const { id, state } = application
  const title = about?.published?.title ?? words.say(common.somethingOfOurs)
  const isDraft = state === 'draft'
  const said = isDraft ? await draftLine(visit, application) : await nextLine(visit, application)
  const href = isDraft ? `/help/${about?.slug ?? ''}/apply` : `/my/applications/${id}`
  return html`<div class="flow g-2">
    <p>
      <strong dir="auto">${title}</strong> ${tag(words.say(stateNames[state]), tones[state])}
      ${said && html`<br /><span class="muted">${said}</span>`}
    </p>
    <p>
      ${linkButton(words.say(isDraft ? say.goOn : say.tentSee), href, { kind: 'quiet', size: 'sm', also: `: ${title}` })}
    </p>
  </div>`
}

async function draftLine({ hub, words }: Pick<Visit, 'hub' | 'words'>, application: PlacedApplication) {
  const keptAt = (await openAnswers(hub, application))?.keptAt ?? application.startedAt
  const until = plusDays(dayAt(keptAt), periodOf(hub, draftsKept))
  return words.say(say.tentDraft, { date: dateWords(words, until) })
}

async function nextLine({ hub, words }: Pick<Visit, 'hub' | 'words'>, application: PlacedApplication) {
  const next = nextStep(await stepsOf(hub, hub.db, application))
  return next && words.say(say.tentNext, { who: words.say(waitingOn[next.who]), step: words.tell(next.name) })
}
