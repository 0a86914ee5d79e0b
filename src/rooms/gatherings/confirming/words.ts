import { phrases } from '../../../platform/words/words.ts'

export const say = phrases('gatherings.confirming', {
  confirmTitle: 'Confirm your place',
  confirmLede: 'You asked us for a place. One press, and it is yours.',
  confirmButton: 'Yes, I will come',
  confirmGone: 'This place is not held any more. You are welcome to ask again.',
  youngLede:
    'By the date of birth we hold, or what you told us before, you are under 18. So a parent or guardian says yes too: tell us who it is, and we ask them. Until then your place stays held for you as before.',
  guardianNeeded: 'Tell us who your parent or guardian is. Nothing is confirmed yet.',
  guardianName: 'A parent or guardian’s name',
  guardianEmail: 'Their email',
  guardianHint: 'We write to them, and ask for their yes.',
})
