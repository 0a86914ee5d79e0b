import { makePdf } from '../../platform/documents/documents.ts'
import { dossier } from '../../platform/documents/papers/dossier.ts'
import type { DossierSection } from '../../platform/room.ts'
import { charityProfile } from '../../platform/settings/charity.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { momentWords } from '../../platform/words/dates.ts'
import { say } from './words.ts'

export interface Look {
  readonly at: Temporal.Instant
  readonly name: string
  readonly what: string
  readonly why: string
}

export interface Held {
  /** Whose it is, as they are called. */
  readonly who: string
  readonly sections: readonly DossierSection[]
  readonly looks: readonly Look[]
}

/** What we hold on somebody, as a document they can keep. */
export function heldDocument(visit: Visit, { who, sections, looks }: Held): Promise<Uint8Array> {
  const { words, hub } = visit
  const { name, line } = hub.setting(charityProfile)
  const now = momentWords(words, hub.now())
  return makePdf(dossier, {
    title: words.say(say.dataTitle),
    language: { lang: words.lang, dir: words.dir },
    charity: { name, line },
    foot: { made: words.say(say.madeOn, { when: now }), pages: words.say(say.pageOf) },
    madeAt: hub.now(),
    body: {
      introduction: [who, words.say(say.dataLede)],
      rooms: sections.map((section) => ({
        heading: section.title,
        why: `${section.about} ${words.say(say.keptFor, { kept: section.kept })}`,
        entries: section.entries.map((entry) => ({ label: entry.label, values: [entry.value] })),
        nothing: words.say(say.nothing),
      })),
      tables: [
        {
          heading: words.say(say.looked),
          head: [words.say(say.when), words.say(say.who), words.say(say.what), words.say(say.why)],
          rows: looks.map((look) => [momentWords(words, look.at), look.name, look.what, look.why]),
          nothing: words.say(say.lookedNobody),
        },
      ],
    },
  })
}
