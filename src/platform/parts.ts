import type { Db } from './database/database.ts'
import type { Hub } from './hub.ts'
import type { Keeps } from './retention/kept.ts'
import { latestOf } from './retention/known.ts'
import type { Room } from './room.ts'

/** What one alcove brings to the manifest of its room. */
export type Part = Partial<Omit<Room, 'name'>>

type Several = (...asked: never[]) => Promise<readonly unknown[]>

/** Asks each in turn, and puts what they answer together in their order. */
function inTurn<Ask extends Several>(asks: readonly (Ask | undefined)[]): Ask | undefined {
  const known = asks.filter((ask) => ask !== undefined)
  if (known.length === 0) return undefined
  const together = async (...asked: Parameters<Ask>) => {
    const answers: unknown[] = []
    for (const ask of known) answers.push(...(await ask(...asked)))
    return answers
  }
  return together as unknown as Ask
}

/** A room of many alcoves: what each brings stands in the order of the list, in routes as on pages. */
export function roomOf(name: string, parts: readonly Part[]): Room {
  const models = parts.flatMap((part) => part.models ?? [])
  const involvement = parts.flatMap((part) => part.involvement ?? [])
  const forget = parts.flatMap((part) => part.forget ?? [])
  const brought = {
    nav: parts.flatMap((part) => part.nav ?? []),
    desk: parts.flatMap((part) => part.desk ?? []),
    settings: parts.flatMap((part) => part.settings ?? []),
    retention: parts.flatMap((part) => part.retention ?? []),
    merging: parts.flatMap((part) => part.merging ?? []),
    dossier: inTurn(parts.map((part) => part.dossier)),
    holds: inTurn(parts.map((part) => part.holds)),
    tent: inTurn(parts.map((part) => part.tent)),
    deskCards: inTurn(parts.map((part) => part.deskCards)),
    today: inTurn(parts.map((part) => part.today)),
    front: inTurn(parts.map((part) => part.front)),
    models: models.length === 0 ? undefined : (hub: Hub) => models.flatMap((each) => each(hub)),
    involvement: involvement.length === 0 ? undefined : latestOf(...involvement),
    forget:
      forget.length === 0
        ? undefined
        : async (hub: Hub, db: Db, personId: string, keeps: Keeps) => {
            for (const each of forget) await each(hub, db, personId, keeps)
          },
  }
  return {
    name,
    routes: parts.flatMap((part) => part.routes ?? []),
    ...(Object.fromEntries(Object.entries(brought).filter(([, each]) => each !== undefined)) as Partial<
      Omit<Room, 'name' | 'routes'>
    >),
  }
}
