import { mailto } from '../../../../look/html.ts'
import { message } from '../../../../platform/email/message.ts'

/** To whoever looks after a way to help: somebody asks something. */
export const questionAsked = message('opportunity.question', {
  title: 'A question about a way to help',
  manner: 'answer',
  example: {
    title: 'Supper club cook',
    slug: 'supper-club-cook-ashgrove',
    name: 'Naomi Feld',
    email: 'naomi@example.org',
    question: 'Is there somewhere to leave a bicycle?',
  },
  write: ({ title, slug, name, email, question }, pen) => ({
    subject: `A question about ${title}`,
    blocks: [
      {
        kind: 'paragraph',
        words: [`${name} asks about `, { words: title, href: pen.link(`/help/${slug}`) }, ':'],
      },
      ...question.split(/\n{2,}/).map((said) => ({ kind: 'paragraph' as const, words: said })),
      {
        kind: 'paragraph',
        words: ['Answer to ', { words: email, href: mailto(email) }, '. They have not seen your address.'],
      },
    ],
    because: `You look after ${title}.`,
  }),
})
