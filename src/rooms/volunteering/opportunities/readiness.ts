import type { Day } from '../../../platform/clock.ts'
import type { Faults } from '../../../platform/web/faults.ts'
import { phrases, type Sentence } from '../../../platform/words/words.ts'
import type { Content } from './content.ts'
import { hasShifts, lastDayOf } from './times.ts'
import type { ReadDraft } from './writing/reading.ts'

const say = phrases('opportunity-ready', {
  title: 'Give it a name people understand, like Supper club cook',
  summary: 'Say in one or two sentences what it is; the finder shows them',
  whatYouWillDo: 'Say what people will do, from arriving to leaving',
  whoItHelps: 'Say who it helps, in their terms',
  placeName: 'Name the place as everyone may see it, like St Columba’s hall, Ashgrove',
  postcode: 'Enter a postcode, so that people near it can find it',
  exactPlace: 'Say exactly where it is and how to get in; those who come need it',
  stepFree: 'Say whether there are steps; people plan by it',
  access: 'Say where the steps are',
  timesInWords: 'Say how much time it takes and when, like two hours a fortnight for a year',
  closesOn: 'The last day to sign up is over',
  oneDbs: 'Choose one level of DBS check; the role’s facts say which is lawful',
  checksInWords: 'Say in plain words what you check and why',
  largestGroup: 'A group cannot be larger than the number of people you need',
  expenses: 'Say what is repaid, even when it is nothing',
  contactName: 'Name a person who answers questions',
  contactEmail: 'Enter their email address; nobody else sees it',
  pictureAlt: 'Say what the picture shows, for those who do not see it',
  over: 'All of its days are over',
  tooMuch:
    'The law does not allow this level of DBS check, as it was decided for this role: choose another, or decide again',
})

/** What stands at the checks when they ask for more than was decided. */
export const tooMuch: Sentence = say.tooMuch

/**
 * What must be put right before others read it, one sentence a field, in the order of the editor.
 * A draft may be kept without any of it.
 */
export function notReady({ content, faults, missing }: ReadDraft, today: Day): Faults {
  return {
    ...toSay(content),
    ...toTime(content, today),
    ...toAsk(content),
    ...toTell(content),
    ...missing,
    ...faults,
  }
}

export const isReady = (draft: ReadDraft, today: Day): boolean =>
  Object.keys(notReady(draft, today)).length === 0

function toSay({
  title,
  summary,
  whatYouWillDo,
  whoItHelps,
  where,
  placeName,
  postcode,
  exactPlace,
  access,
  stepFree,
}: Content): Faults {
  const atPlace = where !== 'home'
  return {
    ...(title.length < 3 && { title: say.title }),
    ...(summary.length < 20 && { summary: say.summary }),
    ...(whatYouWillDo.length < 40 && { whatYouWillDo: say.whatYouWillDo }),
    ...(whoItHelps === '' && { whoItHelps: say.whoItHelps }),
    ...(atPlace &&
      placeName === '' && {
        placeName: say.placeName,
      }),
    ...(atPlace && postcode === '' && { postcode: say.postcode }),
    ...(where === 'place' &&
      exactPlace === '' && {
        exactPlace: say.exactPlace,
      }),
    ...(where === 'place' && stepFree === 'unknown' && { stepFree: say.stepFree }),
    ...(stepFree === 'partly' && access === '' && { access: say.access }),
  }
}

function toTime({ kind, times, timesInWords, closesOn }: Content, today: Day): Faults {
  if (!hasShifts(kind)) {
    return {
      ...(timesInWords === '' && {
        timesInWords: say.timesInWords,
      }),
      ...(closesOn !== null && closesOn < today && { closesOn: say.closesOn }),
    }
  }
  const last = times && lastDayOf(times)
  return {
    ...(last && last < today && { [kind === 'one-off' ? 'first' : 'last']: say.over }),
    ...(closesOn !== null && closesOn < today && { closesOn: say.closesOn }),
  }
}

const asksDbs = (check: string): boolean => check.startsWith('dbs-')

function toAsk({ checks, checksInWords, capacity, largestGroup, kind }: Content): Faults {
  return {
    ...(checks.filter(asksDbs).length > 1 && {
      checks: say.oneDbs,
    }),
    ...(checks.length > 0 && checksInWords === '' && { checksInWords: say.checksInWords }),
    ...(hasShifts(kind) &&
      capacity !== null &&
      largestGroup > capacity && {
        largestGroup: say.largestGroup,
      }),
  }
}

const toTell = ({ expenses, contact, picture }: Content): Faults => ({
  ...(expenses === '' && { expenses: say.expenses }),
  ...(contact.name === '' && { contactName: say.contactName }),
  ...(contact.email === '' && { contactEmail: say.contactEmail }),
  ...(picture !== null && picture.alt === '' && { pictureAlt: say.pictureAlt }),
})
