import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Said, Words } from '../../../platform/words/words.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { gatheringKind, type Bar, type Details, type Gathering, type Lead } from '../../gatherings/face.ts'
import { warningFor } from '../checks/days/load.ts'
import { warningWords } from '../checks/days/words.ts'
import { hindered, notInRoleAtDesk } from '../requirements/signing-up.ts'
import { organisationOf, type Organisation } from '../../network/face.ts'
import { barred, barredWords } from './barred.ts'
import type { Content } from './content.ts'
import { opportunitiesOf, opportunityOf, type Opportunity } from './store.ts'

const orNull = (text: string): string | null => text || null

function detailsOf(
  hub: Hub,
  opportunity: Opportunity,
  content: Content,
  organisation: Organisation | undefined,
): Details {
  const { contact } = content
  return {
    title: content.title,
    href: `/help/${opportunity.slug}`,
    host: {
      name: hub.setting(charityProfile).name,
      partner: !organisation || organisation.kind === 'ourselves' ? null : organisation.shortName,
    },
    where: content.where === 'home' ? null : content.placeName,
    exactPlace: content.where === 'home' ? null : orNull(content.exactPlace),
    gettingThere: orNull(content.gettingThere),
    bring: orNull(content.bring),
    firstDay: content.checks.length > 0 ? orNull(content.checksInWords) : null,
    access: orNull(content.access),
    contact: { name: contact.name, email: orNull(contact.email), phone: orNull(contact.phone) },
    youngestAge: content.youngestAge,
    company: orNull(content.checksInWords),
  }
}

/** What everybody who comes to these shifts is told, by the id of the gathering. */
async function shiftDetails(
  hub: Hub,
  db: Db,
  gatherings: readonly Gathering[],
): Promise<ReadonlyMap<string, Details>> {
  const opportunities = await opportunitiesOf(db, [...new Set(gatherings.map(({ partOf }) => partOf))])
  const details = new Map<string, Details>()
  for (const opportunity of opportunities) {
    if (!opportunity.published) continue
    const organisation = await organisationOf(db, opportunity.organisationId)
    const said = detailsOf(hub, opportunity, opportunity.published, organisation)
    for (const one of gatherings) if (one.partOf === opportunity.id) details.set(one.id, said)
  }
  return details
}

async function shiftLeads(_hub: Hub, db: Db, { partOf }: Gathering): Promise<readonly Lead[]> {
  const contact = (await opportunityOf(db, partOf))?.published?.contact
  return contact?.email ? [{ personId: null, name: contact.name, email: contact.email }] : []
}

/** A fourth day in 30, or a night, where the check that was decided hangs on that. */
async function shiftWarning(
  hub: Hub,
  db: Db,
  gathering: Gathering,
  { personId, words }: { readonly personId: string; readonly words: Words },
): Promise<Said | null> {
  const warning = await warningFor(hub, db, personId, gathering)
  return warning && warningWords(words, warning)
}

/** Somebody who was cleared for its role and no longer is. */
async function shiftHindrance(
  hub: Hub,
  db: Db,
  gathering: Gathering,
  { personId, words }: { readonly personId: string; readonly words: Words },
): Promise<Said | null> {
  const why = (await hindered(hub, db, personId, [gathering])).get(gathering.id)
  return why ? words.say(notInRoleAtDesk[why]) : null
}

async function shiftBars(
  hub: Hub,
  db: Db,
  gatherings: readonly Gathering[],
  personId: string,
): Promise<ReadonlyMap<string, Bar>> {
  const found = await barred(hub, db, personId, gatherings)
  return new Map([...found].map(([id, why]) => [id, { why, words: barredWords[why] }]))
}

gatheringKind('shift', {
  detailsOf: shiftDetails,
  leadsOf: shiftLeads,
  warningOf: shiftWarning,
  hindranceOf: shiftHindrance,
  barsOf: shiftBars,
})
