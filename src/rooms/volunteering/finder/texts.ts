import type { Weighed } from './index/word-index.ts'
import type { Language, Skill } from '../lists.ts'
import type { WayRow } from './way.ts'

const inEnglish = new Intl.DisplayNames('en-GB', { type: 'language' })

/** A language by its English name and by its own: somebody may look for either. */
function namesOf(language: Language): string {
  return `${inEnglish.of(language) ?? ''} ${new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? ''}`
}

const languageNames = new Map<Language, string>()

const spoken = (language: Language): string => {
  const known = languageNames.get(language) ?? namesOf(language)
  languageNames.set(language, known)
  return known
}

const skillWords: Partial<Record<Skill, string>> = {
  computers: 'computers',
  money: 'money accounts',
  build: 'build repair',
}

/** The texts of a way to help that the finder looks through, each with its weight. */
export const textsOf = ({ content, organisation, programme }: WayRow): Weighed[] => [
  { text: content.title, weight: 15 },
  { text: content.skills.map((skill) => skillWords[skill] ?? skill).join(' '), weight: 10 },
  { text: content.languages.map(spoken).join(' '), weight: 10 },
  { text: content.summary, weight: 8 },
  { text: `${organisation} ${programme ?? ''} ${content.placeName}`, weight: 7 },
  { text: content.whatYouWillDo, weight: 4 },
  { text: `${content.whoItHelps} ${content.timesInWords}`, weight: 4 },
]
