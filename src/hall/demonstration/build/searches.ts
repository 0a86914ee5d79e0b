import { plusDays, type Day } from '../../../platform/clock.ts'
import type { SearchKept } from '../../../rooms/volunteering/bulk-store.ts'
import { address, anything, type Question } from '../../../rooms/volunteering/finder/question.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'

const kept: readonly {
  readonly words: string
  readonly asks: Partial<Question>
  readonly howOften: SearchKept['howOften']
}[] = [
  {
    words: 'Cooking on Tuesdays, within 5 miles of N12',
    asks: { near: 'N12', skill: ['cook'], day: ['tue'] },
    howOften: 'week',
  },
  { words: 'Driving near LS6', asks: { near: 'LS6', skill: ['drive'] }, howOften: 'week' },
  { words: 'From home, in Arabic', asks: { where: 'home', language: ['ar'] }, howOften: 'month' },
  { words: 'Gardening near M14', asks: { near: 'M14', skill: ['garden'] }, howOften: 'week' },
  { words: 'Sundays near BS5', asks: { near: 'BS5', day: ['sun'] }, howOften: 'week' },
  { words: 'Speaking, advocating', asks: { side: ['advocating'], skill: ['speak'] }, howOften: 'month' },
  { words: 'Near B11, once', asks: { near: 'B11', often: ['once'] }, howOften: 'week' },
  { words: 'Teaching near N10', asks: { near: 'N10', skill: ['teach'] }, howOften: 'week' },
]

const basisWords =
  'Write to me when something like this comes up, at most as often as I chose. I can stop in any letter.'

/** Searches that people keep, by the finder's own addresses. */
export function searchesOf(members: readonly Member[], chance: Chance, today: Day): SearchKept[] {
  const naomi = members.find(({ key }) => key === 'naomi')!
  const others = chance.some(
    members.filter(({ key, email }) => key === null && email !== null),
    kept.length * 2 - 1,
  )
  return [naomi, ...others].map((one, at) => {
    const { words, asks, howOften } = kept[at % kept.length]!
    const madeAt = one.madeAt.add({ hours: chance.between(2, 40) })
    return {
      id: chance.idAt(madeAt),
      personId: one.id,
      email: one.email!,
      question: address({ ...anything, ...asks }, 'district'),
      words,
      howOften,
      madeAt,
      nextOn: plusDays(today, chance.between(1, howOften === 'week' ? 7 : 28)),
      lastSentAt: null,
      basisWords,
    }
  })
}
