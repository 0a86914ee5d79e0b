import { dayAt } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addAccounts } from '../../../platform/identity/bulk-store.ts'
import { addGrants } from '../../../platform/permits/grants/bulk-store.ts'
import type { NewGrant } from '../../../platform/permits/grants/store.ts'
import { allSealedColumns } from '../../../platform/seal/columns.ts'
import { english, speak } from '../../../platform/words/words.ts'
import {
  addBases,
  addPeople,
  addSealedFacts,
  type ClosedFact,
  type GivenBasis,
} from '../../../rooms/people/bulk-store.ts'
import { softOptInSince } from '../../../rooms/people/letters/soft-opt-in.ts'
import { say } from '../../../rooms/people/words.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import { team, type TeamKey, type Trust } from '../people/team.ts'
import type { Charity } from './charity.ts'

const words = speak(english)

/** People, their accounts, why we may write to them, and what they told us in confidence. */
export async function buildPeople(
  hub: Hub,
  db: Db,
  chance: Chance,
  members: readonly Member[],
  charity: Charity,
): Promise<void> {
  await addPeople(
    db,
    members.map((one) => ({ ...one, region: one.city })),
  )
  await addAccounts(db, members)
  await addBases(
    db,
    members.flatMap((one) => basesOf(one, chance, charity)),
  )
  await addSealedFacts(db, await closedFacts(hub, chance, members))
}

/** What somebody said about letters when they came, and what they said since. */
function basesOf(one: Member, chance: Chance, charity: Charity): GivenBasis[] {
  const made = (
    purpose: string,
    basis: GivenBasis['basis'],
    said: string,
    form = 'sign-up',
    ended?: string,
  ): GivenBasis => {
    const givenAt = one.madeAt.add({ minutes: chance.between(1, 9) })
    return {
      id: chance.idAt(givenAt),
      personId: one.id,
      purpose,
      basis,
      words: said,
      form,
      givenAt,
      endedAt: ended ? givenAt.add({ hours: chance.between(20, 60) }) : null,
      endedHow: ended ?? null,
      collected:
        basis === 'soft-opt-in'
          ? { on: dayAt(givenAt), by: 'us', occasion: 'support', optOutOffered: true }
          : null,
    }
  }
  if (one.email === null)
    return [
      made('own-places', 'service', 'Told on the telephone: we ring about your own shifts.', 'telephone'),
    ]
  const news = chance.weighted([
    ['consent', 52],
    ['refused', 14],
    ['soft-opt-in', 9],
    ['ended', 7],
    ['none', 18],
  ] as const)
  const newsWords = words.say(say.newsWords)
  // Whoever came before the law was in force said yes, or gets no news.
  const isBefore = dayAt(one.madeAt) < softOptInSince
  return [
    ...(news === 'consent' || (news === 'soft-opt-in' && isBefore)
      ? [made('news', 'consent', newsWords)]
      : []),
    ...(news === 'refused' ? [made('news', 'refused', `Not ticked: ${newsWords}`)] : []),
    ...(news === 'soft-opt-in' && !isBefore
      ? [
          made(
            'news',
            'soft-opt-in',
            'You gave to us. We may write about our work; say stop here or in any letter.',
            'gift',
          ),
        ]
      : []),
    ...(news === 'ended' ? [made('news', 'consent', newsWords, 'sign-up', 'one press in a letter')] : []),
    ...(chance.happens(0.45) ? [made('ways-to-help', 'consent', words.say(say.waysWords))] : []),
    ...(chance.happens(0.12)
      ? [
          made(
            `partner:${charity.organisations.columba}`,
            'consent',
            'St Columba’s Welcome may also write to me.',
          ),
        ]
      : []),
  ]
}

async function closedFacts(hub: Hub, chance: Chance, members: readonly Member[]): Promise<ClosedFact[]> {
  const column = allSealedColumns().find(({ at }) => at === 'people.sealed_fact.value')!
  const facts: ClosedFact[] = []
  for (const one of members) {
    for (const { kind, text } of one.sealed) {
      const at = one.madeAt.add({ minutes: 12 })
      const id = chance.idAt(at)
      facts.push({
        id,
        personId: one.id,
        kind,
        value: await hub.seal.close(text, { at: column, row: id }),
        at,
        by: one.id,
      })
    }
  }
  return facts
}

export const teamIds = (members: readonly Member[]): Readonly<Record<TeamKey, string>> =>
  Object.fromEntries(
    members.flatMap(({ key, id }) => (key !== null && key in team ? [[key, id]] : [])),
  ) as Record<TeamKey, string>

interface Trusting {
  readonly charity: Charity
  readonly ids: Readonly<Record<TeamKey, string>>
  /** Ids of opportunities by the demonstration's own names. */
  readonly ways: ReadonlyMap<string, string>
  readonly opened: Temporal.Instant
}

/** Trusts the team with what their roles ask for, each by somebody who may give it. */
export async function buildTrust(db: Db, chance: Chance, trusting: Trusting): Promise<void> {
  const { ids, opened } = trusting
  const grants = (Object.keys(team) as TeamKey[]).flatMap((key): (NewGrant & { id: string })[] => {
    const { trust } = team[key]
    const isFirst = key === 'tovah'
    const isLead = trust.role === 'partner-lead' || trust.role === 'opportunity-lead'
    const at = isFirst ? opened : opened.add({ hours: chance.between(30, 200) })
    return grantsOf(trust, trusting).map((grant) => ({
      id: chance.idAt(at),
      personId: ids[key],
      grant,
      givenBy: isFirst ? null : isLead ? ids.ruth : ids.tovah,
      at,
      reason: isFirst ? 'Set up the hub' : isLead ? 'Runs it' : 'Their work with us',
    }))
  })
  await addGrants(db, grants)
}

function grantsOf(trust: Trust, { charity, ways }: Trusting): NewGrant['grant'][] {
  switch (trust.role) {
    case 'coordinator':
    case 'vetting-officer':
      return [
        {
          role: trust.role,
          programmes:
            trust.programmes === 'all' ? 'all' : trust.programmes.map((key) => charity.programmes[key]),
          regions: trust.regions,
        },
      ]
    case 'partner-lead':
      return [{ role: trust.role, organisation: charity.organisations[trust.organisation] }]
    case 'opportunity-lead':
      return trust.ways.map((key) => ({ role: trust.role, opportunity: ways.get(key)! }))
    case 'administrator':
    case 'safeguarding-lead':
    case 'data-lead':
    case 'treasurer':
    case 'trustee':
      return [{ role: trust.role }]
  }
}
