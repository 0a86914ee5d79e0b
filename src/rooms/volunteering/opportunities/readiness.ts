import type { Day } from '../../../platform/clock.ts'
import type { FieldErrors } from '../../../platform/web/read.ts'
import type { Content } from './content.ts'
import { hasShifts, lastDayOf } from './times.ts'
import type { ReadDraft } from './writing/reading.ts'

/**
 * What must be put right before others read it, one sentence a field, in the order of the editor.
 * A draft may be kept without any of it.
 */
export function notReady({ content, faults, missing }: ReadDraft, today: Day): FieldErrors {
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
}: Content): FieldErrors {
  const atPlace = where !== 'home'
  return {
    ...(title.length < 3 && { title: 'Give it a name people understand, like Supper club cook' }),
    ...(summary.length < 20 && { summary: 'Say in one or two sentences what it is; the finder shows them' }),
    ...(whatYouWillDo.length < 40 && { whatYouWillDo: 'Say what people will do, from arriving to leaving' }),
    ...(whoItHelps === '' && { whoItHelps: 'Say who it helps, in their terms' }),
    ...(atPlace &&
      placeName === '' && {
        placeName: 'Name the place as everyone may see it, like St Columba’s hall, Ashgrove',
      }),
    ...(atPlace && postcode === '' && { postcode: 'Enter a postcode, so that people near it can find it' }),
    ...(where === 'place' &&
      exactPlace === '' && {
        exactPlace: 'Say exactly where it is and how to get in; those who come need it',
      }),
    ...(where === 'place' &&
      stepFree === 'unknown' && { stepFree: 'Say whether there are steps; people plan by it' }),
    ...(stepFree === 'partly' && access === '' && { access: 'Say where the steps are' }),
  }
}

function toTime({ kind, times, timesInWords, closesOn }: Content, today: Day): FieldErrors {
  if (!hasShifts(kind)) {
    return {
      ...(timesInWords === '' && {
        timesInWords: 'Say how much time it takes and when, like two hours a fortnight for a year',
      }),
      ...(closesOn !== null && closesOn < today && { closesOn: 'The last day to sign up is over' }),
    }
  }
  const last = times && lastDayOf(times)
  return {
    ...(last && last < today && { [kind === 'one-off' ? 'first' : 'last']: 'All of its days are over' }),
    ...(closesOn !== null && closesOn < today && { closesOn: 'The last day to sign up is over' }),
  }
}

const asksDbs = (check: string): boolean => check.startsWith('dbs-')

function toAsk({ checks, checksInWords, capacity, largestGroup, kind }: Content): FieldErrors {
  return {
    ...(checks.filter(asksDbs).length > 1 && {
      checks: 'Choose one level of DBS check; the role’s facts say which is lawful',
    }),
    ...(checks.length > 0 &&
      checksInWords === '' && { checksInWords: 'Say in plain words what you check and why' }),
    ...(hasShifts(kind) &&
      capacity !== null &&
      largestGroup > capacity && {
        largestGroup: 'A group cannot be larger than the number of people you need',
      }),
  }
}

const toTell = ({ expenses, contact, picture }: Content): FieldErrors => ({
  ...(expenses === '' && { expenses: 'Say what is repaid, even when it is nothing' }),
  ...(contact.name === '' && { contactName: 'Name a person who answers questions' }),
  ...(contact.email === '' && { contactEmail: 'Enter their email address; nobody else sees it' }),
  ...(picture !== null &&
    picture.alt === '' && { pictureAlt: 'Say what the picture shows, for those who do not see it' }),
})
