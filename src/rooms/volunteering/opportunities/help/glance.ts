import type { IconName } from '../../../../look/icons.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Organisation } from '../../../network/face.ts'
import { languageWords, skillWords, stepFreeWords } from '../../list-words.ts'
import type { Content } from '../content.ts'
import { hasShifts } from '../times.ts'
import { listWords, whenWords } from './when-words.ts'
import { say } from './words.ts'

export type Fact = { icon: IconName; words: string }

export interface Onlooker {
  readonly organisation: Pick<Organisation, 'kind' | 'shortName'>
  /** They come, so they may know exactly where. */
  readonly knowsPlace: boolean
}

/** Where it is, as far as this reader may know. */
export function placeWords(
  { where, placeName, exactPlace, exactOnlyForThoseWhoCome }: Content,
  knowsPlace: boolean,
  words: Words,
): string {
  if (where === 'home') return words.say(say.fromHome)
  if (where === 'area') return words.say(say.aroundPlace, { place: placeName })
  if (exactPlace === '') return placeName
  if (knowsPlace || !exactOnlyForThoseWhoCome)
    return words.say(say.exactHere, { place: placeName, exact: exactPlace })
  return words.say(say.exactAfter, { place: placeName })
}

/** The few facts people decide by. */
export function glance(content: Content, { knowsPlace }: Onlooker, words: Words): Fact[] {
  const { capacity, kind, where, stepFree, access, expenses } = content
  const people = capacity === null ? words.say(say.peopleOpen) : words.say(say.people, { count: capacity })
  const steps = [words.say(stepFreeWords[stepFree]), access].filter(Boolean).join('. ')
  const facts: (Fact | false)[] = [
    { icon: 'calendar', words: whenWords(content, words) },
    { icon: 'pin', words: placeWords(content, knowsPlace, words) },
    hasShifts(kind) && { icon: 'people', words: people },
    where !== 'home' && { icon: 'access', words: steps },
    { icon: 'gift', words: expenses },
  ]
  return facts.filter((fact) => fact !== false && fact.words !== '') as Fact[]
}

/** What is asked of people, each in a sentence. */
export function askWords(
  { youngestAge, checks, checksInWords, skills, languages, livedExperience }: Content,
  words: Words,
): Fact[] {
  const age =
    youngestAge >= 18
      ? words.say(say.age, { age: youngestAge })
      : youngestAge === 0
        ? words.say(say.families)
        : words.say(say.ageGuardian, { age: youngestAge })
  const names = (said: readonly string[]): string => listWords(words, said)
  const facts: (Fact | false)[] = [
    { icon: 'check', words: age },
    checksInWords !== '' && { icon: 'shield', words: checksInWords },
    checksInWords === '' &&
      !checks.some((one) => one.startsWith('dbs-')) && { icon: 'shield', words: words.say(say.noDbs) },
    skills.length > 0 && {
      icon: 'award',
      words: words.say(say.skillsHelp, {
        skills: names(skills.map((one) => words.say(skillWords[one]).toLocaleLowerCase(words.lang))),
      }),
    },
    languages.length > 0 && {
      icon: 'globe',
      words: words.say(say.languagesHelp, {
        languages: names(languages.map((one) => words.say(languageWords[one]))),
      }),
    },
    livedExperience && { icon: 'heart', words: words.say(say.livedExperience) },
  ]
  return facts.filter((fact) => fact !== false)
}
