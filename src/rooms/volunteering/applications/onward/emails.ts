import { message, type Written } from '../../../../platform/email/message.ts'
import type { Sentence } from '../../../../platform/words/words.ts'
import { say as checks } from '../../checks/seen/words.ts'
import { say as agreements } from '../../clearing/agreements/words.ts'
import { say } from './words.ts'

interface Told {
  readonly name: string
  readonly title: string
  readonly path: string
}

const example: Told = {
  name: 'Naomi Feld',
  title: 'Befriender in north London',
  path: '/my/applications/example',
}

/** To somebody with whom we go on to the checks: what is theirs to do, and what is not. */
export const checksBegin = message<
  Told & { readonly yours: readonly Sentence[]; readonly others: readonly Sentence[] }
>('applications.checks-begin', {
  title: 'An application comes to the checks',
  manner: 'notice',
  example: {
    ...example,
    yours: [agreements.step],
    others: [checks.step],
  },
  write: ({ name, title, path, yours, others }, { words, link }): Written => {
    const list = (heading: string, some: readonly Sentence[]) =>
      some.length === 0
        ? []
        : [
            { kind: 'heading' as const, words: heading },
            { kind: 'list' as const, items: some.map((one) => [words.tell(one)]) },
          ]
    return {
      subject: words.say(say.checksSubject, { title }),
      blocks: [
        { kind: 'paragraph', words: words.say(say.checksHello, { name, title }) },
        ...list(words.say(say.yours), yours),
        ...list(words.say(say.others), others),
        { kind: 'button', words: words.say(say.button), href: link(path) },
      ],
      because: words.say(say.because),
    }
  },
})

/** To somebody who is cleared. */
export const applicationCleared = message<Told>('applications.cleared', {
  title: 'Somebody is cleared',
  manner: 'notice',
  example,
  write: ({ name, title, path }, { words, link }): Written => ({
    subject: words.say(say.clearedSubject, { title }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.clearedHello, { name, title }) },
      { kind: 'paragraph', words: words.say(say.clearedNext) },
      { kind: 'button', words: words.say(say.button), href: link(path) },
    ],
    because: words.say(say.because),
  }),
})
