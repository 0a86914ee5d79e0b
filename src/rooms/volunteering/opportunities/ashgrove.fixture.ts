import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Actor, Grant } from '../../../platform/permits/actor.ts'
import type { Answers } from '../../../platform/web/read.ts'
import { addOrganisation, ourselves } from '../../network/face.ts'
import { addSomebody } from '../../people/face.ts'
import { addProgramme, addRegion } from '../../programmes/face.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import { publish } from './publishing/actions.ts'
import { supperClub } from './supper-club.fixture.ts'
import { opportunityOf, type Opportunity } from './store.ts'
import { beginOpportunity, keepAnswers } from './writing/actions.ts'

export const got = <Value>(outcome: Outcome<Value, string>): Value => {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal}`)
  return outcome.value
}

/** The organisations, programme and people of Ashgrove. */
export interface Ashgrove {
  readonly hineni: string
  readonly columba: string
  readonly northgate: string
  readonly kitchen: string
  readonly matching: string
  /** Coordinates the kitchen in North London. */
  readonly dalia: Actor
  /** Coordinates everything everywhere. */
  readonly ruth: Actor
  /** Leads St Columba’s Welcome. */
  readonly tobias: Actor
  /** Leads Northgate Synagogue. */
  readonly miriam: Actor
}

const organisation = (name: string, shortName: string) =>
  ({ name, shortName, kind: 'faith-group', town: 'Ashgrove', web: null, email: null, phone: null }) as const

async function actor(hub: Hub, name: string, ...grants: Grant[]): Promise<Actor> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  const personId = await hub.transact((db) => addSomebody(hub, db, { name, email, phone: null }))
  return { personId, strength: 'strong', grants }
}

export async function ashgrove(hub: Hub): Promise<Ashgrove> {
  const hineni =
    (await ourselves(hub.db))?.id ??
    got(await addOrganisation(hub, { ...organisation('Hineni Refugee Action', 'Hineni'), kind: 'ourselves' }))
  const columba = got(await addOrganisation(hub, organisation('St Columba’s Welcome', 'St Columba’s')))
  const northgate = got(await addOrganisation(hub, organisation('Northgate Synagogue', 'Northgate')))
  const kitchen = got(
    await addProgramme(hub, { name: 'Kitchen', side: 'supporting', summary: 'Eating together.' }),
  )
  const matching = got(
    await addProgramme(hub, { name: 'Befriending', side: 'supporting', summary: 'Friends.' }),
  )
  await addRegion(hub, 'North London')
  await addRegion(hub, 'Leeds')
  return {
    hineni,
    columba,
    northgate,
    kitchen,
    matching,
    dalia: await actor(hub, 'Dalia Marcus', {
      role: 'coordinator',
      programmes: [kitchen],
      regions: ['North London'],
    }),
    ruth: await actor(hub, 'Ruth Adeyemi', { role: 'coordinator', programmes: 'all', regions: 'all' }),
    tobias: await actor(hub, 'Tobias Nkemelu', { role: 'partner-lead', organisation: columba }),
    miriam: await actor(hub, 'Miriam Katz', { role: 'partner-lead', organisation: northgate }),
  }
}

/** A draft of the supper club, begun and typed by somebody. */
export async function aDraft(
  hub: Hub,
  place: Ashgrove,
  answers: Answers = {},
  by: Actor = place.tobias,
): Promise<string> {
  const theirs = hub.as(by)
  const id = await beginOpportunity(
    theirs,
    { organisationId: place.columba, programmeId: place.kitchen, region: 'North London' },
    { title: 'Supper club cook', kind: 'series', side: 'supporting' },
  )
  got(await keepAnswers(theirs, id, { seen: 1, answers: { ...supperClub, ...answers } }))
  return id
}

/** The supper club as everybody can find it. */
export async function aSupperClub(hub: Hub, place: Ashgrove, answers: Answers = {}): Promise<Opportunity> {
  const id = await aDraft(hub, place, answers)
  got(await publish(hub.as(place.ruth), id, 2))
  return (await opportunityOf(hub.db, id))!
}

export const somebodyNamed = (hub: Hub, name: string): Promise<string> =>
  hub.transact((db) =>
    addSomebody(hub, db, {
      name,
      email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
      phone: null,
    }),
  )

export const anyId = newId
