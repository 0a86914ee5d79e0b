import type { TestHub } from '../../../test/hub.ts'
import './answers/jobs.ts'
import './reminders/jobs.ts'
import './telling/jobs.ts'
import { newId } from '../../platform/database/id.ts'
import type { Hub } from '../../platform/hub.ts'
import { day, momentAt } from '../../platform/clock.ts'
import { addSomebody } from '../people/face.ts'
import { openGathering } from './changing/actions.ts'
import { gatheringKind, type Details, type Lead } from './kinds.ts'
import { gatheringOne } from './store.ts'
import { livePlaces } from './places/store.ts'
import type { Belonging, Gathering, Place, Terms } from './types.ts'

export const at = (on: string, time: string): Temporal.Instant => momentAt(day(on), time)

export const supperDetails: Details = {
  title: 'Supper club cook',
  href: '/help/supper-club-cook-ashgrove',
  host: { name: 'Hineni Refugee Action', partner: 'St Columba’s Welcome' },
  where: 'St Columba’s hall, Ashgrove',
  exactPlace: '14 Chapel Lane, Ashgrove N12 9XY',
  gettingThere: 'Six minutes from Ashgrove station.',
  bring: 'An apron, and shoes that do not slip.',
  firstDay: 'A 20-minute film on safeguarding.',
  access: 'Step-free hall and toilet. Kitchen down three steps.',
  contact: { name: 'Dalia Marcus', email: 'dalia@example.org', phone: '020 7946 0112' },
  company: 'Four adults work together, and a coordinator is in the building from start to finish.',
}

const leads: Lead[] = [{ personId: null, name: 'Dalia Marcus', email: 'dalia@example.org' }]

let isDescribed = false

/** Describes trips as the room above would, once a process. */
export function describeShifts(): void {
  if (isDescribed) return
  isDescribed = true
  gatheringKind('trip', {
    detailsOf: async (_hub, _db, gatherings) =>
      new Map(gatherings.map((one) => [one.id, { ...supperDetails, title: one.title }])),
    leadsOf: async () => leads,
  })
}

/** A Tuesday supper, a week after the tests' usual day, with four places. */
export async function aSupper(hub: Hub, changes: Partial<Terms & Belonging> = {}): Promise<string> {
  const terms: Terms & Belonging = {
    kind: 'trip',
    title: 'Supper club cook',
    startsAt: at('2026-12-01', '16:00'),
    endsAt: at('2026-12-01', '20:00'),
    closesAt: null,
    capacity: 4,
    waitingList: true,
    largestGroup: 12,
    answerHours: 24,
    changeHours: 24,
    partOf: newId(),
    organisationId: null,
    programmeId: null,
    region: null,
    ...changes,
  }
  return hub.transact((db) => openGathering(hub, db, terms))
}

export const somebody = (
  hub: Hub,
  name: string,
  email: string | null = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`,
): Promise<string> => hub.transact((db) => addSomebody(hub, db, { name, email, phone: '07700 900123' }))

export const visitor = (name: string) => ({
  name,
  email: `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.net`,
  phone: '07700 900456',
})

export async function gatheringNow(hub: Hub, id: string): Promise<Gathering> {
  return (await gatheringOne(hub.db, id))!
}

/** Everybody on the list as `name state`, in the order of turns. */
export const listed = async (hub: Hub, id: string): Promise<string[]> =>
  (await livePlaces(hub.db, id)).map((place) => `${place.name} ${place.state}`)

export async function placeNamed(hub: Hub, id: string, name: string): Promise<Place> {
  const found = (await livePlaces(hub.db, id)).find((place) => place.name === name)
  if (!found) throw new Error(`${name} has no place there`)
  return found
}

/** Looks at letters as they come; tests move the clock to and fro, so by what was seen, not by time. */
export class Letterbox {
  readonly #house: TestHub
  readonly #seen = new Set<string>()

  constructor(house: TestHub) {
    this.#house = house
  }

  /** Whole letters since the last look; runs what each second does first. */
  async fresh(): Promise<
    { kind: string; to: string; subject: string; words: string; calendar: { text: string } | null }[]
  > {
    await this.#house.runJobs()
    const all = await this.#house.root.db.rows<{
      id: string
      kind: string
      address: string
      subject: string
      words: string
      calendar: { text: string } | null
    }>('select id, kind, address, subject, words, calendar from mail.letter order by id')
    const fresh = all.filter((letter) => !this.#seen.has(letter.id))
    for (const letter of fresh) this.#seen.add(letter.id)
    return fresh.map(({ kind, address, subject, words, calendar }) => ({
      kind: kind.replace('gatherings.', ''),
      to: /<(.*)>/.exec(address)?.[1] ?? address,
      subject,
      words,
      calendar,
    }))
  }

  /** The same as `kind to address`. */
  async lines(): Promise<string[]> {
    return (await this.fresh()).map(({ kind, to }) => `${kind} to ${to}`)
  }
}
