import type { Words } from '../../../platform/words/words.ts'
import { commitmentWords, kindWords, languageWords, sideWords, skillWords } from '../list-words.ts'
import { usualReach } from './forms.ts'
import { coarsened, type Question } from './question.ts'
import { giftWords, lengthWords, partName, reachWords, weekdayName } from './choice-words.ts'
import type { Programme } from './filters.ts'
import { say } from './words.ts'

/**
 * What somebody told the finder, thing by thing, in words; the postcode no nearer than its district.
 *
 * @param programmes those with something open; of another, only that it is one is said
 */
export function toldOf(words: Words, question: Question, programmes: readonly Programme[]): string[] {
  const told: string[] = []
  const add = (...each: string[]): void => void told.push(...each)
  if (question.words !== '') add(`“${question.words}”`)
  if (question.near !== '') {
    add(coarsened(question.near, 'district'))
    if (question.within !== usualReach) add(words.say(reachWords[question.within]))
  }
  if (question.where !== 'both') add(words.say(question.where === 'home' ? say.whereHome : say.wherePlace))
  if (question.give) add(words.say(giftWords[question.give]))
  add(...question.day.map((day) => words.say(weekdayName[day])))
  add(...question.part.map((part) => words.say(partName[part])))
  add(...question.often.map((often) => words.say(commitmentWords[often])))
  if (question.long) add(words.say(lengthWords[question.long]))
  add(...question.language.map((language) => words.say(languageWords[language])))
  add(...question.skill.map((skill) => words.say(skillWords[skill])))
  add(...question.side.map((side) => words.say(sideWords[side])))
  add(...question.kind.map((kind) => words.say(kindWords[kind])))
  if (question.programme) {
    const known = programmes.find(({ id }) => id === question.programme)
    add(known ? known.name : words.say(say.oneProgramme))
  }
  if (question.start) add(words.say(say.checksWeek))
  if (question.age !== null) add(words.say(say.atAge, { age: question.age }))
  if (question.stepfree) add(words.say(say.stepFree))
  return told
}
