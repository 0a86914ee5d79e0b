import { cardsOf } from '../../rooms/people/face.ts'
import type { Hub } from '../../platform/hub.ts'
import type { Turn, Visit } from '../../platform/web/visit.ts'
import { looksAt, wholeDossier } from './dossier.ts'
import { lookWords } from './look-words.ts'
import { heldDocument } from './papers.ts'
import { say } from './words.ts'

/** Whose copy is made, and the hub that reads for them: what is sealed opens to nobody else. */
export interface Copied {
  readonly personId: string
  readonly name: string
  readonly reader: Hub
}

/** Everybody else's looks at somebody, with the names of those who looked. */
export async function namedLooks({ hub, words }: Visit, personId: string) {
  const looks = await looksAt(hub, personId)
  const ids = looks.flatMap((look) => (typeof look.by === 'string' ? [] : [look.by.person]))
  const names = new Map((await cardsOf(hub.db, ids)).map((card) => [card.id, card.name]))
  return looks.map((look) => ({
    ...look,
    name:
      look.by === 'the hub'
        ? words.say(say.theHub)
        : look.by === 'a visitor'
          ? words.say(say.aVisitor)
          : (names.get(look.by.person) ?? ''),
  }))
}

/** All we hold on somebody, for programs. */
export async function copyForPrograms(c: Turn, { personId, reader }: Copied): Promise<Response> {
  const { visit } = c.var
  const sections = await wholeDossier(reader, personId, visit.words)
  c.header('content-disposition', 'attachment; filename="what-we-hold.json"')
  return c.json({
    asOf: visit.hub.now().toString(),
    sections,
    whoLooked: (await namedLooks(visit, personId)).map((look) => ({
      at: look.at.toString(),
      who: look.name,
      what: look.subject.kind,
      why: look.reason,
    })),
  })
}

/** The same as a document they can keep. */
export async function copyOnPaper(c: Turn, { personId, name, reader }: Copied): Promise<Response> {
  const { visit } = c.var
  const { words } = visit
  const looks = (await namedLooks(visit, personId)).map((look) => ({
    at: look.at,
    name: look.name,
    what: words.say(say.lookedAt, { what: look.subject.kind }),
    why: lookWords(words, look.reason),
  }))
  const sections = await wholeDossier(reader, personId, words)
  const pdf = await heldDocument(visit, { who: name, sections, looks })
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="what-we-hold.pdf"',
  })
}
