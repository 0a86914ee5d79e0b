import { momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Answers } from '../../../platform/web/read.ts'
import type { Happened, OpportunityMade, VersionKept } from '../../../rooms/volunteering/bulk-store.ts'
import type { State } from '../../../rooms/volunteering/lists.ts'
import type { Content } from '../../../rooms/volunteering/opportunities/content.ts'
import type { Happening } from '../../../rooms/volunteering/opportunities/history-store.ts'
import type { Calendar } from '../../../rooms/volunteering/opportunities/publishing/rest.ts'
import { slugOf } from '../../../rooms/volunteering/opportunities/rules.ts'
import { tidyAnswers } from '../../../rooms/volunteering/opportunities/writing/pieces.ts'
import { answersOf, newAnswers } from '../../../rooms/volunteering/opportunities/writing/writing.ts'
import type { Chance } from '../chance.ts'
import type { OrganisationKey } from '../charity/organisations.ts'
import type { TeamKey } from '../people/team.ts'
import { contentOf } from '../ways/content.ts'
import type { WayTold } from '../ways/told.ts'
import type { Charity } from './charity.ts'
import { atWork } from './moments.ts'

/** A way to help with all its versions and what happened to it. */
export interface WayMade {
  readonly told: WayTold
  readonly content: Content
  readonly opportunity: OpportunityMade
  readonly versions: readonly VersionKept[]
  readonly happened: readonly Happened[]
}

interface Making {
  readonly chance: Chance
  readonly charity: Charity
  readonly calendar: Calendar
  readonly today: Day
  readonly revision: number
  /** Ids of the team. */
  readonly team: Readonly<Record<TeamKey, string>>
}

/** Who leads a partner's own ways to help. */
const partners: Readonly<Record<Exclude<OrganisationKey, 'hineni'>, TeamKey>> = {
  northgate: 'judith',
  columba: 'tobias',
  quill: 'imogen',
  aldermere: 'leonie',
  weavers: 'harpreet',
  sorrel: 'denise',
  ropery: 'marcin',
  lantern: 'salma',
  kettle: 'gwen',
}

/** The coordinator who reads what a partner writes, and writes what is ours. */
export const coordinatorOf = ({ city }: Pick<WayTold, 'city'>): TeamKey =>
  city === 'Leeds' || city === 'Manchester' ? 'orla' : city === 'Birmingham' || city === 'Bristol' ? 'meera' : 'ruth'

const writerOf = (told: WayTold): TeamKey => (told.organisation === 'hineni' ? coordinatorOf(told) : partners[told.organisation])

/** What earlier versions did not say yet, the last to be added first. */
const addedLater = ['bring', 'gettingThere', 'access', 'languages', 'checksInWords', 'expenses'] as const

/** The versions on the way to this one: a beginning, then the text with less and less missing. */
function drafts(told: WayTold, whole: Answers, chance: Chance): Answers[] {
  const begun = tidyAnswers(newAnswers({ title: told.title, kind: told.kind, side: told.side }))
  const missing = chance.some(addedLater.filter((name) => name in whole), chance.between(0, 2))
  const onTheWay = missing.map((_, at) => without(whole, missing.slice(at)))
  return [begun, ...onTheWay, whole]
}

const without = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)))

/** When it went out, or would have: two weeks before it begins, and in the past. */
function publishedOn({ told, content, chance, today }: { told: WayTold; content: Content; chance: Chance; today: Day }): Day {
  const begins = content.times?.from
  const wanted = begins === undefined ? plusDays(today, -chance.between(40, 260)) : plusDays(begins, told.kind === 'one-off' ? -45 : -14)
  const latest = plusDays(today, -chance.between(3, 12))
  return wanted < latest ? wanted : latest
}

export function makeWay(told: WayTold, making: Making): WayMade {
  const { chance, charity, calendar, today, team } = making
  const content = contentOf(told, calendar, today)
  const fate = told.fate ?? { is: 'published' as const }
  const isOut = fate.is === 'published' || fate.is === 'paused' || fate.is === 'closed'
  const [writer, reader] = [team[writerOf(told)], team[coordinatorOf(told)]]
  const published = atWork(chance, publishedOn({ told, content, chance, today }))
  const madeAt = published.subtract({ hours: chance.between(24, 200) })
  const id = chance.idAt(madeAt)
  const kept: VersionKept[] = []
  const happened: Happened[] = []
  const keep = (answers: Answers, by: string, at: Temporal.Instant): number =>
    kept.push({ opportunityId: id, number: kept.length + 1, answers, by, at })
  const note = (what: Happening, by: string | null, at: Temporal.Instant, words: string | null = null): number =>
    happened.push({ id: chance.idAt(at), opportunityId: id, version: kept.length, what, words, by, at })
  const goOut = (at: Temporal.Instant): void => {
    if (writer !== reader) note('asked', writer, at.subtract({ hours: chance.between(3, 30) }))
    if (writer !== reader) note('approved', reader, at)
    note('published', reader, at)
  }

  const whole = tidyAnswers(answersOf(content))
  const [begun, ...texts] = drafts(told, whole, chance)
  keep(begun!, writer, madeAt)
  note('begun', writer, madeAt)
  const span = Math.max(1, published.until(momentAt(today, '00:00')).total('hours') - 60)
  texts.forEach((answers, at) => {
    const later = published.add({ minutes: Math.round((span * 60 * at) / texts.length) })
    keep(answers, writer, later.subtract({ hours: chance.between(1, 20) }))
    if (isOut) goOut(later)
  })
  const version = kept.length
  const state: State = { published: 'published', draft: 'draft', 'in-review': 'in-review', scheduled: writer === reader ? 'draft' : 'in-review', paused: 'paused', closed: 'closed' }[fate.is] as State
  const last = kept.at(-1)!
  let opportunity: OpportunityMade = {
    id,
    slug: slugOf(told.title, content.placeName || (told.city ?? '')),
    organisationId: charity.organisations[told.organisation],
    programmeId: charity.programmes[told.programme],
    region: told.city,
    state,
    published: isOut ? content : null,
    publishedVersion: isOut ? version : null,
    publishedAt: isOut ? happened.findLast(({ what }) => what === 'published')!.at : null,
    draft: isOut ? null : last.answers,
    version,
    askedAt: null,
    askedBy: null,
    publishAt: null,
    publishVersion: null,
    publishBy: null,
    madeAt,
    madeBy: writer,
    changedAt: last.at,
    changedBy: writer,
    closesAt: null,
    revision: making.revision,
  }
  const change = (changes: Partial<OpportunityMade>): void => void (opportunity = { ...opportunity, ...changes })

  switch (fate.is) {
    case 'published': {
      if (!('writing' in fate)) break
      const { by, asks, changes } = fate.writing
      const at = atWork(chance, plusDays(today, -1))
      const draft = tidyAnswers({ ...whole, ...changes })
      keep(draft, team[by], at)
      change({ draft, version: kept.length, changedAt: at, changedBy: team[by] })
      if (asks) {
        note('asked', team[by], at)
        change({ askedAt: at, askedBy: team[by] })
      }
      break
    }
    case 'draft':
      break
    case 'in-review': {
      const at = atWork(chance, plusDays(today, -fate.daysAgo))
      note('asked', team[fate.by], at)
      change({ askedAt: at, askedBy: team[fate.by] })
      break
    }
    case 'scheduled': {
      const at = atWork(chance, plusDays(today, -1))
      if (writer !== reader) {
        note('asked', writer, at.subtract({ hours: 20 }))
        change({ askedAt: at.subtract({ hours: 20 }), askedBy: writer })
      }
      note('scheduled', reader, at)
      change({ publishAt: atWork(chance, plusDays(today, fate.inDays)), publishVersion: version, publishBy: reader })
      break
    }
    case 'paused':
    case 'closed': {
      const at = atWork(chance, plusDays(today, -fate.daysAgo))
      note(fate.is, reader, at, fate.because)
      change({ changedAt: at, changedBy: reader })
      break
    }
  }
  return { told, content, opportunity, versions: kept, happened }
}
