import { message } from '../../../platform/email/message.ts'

/** To somebody who agreed to hear when help is needed that fits them. */
export const helpWanted = message('rota.help-wanted', {
  title: 'Help is needed that fits you',
  manner: 'letter',
  example: {
    name: 'Naomi Feld',
    title: 'Supper club cook',
    when: 'Tuesday 1 December, 4pm to 8pm',
    where: 'St Columba’s hall, Ashgrove',
    missing: 1,
    slug: 'supper-club-cook-ashgrove',
    stop: '/letters/stop/example',
  },
  write: ({ name, title, when, where, missing, slug, stop }, pen) => ({
    subject: `${title}, ${when.split(',')[0]}: could you?`,
    blocks: [
      {
        kind: 'paragraph',
        words: `Hello ${name}, ${missing === 1 ? 'one place is' : `${missing} places are`} still open, and we thought of you.`,
      },
      {
        kind: 'facts',
        pairs: [
          ['What', title],
          ['When', when],
          ['Where', where],
        ],
      },
      { kind: 'button', words: 'See it, and say: here I am', href: pen.link(`/help/${slug}`) },
      { kind: 'paragraph', words: 'If it does not suit you, do nothing. We do not ask twice.' },
    ],
    because: 'You agreed to hear when help is needed that fits you.',
    unsubscribe: stop,
  }),
})

/** To somebody with two shifts at once: which do they keep? */
export const whichOne = message('rota.which-one', {
  title: 'Two shifts at once: which do you keep?',
  manner: 'notice',
  secret: true,
  example: {
    name: 'Tom Ferreira',
    one: 'Beds for a family, Sunday 6 December, 10am to 4pm',
    other: 'Third candle, Sunday 6 December, 3:30pm to 8:30pm',
    onePath: '/places/example',
    otherPath: '/places/other',
  },
  write: ({ name, one, other, onePath, otherPath }, pen) => ({
    subject: 'Two shifts at once: which do you keep?',
    blocks: [
      {
        kind: 'paragraph',
        words: `Hello ${name}, you have two places that lie too close together. Please give one of them back, so that somebody else can come.`,
      },
      { kind: 'list', items: [one, other] },
      { kind: 'button', words: `Give back: ${one.split(',')[0]}`, href: pen.link(onePath) },
      { kind: 'button', words: `Give back: ${other.split(',')[0]}`, href: pen.link(otherPath) },
    ],
    because: 'You have a place on both.',
  }),
})
