import { z } from 'zod'
import { parsePostcode } from '../../../platform/places/postcode.ts'
import { optionalText, several, ticked } from '../../../platform/web/text.ts'
import { say as usual } from '../../../platform/web/faults.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../platform/words/words.ts'
import { commitments, kinds, languages, partsOfDay, sides, skills, weekdays } from '../lists.ts'

const say = phrases('finder-form', {
  words: 'Please use at most eight words, and a hundred letters',
  near: 'Enter a postcode, like N12 8AB or N12',
  age: 'Enter an age in years, like 16',
  page: 'There is no such page',
})

/** How far somebody will go, in miles. */
export const reaches = ['2', '5', '10', '20', 'any'] as const
export type WithinReach = (typeof reaches)[number]
export const usualReach: WithinReach = '10'

/** `place`: only where people meet; `home`: only what is done from home. */
export const wheres = ['both', 'place', 'home'] as const
export type Where = (typeof wheres)[number]

/** How long at most, in minutes. */
export const lengths = ['60', '120', '240'] as const
export type Length = (typeof lengths)[number]

export const sorts = ['best', 'near', 'soon', 'needed'] as const
export type Sort = (typeof sorts)[number]

/** The four doors of "What can you give?". */
export const gifts = ['hour', 'skill', 'voice', 'experience'] as const
export type Gift = (typeof gifts)[number]

/** How many results a page shows. */
export const amounts = ['20', '50', '100'] as const
export type Amount = (typeof amounts)[number]

export const mostWords = 8
export const mostPages = 500

/** An empty field of a form says nothing. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed) => (typed === '' ? undefined : typed), schema)

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  unlessEmpty(z.enum(values).optional())

const whole = (least: number, most: number, told: Phrase) => {
  const words = orSay(told)
  return unlessEmpty(
    z
      .union([z.string().regex(/^\d{1,4}$/, words), z.int(words)], words)
      .transform(Number)
      .pipe(z.int(words).min(least, words).max(most, words))
      .optional(),
  )
}

/**
 * What somebody may ask the finder, in the order in which a clean address names it.
 * One schema for the page, the JSON API and its description, the calendar feed, and searches that are kept.
 */
export const questionForm = z.object({
  words: optionalText({ max: 100 })
    .refine((typed) => (typed ?? '').split(' ').length <= mostWords, orSay(say.words))
    .describe(
      'Words to look for; every one must be found. The last may be the beginning of a word. A postcode among them is read as `near`.',
    ),
  near: optionalText({ max: 24, empty: say.near })
    .refine((typed) => typed === undefined || parsePostcode(typed).ok, orSay(say.near))
    .describe('A UK postcode or the first part of one, to measure distance from. It is never kept.'),
  within: choice(reaches).describe('Miles at most; 10 where it is left out. Needs `near`.'),
  where: choice(wheres).describe('`place` leaves out what is done from home, `home` everything else.'),
  give: choice(gifts).describe('What somebody brings: an hour, a skill, a voice, a lived experience.'),
  day: several(weekdays).describe(
    'Days of the week somebody has time. Roles and tasks without fixed times are shown too.',
  ),
  part: several(partsOfDay).describe(
    'Parts of the day: before noon, noon to 5pm, from 5pm. A shift fits when all of it does.',
  ),
  often: several(commitments).describe('How often.'),
  long: choice(lengths).describe('Minutes at most for one time.'),
  language: several(languages).describe(
    'Languages somebody speaks: leaves out what asks for others, and ranks what asks for these.',
  ),
  skill: several(skills).describe(
    'What somebody can do: leaves out what asks for other things, and ranks what asks for these.',
  ),
  side: several(sides).describe('Sides of the tent.'),
  kind: several(kinds).describe('A series of shifts, one day, a role, or a task in one’s own time.'),
  programme: unlessEmpty(z.uuid(orSay(usual.noSuchChoice)).optional()).describe('One programme, by its id.'),
  start: choice(['week']).describe(
    '`week`: only what somebody can start within seven days, without waiting for a check.',
  ),
  age: whole(5, 120, say.age).describe('Leaves out what is for older people.'),
  stepfree: ticked().describe('Only places that are step-free.'),
  sort: choice(sorts).describe('`best` fit where it is left out.'),
  show: choice(amounts).describe('How many on a page; 20 where it is left out.'),
  page: whole(1, mostPages, say.page).describe('Which page, from 1.'),
})
export type QuestionRead = z.output<typeof questionForm>
export type QuestionField = keyof QuestionRead
