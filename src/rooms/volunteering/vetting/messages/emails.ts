import { message, type Written } from '../../../../platform/email/message.ts'
import { phrases } from '../../../../platform/words/words.ts'

const say = phrases('vetting-message', {
  because:
    'You applied to help with us. It is about your application, so it comes whatever letters you chose.',
  page: 'Where your application stands',
})

/** To somebody on their way: words of the desk. A letter about what they asked of us, never one that invites. */
export const vettingMessage = message<{
  subject: string
  words: string
  /** Their application, where it is about one. */
  applicationId: string | null
}>('volunteering.message', {
  title: 'A message to somebody who applies',
  manner: 'notice',
  example: {
    subject: 'Times for a talk',
    words: 'Dear Amara,\n\nthank you for your patience. Would Tuesday at six suit you?\n\nRuth Adeyemi',
    applicationId: '01900000-0000-7000-8000-000000000000',
  },
  write: ({ subject, words: typed, applicationId }, { words, link }): Written => ({
    subject,
    blocks: [
      ...typed.split(/\n{2,}/).map((said) => ({ kind: 'paragraph' as const, words: said })),
      ...(applicationId === null
        ? []
        : [
            {
              kind: 'button' as const,
              words: words.say(say.page),
              href: link(`/my/applications/${applicationId}`),
            },
          ]),
    ],
    because: words.say(say.because),
  }),
})
