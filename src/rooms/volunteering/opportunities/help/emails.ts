import { mailto } from '../../../../look/html.ts'
import { message, type Written } from '../../../../platform/email/message.ts'
import { ask, phrases } from '../../../../platform/words/words.ts'

const say = phrases('help.letters', {
  subject: ask<{ title: string }>('A question about {title}'),
  asks: ask<{ name: string; title: string }>('{name} asks about <way>{title}</way>:'),
  answer: ask<{ email: string }>('Answer to <address>{email}</address>. They have not seen your address.'),
  told: ask<{ told: string }>('They were told: “{told}”'),
  because: ask<{ title: string }>('You look after {title}.'),
})

/** To whoever looks after a way to help: somebody asks something. */
export const questionAsked = message<{
  title: string
  slug: string
  name: string
  email: string
  question: string
  /** What stood in the form about what we do with their address. */
  told: string
}>('opportunity.question', {
  title: 'A question about a way to help',
  manner: 'answer',
  example: {
    title: 'Supper club cook',
    slug: 'supper-club-cook-ashgrove',
    name: 'Naomi Feld',
    email: 'naomi@example.org',
    question: 'Is there somewhere to leave a bicycle?',
    told: 'We use your name and your address once.',
  },
  write: ({ title, slug, name, email, question, told }, { words, link }): Written => ({
    subject: words.say(say.subject, { title }),
    blocks: [
      { kind: 'paragraph', words: words.linked(say.asks, { way: link(`/help/${slug}`) }, { name, title }) },
      ...question.split(/\n{2,}/).map((said) => ({ kind: 'paragraph' as const, words: said })),
      { kind: 'paragraph', words: words.linked(say.answer, { address: mailto(email) }, { email }) },
      { kind: 'small', words: words.say(say.told, { told }) },
    ],
    because: words.say(say.because, { title }),
  }),
})
