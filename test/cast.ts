import { newId } from '../src/platform/database/id.ts'
import { openAccount, claimAddress, openSession } from '../src/platform/identity/face.ts'
import type { Grant } from '../src/platform/permits/actor.ts'
import { addGrant } from '../src/platform/permits/grants/store.ts'
import { addPerson } from '../src/rooms/people/store.ts'
import type { TestHub } from './hub.ts'

/** The people of our tests, each named for what they do. Their names are planted where they must not be seen. */
export const cast = {
  administrator: { name: 'Tovah Ashworth', email: 'tovah@example.org' },
  coordinator: { name: 'Ruth Adeyemi', email: 'ruth@example.org' },
  'vetting officer': { name: 'Samuel Hart', email: 'samuel@example.org' },
  'safeguarding lead': { name: 'Miriam Levy', email: 'miriam@example.org' },
  treasurer: { name: 'Elias Katz', email: 'elias@example.org' },
  trustee: { name: 'Beatrix Moss', email: 'beatrix@example.org' },
  'partner lead': { name: 'Tobias Nkemelu', email: 'tobias@example.org' },
  'opportunity lead': { name: 'Dalia Marcus', email: 'dalia@example.org' },
  volunteer: { name: 'Naomi Feld', email: 'naomi@example.org' },
  'another volunteer': { name: 'Leah Brandt', email: 'leah@example.org' },
} as const

export type Part = keyof typeof cast

/** What each part is trusted with, unless a test says otherwise. Leads need the thing they lead. */
export const usualGrants = (part: Part): readonly Grant[] => {
  switch (part) {
    case 'administrator':
      return [{ role: 'administrator' }]
    case 'coordinator':
      return [{ role: 'coordinator', programmes: 'all', regions: 'all' }]
    case 'vetting officer':
      return [{ role: 'vetting-officer', programmes: 'all', regions: 'all' }]
    case 'safeguarding lead':
      return [{ role: 'safeguarding-lead' }]
    case 'treasurer':
      return [{ role: 'treasurer' }]
    case 'trustee':
      return [{ role: 'trustee' }]
    case 'partner lead':
    case 'opportunity lead':
    case 'volunteer':
    case 'another volunteer':
      return []
  }
}

export interface Player {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** What people are brought into: a house of a test, or the hub a program of its own serves. */
type Stage = Pick<TestHub, 'hub' | 'root'>

/** Brings somebody into the house: person, account, proved address, and what they are trusted with. */
export async function bring(
  house: Stage,
  part: Part,
  grants: readonly Grant[] = usualGrants(part),
): Promise<Player> {
  const { name, email } = cast[part]
  const id = newId()
  const now = house.hub.now()
  await house.root.transact(async (db) => {
    await addPerson(db, { id, name, email, phone: null }, now)
    await openAccount(db, { id, name }, now)
    await claimAddress(db, email, id, now)
    for (const grant of grants)
      await addGrant(db, { personId: id, grant, givenBy: null, at: now, reason: 'cast' })
  })
  return { id, name, email }
}

/** A session of theirs, as strong as asked, opened without going through the door. */
export async function sessionFor(
  house: Stage,
  player: Player,
  strength: 'link' | 'strong' = 'strong',
): Promise<string> {
  const { hub } = house
  const { token } = await hub.transact((db) =>
    openSession(hub, db, {
      accountId: player.id,
      strength,
      cameBy: strength === 'strong' ? 'passkey' : 'link',
      device: 'a test',
    }),
  )
  return token
}
