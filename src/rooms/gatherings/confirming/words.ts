import { phrases } from '../../../platform/words/words.ts'

export const say = phrases('gatherings.confirming', {
  confirmTitle: 'Confirm your place',
  confirmLede: 'You asked us for a place. One press, and it is yours.',
  confirmButton: 'Yes, I will come',
  confirmGone: 'This place is not held any more. You are welcome to ask again.',
})
