import type { Answers } from '../../../platform/web/read.ts'
import type { Content } from './content.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { readDraft } from './writing/reading.ts'
import { newAnswers } from './writing/writing.ts'

/** The supper club as its lead would type it: Tuesdays from September to June, four cooks. */
export const supperClub: Answers = {
  ...newAnswers(),
  title: 'Supper club cook',
  summary: 'Four hours in a warm kitchen. About fifteen young people eat together, and the menu is theirs.',
  whatYouWillDo:
    'Arrive at four. Two young people have chosen the dishes, so you chop what you are asked to chop.',
  whoItHelps: 'Young people seeking safety, who cook and eat with you.',
  side: 'supporting',
  kind: 'series',
  where: 'place',
  placeName: 'St Columba’s hall, Ashgrove',
  postcode: 'N12 8AB',
  exactPlace: '14a Vestry Row, blue side door',
  gettingThere: 'Six minutes from the station.',
  stepFree: 'partly',
  access: 'Step-free hall and toilet. Kitchen down three steps.',
  repeats: 'weekly',
  every: '1',
  weekdays: ['2'],
  first: '2026-09-01',
  last: '2027-06-29',
  starts: '16:00',
  ends: '20:00',
  commitment: 'now-and-then',
  skills: ['cook'],
  languages: ['ar'],
  youngestAge: '18',
  checks: ['film'],
  checksInWords: 'You watch our film. No DBS check: four adults work together and are supervised.',
  expenses: 'Travel repaid, usually within five days.',
  bring: 'An apron, if you have one.',
  contactName: 'Dalia Marcus',
  contactEmail: 'dalia@hineni.example.org',
  contactPhone: '020 7946 0112',
  capacity: '4',
  largestGroup: '2',
}

/** The content of a draft, which must make sense. */
export function contentOf(answers: Answers = {}): Content {
  const { content, faults } = readDraft({ ...supperClub, ...answers })
  const wrong = Object.entries(inWords(speak(english), faults))
  if (wrong.length > 0)
    throw new Error(
      `The draft makes no sense: ${wrong.map(([field, said]) => `${field}: ${said}`).join('; ')}`,
    )
  return content
}
