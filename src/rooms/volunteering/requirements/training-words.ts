import { ask, phrases } from '../../../platform/words/words.ts'

/** What people read about the courses that come before a role. */
export const say = phrases('training-asked', {
  step: ask<{ course: string }>('Training: {course}'),
  stepNow: 'Read it here, page by page, or come to a live session where there is one.',
  stepDone: ask<{ day: string }>('You completed it on {day}.'),
  title: 'To learn',
  begin: 'Go to the course',
  gone: 'a course',
})
