import { day, dayAt, momentAt, type Day } from '../../../platform/clock.ts'
import { message, type Pen, type Written } from '../../../platform/email/message.ts'
import { dayWordsShort, timeWords } from '../../../platform/words/dates.ts'
import { say } from './letter-words.ts'

/** What every letter to a referee names: of the applicant the name and the role, and nothing else. */
interface ToReferee {
  readonly referee: string
  readonly name: string
  readonly role: string
  readonly path: string
  readonly answerBy: Day
  readonly lastDay: Day
  /** For how many months after the decision their address is kept. */
  readonly months: number
}

const example: ToReferee = {
  referee: 'Leah Brandt',
  name: 'Naomi Feld',
  role: 'Befriender in north London',
  path: '/reference/example',
  answerBy: day('2026-12-01'),
  lastDay: day('2026-12-08'),
  months: 6,
}

const ending = (
  { name, path, lastDay, months }: ToReferee,
  button: string,
  { words, link }: Pen,
): Written['blocks'] => [
  { kind: 'button', words: button, href: link(path) },
  { kind: 'small', words: words.say(say.link, { name, day: dayWordsShort(words, lastDay) }) },
  { kind: 'small', words: words.say(say.address, { name, months }) },
]

/** To somebody an applicant named: asks for a few words. */
export const wordsAsked = message<ToReferee>('references.asked', {
  title: 'Asks a referee for a few words',
  manner: 'notice',
  secret: true,
  example,
  write(told, pen): Written {
    const { words, charity } = pen
    const { referee, name, role, answerBy } = told
    return {
      subject: words.say(say.askSubject, { name }),
      blocks: [
        {
          kind: 'paragraph',
          words: words.say(say.askHello, { referee, name, role, charity: charity.name }),
        },
        { kind: 'paragraph', words: words.say(say.askHow, { day: dayWordsShort(words, answerBy) }) },
        ...ending(told, words.say(say.askButton), pen),
      ],
      because: words.say(say.because, { name }),
    }
  },
})

/** The same once more, with the same link, to somebody who has not answered. */
export const wordsStillAsked = message<ToReferee>('references.reminder', {
  title: 'Reminds a referee',
  manner: 'notice',
  secret: true,
  example,
  write(told, pen): Written {
    const { words } = pen
    const { referee, name, role, answerBy } = told
    return {
      subject: words.say(say.remindSubject, { name }),
      blocks: [
        { kind: 'paragraph', words: words.say(say.remindHello, { referee, name, role }) },
        { kind: 'paragraph', words: words.say(say.remindHow, { day: dayWordsShort(words, answerBy) }) },
        ...ending(told, words.say(say.askButton), pen),
      ],
      because: words.say(say.because, { name }),
    }
  },
})

/** To a referee who would rather talk: when we ring. */
export const callKept = message<{ referee: string; name: string; at: Temporal.Instant }>('references.call', {
  title: 'Tells a referee when we ring',
  manner: 'answer',
  example: { referee: 'Leah Brandt', name: 'Naomi Feld', at: momentAt(day('2026-11-26'), '16:00') },
  write({ referee, name, at }, { words, charity }): Written {
    const when = { day: dayWordsShort(words, dayAt(at)), time: timeWords(words, at) }
    return {
      subject: words.say(say.callSubject, when),
      blocks: [
        { kind: 'paragraph', words: words.say(say.callHello, { referee, name, ...when }) },
        {
          kind: 'paragraph',
          words:
            charity.phone === ''
              ? words.say(say.callOther)
              : words.say(say.callFrom, { phone: charity.phone }),
        },
      ],
      because: words.say(say.because, { name }),
    }
  },
})

/** To a referee whose words were written down on the telephone: they read them before they count. */
export const isThisRight = message<ToReferee>('references.right', {
  title: 'Asks a referee whether we wrote down what they said',
  manner: 'notice',
  secret: true,
  example,
  write(told, pen): Written {
    const { words } = pen
    const { referee, name } = told
    return {
      subject: words.say(say.rightSubject, { name }),
      blocks: [
        { kind: 'paragraph', words: words.say(say.rightHello, { referee, name }) },
        ...ending(told, words.say(say.rightButton), pen),
      ],
      because: words.say(say.because, { name }),
    }
  },
})

/** To a referee in whose place somebody else was named, or whose applicant goes no further. */
export const wordsNotNeeded = message<{ referee: string; name: string }>('references.not-needed', {
  title: 'Tells a referee that their words are no longer needed',
  manner: 'notice',
  example: { referee: 'Leah Brandt', name: 'Naomi Feld' },
  write: ({ referee, name }, { words }): Written => ({
    subject: words.say(say.overSubject, { name }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.overHello, { referee, name }) },
      { kind: 'small', words: words.say(say.overNothing) },
    ],
    because: words.say(say.because, { name }),
  }),
})

/** To an applicant: one of their referees cannot, and somebody else is needed. Never why. */
export const nameAnother = message<{
  name: string
  referee: string | null
  why: 'declined' | 'not-them' | 'asked'
  path: string
}>('references.another', {
  title: 'Asks an applicant for another referee',
  manner: 'notice',
  example: { name: 'Naomi Feld', referee: 'Leah Brandt', why: 'declined', path: '/my' },
  write({ name, referee, why, path }, { words, link }): Written {
    const who = { name, referee: referee ?? words.say(say.somebody) }
    const hello = { declined: say.anotherDeclined, 'not-them': say.anotherNotThem, asked: say.anotherAsked }
    return {
      subject: words.say(say.anotherSubject),
      blocks: [
        { kind: 'paragraph', words: words.say(hello[why], who) },
        { kind: 'button', words: words.say(say.anotherButton), href: link(path) },
      ],
      because: words.say(say.anotherBecause),
    }
  },
})

/** The kinds of letters that name an applicant to somebody else. */
export const lettersToReferees = [wordsAsked, wordsStillAsked, callKept, isThisRight, wordsNotNeeded].map(
  ({ kind }) => kind,
)
