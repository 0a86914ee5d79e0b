import { momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { GivenBasis } from '../../../rooms/people/bulk-store.ts'
import { searchesPurpose, type SearchKept } from '../../../rooms/volunteering/bulk-store.ts'
import { address, anything, type Question } from '../../../rooms/volunteering/finder/question.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'

const kept: readonly { readonly asks: Partial<Question>; readonly howOften: SearchKept['howOften'] }[] = [
  { asks: { near: 'N12', skill: ['cook'], day: ['tue'] }, howOften: 'mon' },
  { asks: { near: 'LS6', skill: ['drive'] }, howOften: 'sun' },
  { asks: { where: 'home', language: ['ar'] }, howOften: 'at-once' },
  { asks: { near: 'M14', skill: ['garden'] }, howOften: 'thu' },
  { asks: { near: 'BS5', day: ['sun'] }, howOften: 'wed' },
  { asks: { side: ['advocating'], skill: ['speak'] }, howOften: 'day' },
  { asks: { near: 'B11', often: ['once'] }, howOften: 'fri' },
  { asks: { near: 'N10', skill: ['teach'] }, howOften: 'mon' },
]

const basisWords =
  'Hineni may write to me when something new fits this search, at most as often as I choose here. I can stop with one press in any letter, or on my own page.'

/** Searches that people keep, by the finder's own addresses. */
export function searchesOf(members: readonly Member[], chance: Chance, today: Day): SearchKept[] {
  const naomi = members.find(({ key }) => key === 'naomi')!
  const others = chance.some(
    members.filter(({ key, email }) => key === null && email !== null),
    kept.length * 2 - 1,
  )
  return [naomi, ...others].map((one, at) => {
    const { asks, howOften } = kept[at % kept.length]!
    const madeAt = one.madeAt.add({ hours: chance.between(2, 40) })
    return {
      id: chance.idAt(madeAt),
      personId: one.id,
      question: address({ ...anything, ...asks }, 'district').slice(1),
      howOften,
      madeAt,
      nextAt: momentAt(plusDays(today, chance.between(1, 7)), '08:00'),
      lookedTo: momentAt(today, '00:00'),
      basisWords,
    }
  })
}

/** Why we may write to those who keep them. */
export const basesOfSearches = (searches: readonly SearchKept[], chance: Chance): GivenBasis[] =>
  searches.map(({ personId, madeAt, basisWords: words }) => ({
    id: chance.idAt(madeAt),
    personId,
    purpose: searchesPurpose,
    basis: 'consent',
    words,
    form: '/help/saved/new',
    givenAt: madeAt,
    endedAt: null,
    endedHow: null,
  }))
