import { has, isAdministrator, isStaff } from '../../permits/actor.ts'
import { permit } from '../../permits/permit.ts'
import type { AskedFile } from './store.ts'

export const seeAskedFiles = permit('see the large files one asked for, and those to answer', {
  who: 'Everybody who works behind the desk, their own; administrators and data leads also those to answer',
  why: 'More than a thousand people leave the hub by the word of two, so both must find it.',
  holds: isStaff,
})

export const answerFiles = permit('say yes or no to a file of more than a thousand people', {
  who: 'Administrators, data leads',
  why: 'A file is beyond our reach once it is saved, so somebody who answers for what we hold says whether it may leave.',
  holds: (actor) => isAdministrator(actor) || has(actor, 'data-lead'),
})

export const seeAskedFile = permit<Pick<AskedFile, 'askedBy'>>('look at a large file that was asked for', {
  who: 'Whoever asked for it, administrators, data leads',
  why: 'What was asked for may name somebody, so it lies between the two.',
  holds: (actor, { askedBy }) =>
    isStaff(actor) && (actor.personId === askedBy || answerFiles.holds(actor, undefined)),
})

export const answerFile = permit<Pick<AskedFile, 'askedBy'>>('answer whether a large file may leave', {
  who: 'Administrators and data leads, never whoever asked for it',
  why: 'The second word is worth something only when it is somebody else’s.',
  holds: (actor, { askedBy }) => answerFiles.holds(actor, undefined) && actor.personId !== askedBy,
})
