import { message } from '../../../../platform/email/message.ts'

/** To the person who sent a draft for review: it came back with words. */
export const draftReturned = message('opportunity.returned', {
  title: 'A way to help came back from review',
  manner: 'notice',
  example: {
    title: 'Supper club cook',
    id: '019a0000-0000-7000-8000-000000000001',
    by: 'Ruth Adeyemi',
    words: 'Lovely. Please say how to get in when the front door is locked.',
  },
  write: ({ title, id, by, words }, pen) => ({
    subject: `${title}: one more look, please`,
    blocks: [
      { kind: 'paragraph', words: `${by} read what you wrote about ${title} and asks you to look at this:` },
      { kind: 'paragraph', words },
      { kind: 'button', words: 'Open it', href: pen.link(`/desk/opportunities/${id}`) },
    ],
    because: 'You sent this way to help for review.',
  }),
})

/** To the person who set a time: it could not go out by itself. */
export const notPublished = message('opportunity.not-published', {
  title: 'A way to help could not go out at its time',
  manner: 'notice',
  example: { title: 'Supper club cook', id: '019a0000-0000-7000-8000-000000000001' },
  write: ({ title, id }, pen) => ({
    subject: `${title} did not go out`,
    blocks: [
      {
        kind: 'paragraph',
        words: `You set ${title} to go out by itself. Something has to be put right first, so it waits as a draft.`,
      },
      { kind: 'button', words: 'See what, and publish', href: pen.link(`/desk/opportunities/${id}/changes`) },
    ],
    because: 'You set it to go out at a time.',
  }),
})

/** To the person who sent a draft for review: it is out. */
export const draftPublished = message('opportunity.published', {
  title: 'A way to help was published after review',
  manner: 'notice',
  example: { title: 'Supper club cook', slug: 'supper-club-cook-ashgrove', by: 'Ruth Adeyemi' },
  write: ({ title, slug, by }, pen) => ({
    subject: `${title} is out`,
    blocks: [
      {
        kind: 'paragraph',
        words: `${by} read what you wrote and published it. People can find it from now on.`,
      },
      { kind: 'button', words: 'See it as visitors do', href: pen.link(`/help/${slug}`) },
    ],
    because: 'You sent this way to help for review.',
  }),
})
