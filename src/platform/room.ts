import type { Html } from '../look/html.ts'
import type { Db } from './database/database.ts'
import type { Hub } from './hub.ts'
import type { Door } from './merging/doors.ts'
import type { ReadModel } from './models/models.ts'
import type { Keeps, Kept } from './retention/kept.ts'
import type { Involvement } from './retention/known.ts'
import type { AnySettingPage } from './settings/page.ts'
import type { Phrase, Words } from './words/words.ts'
import type { Permit } from './permits/permit.ts'
import type { Routes } from './web/routes.ts'
import type { Visit } from './web/visit.ts'

/** One thing held about somebody, in words they can read. */
export interface DossierEntry {
  readonly label: string
  readonly value: string
}

/** What one room holds about somebody. */
export interface DossierSection {
  readonly title: string
  /** What it is, and how long it is kept, in a sentence each. */
  readonly about: string
  readonly kept: string
  readonly entries: readonly DossierEntry[]
}

/** What law or a rule makes us keep although somebody asked to be forgotten, and until when. */
export interface Hold {
  readonly what: string
  readonly why: string
  readonly until: string
}

/** A card on somebody's own page. */
export interface TentCard {
  /** `next` stands beside, `main` in the middle; smaller order first. */
  readonly where: 'main' | 'aside'
  readonly order: number
  readonly html: Html
}

/** One thing that needs somebody at the desk now. */
export interface Todo {
  /** `late` before `soon` before `quiet`. */
  readonly urgency: 'late' | 'soon' | 'quiet'
  readonly since: Temporal.Instant
  readonly fact: string
  readonly reason: string
  readonly action: { readonly label: string; readonly href: string }
  /** The application it is about, so that whoever looks after that one finds it first. */
  readonly applicationId?: string
  /** The person it names, who sees that they were in a file where a list of these is taken. */
  readonly personId?: string
}

/** A link of the desk's rail; shown to whoever holds the permit. */
export interface DeskLink {
  readonly href: string
  readonly label: string
  readonly icon: string
  readonly permit: Permit
  readonly part: 'work' | 'voice' | 'gifts' | 'house'
  readonly order: number
}

/** What a room hands to the house. The house gathers from all rooms; no room knows another's manifest. */
export interface Room {
  readonly name: string
  readonly routes: readonly Routes[]
  readonly models?: (hub: Hub) => readonly ReadModel[]
  readonly nav?: readonly { readonly href: string; readonly label: Phrase; readonly order: number }[]
  readonly desk?: readonly DeskLink[]
  /** The room's own rules that the charity may change. */
  readonly settings?: readonly AnySettingPage[]
  /** All that is held about somebody (UK GDPR article 15), in the reader's language. */
  readonly dossier?: (hub: Hub, personId: string, words: Words) => Promise<readonly DossierSection[]>
  readonly holds?: (hub: Hub, personId: string, words: Words) => Promise<readonly Hold[]>
  /** Kinds of record that go by themselves, run each night by one job (platform/retention), which counts what went. */
  readonly retention?: readonly Kept[]
  /** When people last took part in what this room runs. */
  readonly involvement?: Involvement
  /**
   * Forgets somebody, but for what `holds` names; safe to run again, because a restore repeats it.
   * @param keeps whether a legal hold keeps this kind of record of theirs, by the key of its retention
   */
  readonly forget?: (hub: Hub, db: Db, personId: string, keeps: Keeps) => Promise<void>
  /** What moves when two records turn out to be one person, and how. */
  readonly merging?: readonly Door[]
  readonly tent?: (visit: Visit, personId: string) => Promise<readonly TentCard[]>
  /** What the room shows of somebody at the desk, to this reader. */
  readonly deskCards?: (visit: Visit, personId: string) => Promise<readonly TentCard[]>
  readonly today?: (visit: Visit) => Promise<readonly Todo[]>
  /** Sections of the front page, smaller order first. */
  readonly front?: (visit: Visit) => Promise<readonly { readonly order: number; readonly html: Html }[]>
}
