import { message, type Written } from '../../platform/email/message.ts'
import { ask, phrases } from '../../platform/words/words.ts'
import { momentWords } from '../../platform/words/dates.ts'

const say = phrases('letter-shown', {
  subject: 'Somebody at the desk opened a letter to you',
  words: ask<{ subject: string; when: string }>(
    'Without a mail server we hand letters on ourselves. On {when} an administrator opened the letter “{subject}” to do so. The link in it opens your door, once.',
  ),
  notYou: 'If nobody handed it to you, tell us at once. Your own page shows who looked.',
  button: 'See who looked',
  because: 'You get this letter because the letter that was opened was written to you.',
})

/** To somebody whose letter was opened at the desk with its links: `at` is a moment as text. */
export const letterShown = message<{ subject: string; at: string }>('mail.letter-shown', {
  title: 'A letter was opened at the desk to hand it on',
  manner: 'notice',
  example: { subject: 'Your link to come in', at: '2026-11-24T12:00:00Z' },
  write: ({ subject, at }, { words, link }): Written => ({
    subject: words.say(say.subject),
    blocks: [
      {
        kind: 'paragraph',
        words: words.say(say.words, { subject, when: momentWords(words, Temporal.Instant.from(at)) }),
      },
      { kind: 'paragraph', words: words.say(say.notYou) },
      { kind: 'button', words: words.say(say.button), href: link('/my/data') },
    ],
    because: words.say(say.because),
  }),
})
