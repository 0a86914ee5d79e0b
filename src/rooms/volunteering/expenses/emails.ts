import { message } from '../../../platform/email/message.ts'
import { moneyWords } from '../../../platform/words/money.ts'
import { ask, phrases } from '../../../platform/words/words.ts'

const say = phrases('expenses.letters', {
  subject: ask<{ what: string; sum: string }>(
    '{what, select, approved {Yes to {sum}} paid {We paid you {sum}} other {About the {sum} you claimed}}',
  ),
  hello: ask<{ name: string }>('Hello {name},'),
  told: ask<{ what: string; sum: string; title: string }>(
    '{what, select, approved {thank you for what you did at {title}. We said yes to {sum}, and it is paid soon.} paid {the {sum} for {title} is on its way to you. Thank you for helping.} other {thank you for what you did at {title}. We could not say yes to the {sum} you claimed. This is why:}}',
  ),
  talk: 'If this seems wrong to you, answer this letter or talk to us. We look at it again.',
  button: 'See your claims',
  because: 'You told us what you spent on a shift.',
})

/** To whoever claimed something: yes, no with the reason, or paid. */
export const expenseTold = message<{
  name: string
  what: 'approved' | 'declined' | 'paid'
  pence: number
  title: string
  words: string | null
}>('expenses.told', {
  title: 'What became of something a volunteer claimed',
  manner: 'notice',
  example: {
    name: 'Naomi Feld',
    what: 'declined',
    pence: 12_40,
    title: 'Supper club cook',
    words: 'The receipt is of another day. Could you look for the one of 1 December?',
  },
  write({ name, what, pence, title, words: typed }, { words, link }) {
    const sum = moneyWords(words, pence)
    return {
      subject: words.say(say.subject, { what, sum }),
      blocks: [
        { kind: 'paragraph', words: words.say(say.hello, { name }) },
        { kind: 'paragraph', words: words.say(say.told, { what, sum, title }) },
        ...(typed ?? '')
          .split(/\n{2,}/)
          .filter(Boolean)
          .map((said) => ({ kind: 'paragraph' as const, words: said })),
        ...(what === 'declined' ? [{ kind: 'paragraph' as const, words: words.say(say.talk) }] : []),
        { kind: 'button', words: words.say(say.button), href: link('/my/expenses') },
      ],
      because: words.say(say.because),
    }
  },
})
