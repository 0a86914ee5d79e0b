import { ask, phrases } from '../../../platform/words/words.ts'

/** Sentences of the page on which a parent or guardian answers. */
export const say = phrases('gatherings.guardian', {
  title: ask<{ young: string }>('{young} needs your yes'),
  lede: ask<{ young: string }>(
    '{young} named you as their parent or guardian. They are under 18, so they may come when you agree.',
  ),
  who: 'Who is there',
  reach: 'Talk to us first',
  reachWords: ask<{ name: string }>('{name} is glad to answer anything.'),
  consent: ask<{ guardian: string; young: string; what: string }>(
    'I am {guardian}, the parent or guardian of {young}. I agree that {young} may take part in: {what}. I know who is there and how to reach them.',
  ),
  consentTitle: 'What you agree to',
  kept: 'We keep these words, your name and the time, so that it is clear who agreed to what. You can take it back at any time by ringing us.',
  yes: 'Yes, I agree',
  no: 'No, not this time',
  thanksYes: ask<{ young: string }>('Thank you. {young} has the place, and we have told them.'),
  thanksYesHeld: ask<{ young: string }>(
    'Thank you. The place is {young}’s as soon as they confirm it by our letter.',
  ),
  thanksNo: ask<{ young: string }>(
    'Thank you for telling us. The place goes to somebody else, and we have told {young} kindly.',
  ),
  gone: 'There is nothing to answer here any more. The place lapsed, was given back, or was answered already.',
  over: 'This has begun or is over, so nothing was changed.',
})
