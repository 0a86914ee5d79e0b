import type { Db } from '../../src/platform/database/database.ts'
import type { Hub } from '../../src/platform/hub.ts'
import { secretsOf } from '../../src/platform/secrets.ts'
import { placePath } from '../../src/rooms/gatherings/face.ts'
import { chance } from '../../src/rooms/volunteering/finder/many-ways.fixture.ts'
import type { Answer } from '../race-checker.ts'

/** The key of every hub on this stage; whoever has it can make the secret addresses that letters hold. */
const secrets = secretsOf(new Uint8Array(32).fill(7))
const letterOf = (placeId: string): string => placePath({ secrets } as Hub, placeId)

interface Place {
  readonly id: string
  readonly email: string
  readonly state: 'held' | 'confirmed' | 'offered'
}

/**
 * People who have a place think again while others still race: they give it back, or answer an offer with yes or no,
 * by the address of their letter. Goes on until `isOver`.
 */
export async function secondThoughts(
  db: Db,
  shift: string,
  ports: readonly number[],
  isOver: () => boolean,
): Promise<Answer[]> {
  const random = chance(11)
  const answers: Answer[] = []
  while (!isOver()) {
    const places = await db.rows<Place>(
      `select id, email, state from gatherings.place
       where gathering_id = $1 and state in ('held', 'confirmed', 'offered') order by random() limit 12`,
      [shift],
    )
    for (let at = 0; at < places.length; at += 3) {
      answers.push(
        ...(await Promise.all(places.slice(at, at + 3).map((place) => think(place, random, ports)))),
      )
    }
  }
  return answers
}

async function think(
  { id, email, state }: Place,
  random: () => number,
  ports: readonly number[],
): Promise<Answer> {
  const what = state === 'offered' ? (random() < 0.6 ? 'accept' : 'decline') : 'give-back'
  const port = ports[Math.floor(random() * ports.length)]!
  const sentAt = Number(process.hrtime.bigint())
  const status = await fetch(`http://127.0.0.1:${port}${letterOf(id)}/${what}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  }).then(
    (answer) => answer.status,
    () => 0,
  )
  const said = status === 303 ? 'done' : status === 409 ? 'refused' : 'error'
  return { what, email, sentAt, answeredAt: Number(process.hrtime.bigint()), said }
}
