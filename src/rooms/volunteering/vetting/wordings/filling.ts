import type { Hub } from '../../../../platform/hub.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import type { Card } from '../../../people/face.ts'
import type { Stands } from '../pipeline/rules.ts'
import { nextForThem } from '../pipeline/words.ts'
import type { Read } from './letter-part.ts'
import { filled, firstName, inTheirLanguage, type Filling } from './rules.ts'
import type { WordingVersion } from './store.ts'

/** What fills the places of a wording for one who applies. */
export function fillingFor(hub: Hub, row: Stands, me: string): Filling {
  const { words } = hub
  return {
    'first-name': firstName(row.name),
    name: row.name,
    role: row.role,
    way: row.way ?? row.role,
    'next-step': [...new Set(row.waits.map((one) => words.say(nextForThem[one.for])))].join('; '),
    'their-page': new URL(`/my/applications/${row.id}`, hub.environment.publicUrl).href,
    charity: hub.setting(charityProfile).name,
    me,
  }
}

type Words = Pick<WordingVersion, 'subject' | 'body' | 'lang'>

/** The words as one reader sees them. */
export const readBy = (hub: Hub, row: Stands, me: string, { subject, body, lang }: Words): Read => {
  const filling = fillingFor(hub, row, me)
  return { subject: filled(subject, filling), words: filled(body, filling), lang, to: row.name }
}

/** The version somebody reads: their language’s, where a wording has it. */
export const versionFor = (
  hub: Hub,
  newest: readonly WordingVersion[],
  reader: Pick<Card, 'lang'> | undefined,
): WordingVersion | undefined => inTheirLanguage(newest, reader?.lang ?? hub.words.lang, hub.words.lang)
