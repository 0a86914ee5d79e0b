import { message, type Written } from '../../../../platform/email/message.ts'
import { ask, phrases } from '../../../../platform/words/words.ts'

const say = phrases('reviewing.letters', {
  returnedSubject: ask<{ title: string }>('{title}: one more look, please'),
  returnedWords: ask<{ by: string; title: string }>(
    '{by} read what you wrote about {title} and asks you to look at this:',
  ),
  returnedButton: 'Open it',
  becauseSent: 'You sent this way to help for review.',

  notOutSubject: ask<{ title: string }>('{title} did not go out'),
  notOutWords: ask<{ title: string }>(
    'You set {title} to go out by itself. Something has to be put right first, so it waits as a draft.',
  ),
  notOutButton: 'See what, and publish',
  becauseSet: 'You set it to go out at a time.',

  outSubject: ask<{ title: string }>('{title} is out'),
  outWords: ask<{ by: string }>('{by} read what you wrote and published it. People can find it from now on.'),
  outButton: 'See it as visitors do',
  coordinator: 'A coordinator',
})

/** To the person who sent a draft for review: it came back with words. `by` is null where the reader is unknown. */
export const draftReturned = message<{ title: string; id: string; by: string | null; words: string }>(
  'opportunity.returned',
  {
    title: 'A way to help came back from review',
    manner: 'notice',
    example: {
      title: 'Supper club cook',
      id: '019a0000-0000-7000-8000-000000000001',
      by: 'Ruth Adeyemi',
      words: 'Lovely. Please say how to get in when the front door is locked.',
    },
    write: ({ title, id, by, words: typed }, { words, link }): Written => ({
      subject: words.say(say.returnedSubject, { title }),
      blocks: [
        {
          kind: 'paragraph',
          words: words.say(say.returnedWords, { by: by ?? words.say(say.coordinator), title }),
        },
        { kind: 'paragraph', words: typed },
        { kind: 'button', words: words.say(say.returnedButton), href: link(`/desk/opportunities/${id}`) },
      ],
      because: words.say(say.becauseSent),
    }),
  },
)

/** To the person who set a time: it could not go out by itself. */
export const notPublished = message<{ title: string; id: string }>('opportunity.not-published', {
  title: 'A way to help could not go out at its time',
  manner: 'notice',
  example: { title: 'Supper club cook', id: '019a0000-0000-7000-8000-000000000001' },
  write: ({ title, id }, { words, link }): Written => ({
    subject: words.say(say.notOutSubject, { title }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.notOutWords, { title }) },
      { kind: 'button', words: words.say(say.notOutButton), href: link(`/desk/opportunities/${id}/changes`) },
    ],
    because: words.say(say.becauseSet),
  }),
})

/** To the person who sent a draft for review: it is out. */
export const draftPublished = message<{ title: string; slug: string; by: string | null }>(
  'opportunity.published',
  {
    title: 'A way to help was published after review',
    manner: 'notice',
    example: { title: 'Supper club cook', slug: 'supper-club-cook-ashgrove', by: 'Ruth Adeyemi' },
    write: ({ title, slug, by }, { words, link }): Written => ({
      subject: words.say(say.outSubject, { title }),
      blocks: [
        { kind: 'paragraph', words: words.say(say.outWords, { by: by ?? words.say(say.coordinator) }) },
        { kind: 'button', words: words.say(say.outButton), href: link(`/help/${slug}`) },
      ],
      because: words.say(say.becauseSent),
    }),
  },
)
