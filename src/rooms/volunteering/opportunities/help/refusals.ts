import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import { barredWords, type Barred } from '../barred.ts'
import type { NoCancel, NoPlace } from '../../../gatherings/face.ts'

/** Why there is no place, and what to do next. */
export const noPlaceWords: Record<NoPlace | NoCancel | Barred, Phrase> = {
  ...barredWords,
  ...phrases('opportunity-no-place', {
    cancelled: 'This date does not take place. Please choose another.',
    over: 'This date has begun. Please choose a later one.',
    closed: 'Signing up for this date has ended. Please choose another.',
    'too-large-a-group': 'That is more people than can come together. Enter a smaller number, or ask us.',
    'already-here': 'You have a place on this date already, or wait for one. It is in your tent.',
    clash: 'Two of these lie at the same time. Say below what you keep.',
    'not-here-any-more': 'What you had at that time has changed meanwhile. Please look again.',
    'full-no-waiting-list': 'This date is full. Please choose another.',
  }),
}
