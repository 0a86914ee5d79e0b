import fc from 'fast-check'
import { allow, refuse } from '../../../platform/outcome.ts'
import { areas } from '../../../platform/places/areas.ts'
import type { Place } from '../../../platform/places/places.ts'
import { parsePostcode } from '../../../platform/places/postcode.ts'
import { commitments, kinds, languages, partsOfDay, sides, skills, weekdays } from '../lists.ts'
import { amounts, gifts, lengths, reaches, sorts, wheres } from './forms.ts'
import type { KnownPlaces } from './place-in-words.ts'
import { anything, type Question } from './question.ts'

/** Districts in five cities, as an import of districts knows them. */
export const districts: readonly Place[] = [
  { lat: 51.6136, lon: -0.1775, label: 'N12', precision: 'district', town: 'Finchley' },
  { lat: 53.8008, lon: -1.5491, label: 'LS1', precision: 'district', town: 'Leeds' },
  { lat: 53.4808, lon: -2.2426, label: 'M1', precision: 'district', town: 'Manchester' },
  { lat: 55.8642, lon: -4.2518, label: 'G1', precision: 'district', town: 'Glasgow' },
  { lat: 51.4816, lon: -3.1791, label: 'CF10', precision: 'district', town: 'Cardiff' },
]

/** The same as a hub knows them, with the areas that are built in. */
export const knownPlaces: KnownPlaces = {
  known: { areas: areas.size, districts: districts.length, sectors: 0 },
  nearby(typed) {
    const read = parsePostcode(typed)
    if (!read.ok) return read
    const area = areas.get(read.value.area)
    const place = placeNamed(read.value.district)
    if (place) return allow(place)
    return area ? allow({ ...area, label: area.area, precision: 'area' }) : refuse('unknown-postcode')
  },
}

export const placeNamed = (near: string): Place | null =>
  districts.find(({ label }) => near === label || near.startsWith(`${label} `)) ?? null

const some = <Value>(list: readonly Value[], most = 2) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<readonly Value[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...list], { minLength: 1, maxLength: most }) },
  )
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

const typed = [
  'cook',
  'cooking',
  'supper',
  'tuter',
  'tea',
  'Arabic',
  'العربية',
  'letters',
  'Leeds',
  'driv',
  'sofa',
  'wardrobes',
  'patience',
  'legal',
  'St Columbas',
  'zzz',
  'chefs',
  'parcel',
  'fracions',
]

/** Questions people might ask, most of them about two or three things. */
export const questions: fc.Arbitrary<Question> = fc
  .record({
    words: fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      {
        weight: 3,
        arbitrary: fc
          .array(fc.constantFrom(...typed), { minLength: 1, maxLength: 2 })
          .map((words) => words.join(' ')),
      },
    ),
    near: fc.oneof(
      { weight: 1, arbitrary: fc.constant('') },
      { weight: 2, arbitrary: fc.constantFrom(...districts.map(({ label }) => label)) },
    ),
    within: fc.constantFrom(...reaches),
    where: fc.oneof(
      { weight: 4, arbitrary: fc.constant('both' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...wheres) },
    ),
    give: maybe(fc.constantFrom(...gifts)),
    day: some(weekdays, 3),
    part: some(partsOfDay),
    often: some(commitments, 3),
    long: maybe(fc.constantFrom(...lengths)),
    language: some(languages, 4),
    skill: some(skills, 4),
    side: some(sides),
    kind: some(kinds),
    programme: fc.constant(null),
    start: maybe(fc.constant('week' as const)),
    age: maybe(fc.integer({ min: 13, max: 20 })),
    stepfree: fc.oneof(
      { weight: 5, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    sort: fc.constantFrom(...sorts),
    show: fc.constantFrom(...amounts),
    page: fc.constant(1),
  })
  .map((question) => ({
    ...anything,
    ...question,
    within: question.near === '' ? anything.within : question.within,
  }))
