import { ask, phrases } from '../../../platform/words/words.ts'

/** What people read about the courses that come before a role. */
export const say = phrases('training-asked', {
  step: ask<{ course: string }>('Training: {course}'),
  stepNow: 'Read it here, page by page, or come to a live session where there is one.',
  stepDone: ask<{ day: string }>('You completed it on {day}.'),
  title: 'Your training',
  why: 'Your role asks for it. You can do it now; what you have done is kept.',
  course: ask<{ name: string }>('Go to the course: {name}'),
  gone: 'a course',
})
