import type { Db } from '../../platform/database/database.ts'
import type { Hub } from '../../platform/hub.ts'
import type { Phrase, Said, Words } from '../../platform/words/words.ts'
import { say } from './telling/words.ts'
import type { Gathering, KindName } from './types.ts'

/** What people are told about a gathering by whoever it belongs to. */
export interface Details {
  /** `Supper club cook` */
  readonly title: string
  /** The path of its public page. */
  readonly href: string
  /** Who invites; `partner` where it does so together with us. */
  readonly host: { readonly name: string; readonly partner: string | null }
  /** What everybody may know: `St Columba’s hall, Ashgrove`; null where people help from home. */
  readonly where: string | null
  /** The address, for those who come; null where `where` says all. */
  readonly exactPlace: string | null
  readonly gettingThere: string | null
  readonly bring: string | null
  /** What must be done before a first day: checks, references, training. */
  readonly firstDay: string | null
  /** Step-free ways and the like. */
  readonly access: string | null
  /** Whom to ask, and to ring on the day. */
  readonly contact: { readonly name: string; readonly email: string | null; readonly phone: string | null }
  /** How old whoever comes must be at least; absent where any age may come. */
  readonly youngestAge?: number
  /** What a guardian is told about who is there: `Four adults work together; a coordinator is in the building.` */
  readonly company: string | null
}

/** Somebody who runs a gathering, and is written to about it. */
export interface Lead {
  readonly personId: string | null
  readonly name: string
  readonly email: string
}

/** Why somebody may not take a place by themselves: a name for it, and what they read. */
export interface Bar {
  readonly why: string
  readonly words: Phrase
}

/** What the room that owns a kind of gathering tells this one. It hands it over when it is loaded. */
export interface GatheringKind {
  /** Details by the id of the gathering. */
  detailsOf(hub: Hub, db: Db, gatherings: readonly Gathering[]): Promise<ReadonlyMap<string, Details>>
  /** Who runs it. */
  leadsOf(hub: Hub, db: Db, gathering: Gathering): Promise<readonly Lead[]>
  /** What whoever adds somebody must know before they press; null when nothing. */
  warningOf?(
    hub: Hub,
    db: Db,
    gathering: Gathering,
    who: { readonly personId: string; readonly words: Words },
  ): Promise<Said | null>
  /** Why somebody cannot be added at all; null when nothing hinders. */
  hindranceOf?(
    hub: Hub,
    db: Db,
    gathering: Gathering,
    who: { readonly personId: string; readonly words: Words },
  ): Promise<Said | null>
  /** Which of these somebody may not take by themselves, were they to take all of them, by the id of the gathering. */
  barsOf?(
    hub: Hub,
    db: Db,
    gatherings: readonly Gathering[],
    personId: string,
  ): Promise<ReadonlyMap<string, Bar>>
}

/** Where it is, as far as somebody may know: the address itself is for those who come. */
export function whereWords(words: Words, { where, exactPlace }: Details, comes: boolean): string {
  if (where === null) return words.say(say.fromHome)
  return comes && exactPlace ? [where, exactPlace].filter(Boolean).join(': ') : where
}

/** Who invites: `Hineni Refugee Action, with St Columba’s Welcome`. */
export const hostWords = (words: Words, { host: { name, partner } }: Details): string =>
  partner === null ? name : words.say(say.hostWith, { name, partner })

const kinds = new Map<KindName, GatheringKind>()

/** Says, once, how gatherings of a kind are described and who runs them. */
export function gatheringKind(name: KindName, kind: GatheringKind): void {
  if (kinds.has(name)) throw new Error(`The kind of gathering ${name} is described twice`)
  kinds.set(name, kind)
}

/** Details of gatherings of any kinds. */
export async function detailsOf(
  hub: Hub,
  db: Db,
  gatherings: readonly Gathering[],
): Promise<ReadonlyMap<string, Details>> {
  const all = new Map<string, Details>()
  for (const [name, some] of Map.groupBy(gatherings, (one) => one.kind)) {
    for (const [id, details] of await kindNamed(name).detailsOf(hub, db, some)) all.set(id, details)
  }
  return all
}

export const leadsOf = (hub: Hub, db: Db, gathering: Gathering): Promise<readonly Lead[]> =>
  kindNamed(gathering.kind).leadsOf(hub, db, gathering)

/** What whoever adds somebody to it must know before they press; null when nothing. */
export const warningOf = async (
  hub: Hub,
  db: Db,
  gathering: Gathering,
  who: { readonly personId: string; readonly words: Words },
): Promise<Said | null> => (await kindNamed(gathering.kind).warningOf?.(hub, db, gathering, who)) ?? null

/** Why somebody cannot be added to it at all; null when nothing hinders. */
export const hindranceOf = async (
  hub: Hub,
  db: Db,
  gathering: Gathering,
  who: { readonly personId: string; readonly words: Words },
): Promise<Said | null> => (await kindNamed(gathering.kind).hindranceOf?.(hub, db, gathering, who)) ?? null

/**
 * Which gatherings somebody may not take by themselves, and why. Asked only of a person whose address was proved: the
 * answer tells what we know of them.
 */
export async function barsOf(
  hub: Hub,
  db: Db,
  gatherings: readonly Gathering[],
  personId: string,
): Promise<ReadonlyMap<string, Bar>> {
  const all = new Map<string, Bar>()
  for (const [name, some] of Map.groupBy(gatherings, (one) => one.kind)) {
    for (const [id, bar] of (await kindNamed(name).barsOf?.(hub, db, some, personId)) ?? []) all.set(id, bar)
  }
  return all
}

function kindNamed(name: KindName): GatheringKind {
  const kind = kinds.get(name)
  if (!kind) throw new Error(`No room describes gatherings of the kind ${name}`)
  return kind
}
