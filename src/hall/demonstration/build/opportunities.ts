import { dayAt, daysBetween, plusDays, type Day } from '../../../platform/clock.ts'
import type { Answers } from '../../../platform/web/read.ts'
import type { Happened, OpportunityMade, VersionKept } from '../../../rooms/volunteering/bulk-store.ts'
import type { State } from '../../../rooms/volunteering/lists.ts'
import type { Content } from '../../../rooms/volunteering/opportunities/content.ts'
import type { Calendar } from '../../../rooms/volunteering/opportunities/publishing/rest.ts'
import { slugOf } from '../../../rooms/volunteering/opportunities/rules.ts'
import { tidyAnswers } from '../../../rooms/volunteering/opportunities/writing/pieces.ts'
import { answersOf, newAnswers } from '../../../rooms/volunteering/opportunities/writing/writing.ts'
import type { Chance } from '../chance.ts'
import type { OrganisationKey } from '../charity/organisations.ts'
import type { TeamKey } from '../people/team.ts'
import { contentOf } from '../ways/content.ts'
import type { Fate, WayTold } from '../ways/told.ts'
import type { Charity } from './charity.ts'
import { fulfil } from './fates.ts'
import { atWork } from './moments.ts'
import { WayRecord } from './record.ts'

/** A way to help with all its versions and what happened to it. */
export interface WayMade {
  readonly told: WayTold
  readonly content: Content
  readonly opportunity: OpportunityMade
  readonly versions: readonly VersionKept[]
  readonly happened: readonly Happened[]
}

export interface Making {
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
const coordinatorOf = ({ city }: Pick<WayTold, 'city'>): TeamKey =>
  city === 'Leeds' || city === 'Manchester'
    ? 'orla'
    : city === 'Birmingham' || city === 'Bristol'
      ? 'meera'
      : 'ruth'

const writerOf = (told: WayTold): TeamKey =>
  told.organisation === 'hineni' ? coordinatorOf(told) : partners[told.organisation]

const states: Readonly<Record<Fate['is'], State>> = {
  published: 'published',
  draft: 'draft',
  'in-review': 'in-review',
  scheduled: 'draft',
  paused: 'paused',
  closed: 'closed',
}

export function makeWay(told: WayTold, making: Making): WayMade {
  const { chance, charity, calendar, today, team } = making
  const content = contentOf(told, calendar, today)
  const fate = told.fate ?? { is: 'published' }
  const isOut = fate.is === 'published' || fate.is === 'paused' || fate.is === 'closed'
  const [writer, reader] = [team[writerOf(told)], team[coordinatorOf(told)]]
  const first = publishedOn(told, content, making)
  const madeAt = atWork(chance, plusDays(first, -chance.between(4, 11)))
  const id = chance.idAt(madeAt)
  const record = new WayRecord(id, chance)
  record.keep(
    tidyAnswers(newAnswers({ title: told.title, kind: told.kind, side: told.side })),
    writer,
    madeAt,
  )
  record.note('begun', writer, madeAt)
  write(record, tidyAnswers(answersOf(content)), { writer, reader, first, isOut }, making)

  const written: OpportunityMade = {
    id,
    slug: slugOf(told.title, content.placeName || (told.city ?? '')),
    organisationId: charity.organisations[told.organisation],
    programmeId: charity.programmes[told.programme],
    region: told.city,
    state: states[fate.is],
    published: isOut ? content : null,
    publishedVersion: isOut ? record.version : null,
    publishedAt: isOut ? record.lastOf('published') : null,
    draft: isOut ? null : record.last.answers,
    version: record.version,
    askedAt: null,
    askedBy: null,
    publishAt: null,
    publishVersion: null,
    publishBy: null,
    madeAt,
    madeBy: writer,
    changedAt: record.last.at,
    changedBy: writer,
    closesAt: null,
    revision: making.revision,
  }
  const opportunity = { ...written, ...fulfil(fate, { chance, today, record, team, reader }) }
  return { told, content, opportunity, versions: record.versions, happened: record.happened }
}

interface Hands {
  readonly writer: string
  readonly reader: string
  /** The day it first went out, or would have. */
  readonly first: Day
  readonly isOut: boolean
}

/** What earlier versions did not say yet. */
const addedLater = ['bring', 'gettingThere', 'access', 'languages', 'checksInWords', 'expenses'] as const

/** Writes it in one to three goes, each with less missing; whatever is out went out each time. */
function write(
  record: WayRecord,
  whole: Answers,
  { writer, reader, first, isOut }: Hands,
  { chance, today }: Making,
): void {
  const missing = chance.some(
    addedLater.filter((name) => name in whole),
    chance.between(0, 2),
  )
  const span = daysBetween(first, today) - 3
  // What went out only days ago was written in one go.
  const texts = span < 14 ? [whole] : [...missing.map((_, at) => without(whole, missing.slice(at))), whole]
  texts.forEach((answers, at) => {
    const out = atWork(chance, plusDays(first, Math.floor((span * at) / texts.length)))
    record.keep(answers, writer, out.subtract({ minutes: chance.between(4, 45) }))
    if (!isOut) return
    if (writer !== reader) record.note('asked', writer, out.subtract({ minutes: chance.between(2, 4) }))
    if (writer !== reader) record.note('approved', reader, out)
    record.note('published', reader, out)
  })
}

const without = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)))

/** Two weeks before it begins, six before a day of its own, and in the past. */
function publishedOn({ kind }: WayTold, content: Content, { chance, today }: Making): Day {
  const begins = content.times?.from
  const wanted =
    begins === undefined
      ? plusDays(today, -chance.between(40, 260))
      : plusDays(begins, kind === 'one-off' ? -45 : -14)
  const latest = plusDays(today, -chance.between(3, 12))
  const on = wanted < latest ? wanted : latest
  return dayAt(atWork(chance, on))
}
