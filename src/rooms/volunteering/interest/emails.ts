import { message } from '../../../platform/email/message.ts'

/** To a visitor: proves the address, so that nobody is written to whom somebody else named. */
export const confirmInterest = message('interest.confirm', {
  title: 'Confirm that you would like to help',
  manner: 'answer',
  secret: true,
  example: { name: 'Naomi Feld', title: 'Befriender in north London', path: '/door/link/example' },
  write: ({ name, title, path }, pen) => ({
    subject: `${title}: is it you?`,
    blocks: [
      { kind: 'paragraph', words: `Hello ${name}, you told us that you would like to help: ${title}.` },
      { kind: 'button', words: 'Yes, write to me', href: pen.link(path) },
      { kind: 'small', words: 'If it was not you, do nothing: nobody writes to you about it again.' },
    ],
    because: 'Somebody entered this address on our page.',
  }),
})

/** To somebody who registered interest: we have it, and by when they hear. */
export const interestKept = message('interest.kept', {
  title: 'We know that you would like to help',
  manner: 'answer',
  example: {
    name: 'Naomi Feld',
    title: 'Befriender in north London',
    day: 'Friday 27 November',
    contact: 'Dalia Marcus',
  },
  write: ({ name, title, day, contact }) => ({
    subject: `${title}: thank you`,
    blocks: [
      {
        kind: 'paragraph',
        words: `Hello ${name}, thank you. ${contact} reads what you wrote and answers you by ${day}.`,
      },
      { kind: 'paragraph', words: 'You need to do nothing until then.' },
    ],
    because: 'You told us that you would like to help.',
  }),
})

/** To somebody who registered interest: the answer, in a person's words. */
export const interestAnswered = message('interest.answered', {
  title: 'An answer to somebody who would like to help',
  manner: 'notice',
  example: {
    name: 'Naomi Feld',
    title: 'Befriender in north London',
    words: 'How lovely to hear from you. Would Tuesday at six suit you for a talk?',
    by: 'Dalia Marcus',
    slug: 'befriender-north-london',
  },
  write: ({ name, title, words, by, slug }, pen) => ({
    subject: `${title}: an answer from ${by}`,
    blocks: [
      { kind: 'paragraph', words: `Hello ${name},` },
      ...words.split(/\n{2,}/).map((said) => ({ kind: 'paragraph' as const, words: said })),
      { kind: 'paragraph', words: by },
      { kind: 'small', words: [{ words: 'What it was about', href: pen.link(`/help/${slug}`) }] },
    ],
    because: 'You told us that you would like to help.',
  }),
})
