import { message, type Written } from '../../email/message.ts'
import { ask, phrases } from '../../words/words.ts'
import type { Grant } from '../actor.ts'
import { grantWords, type Names } from './words.ts'

export const say = phrases('lead-invitations', {
  subject: ask<{ charity: string }>('You are invited to lead with {charity}'),
  words: ask<{ what: string; by: string }>('{by} would like to trust you with this: {what}.'),
  next: 'Press the button if you would like to. You will then show that it is you, by passkey or code. It takes about two minutes.',
  button: 'Say yes and come in',
  because:
    'You get this letter because somebody typed your address to invite you. If you do nothing, nothing happens.',
  pageTitle: 'You are invited',
  pageLede: 'One press, and the role our letter names is yours.',
  pageButton: 'Say yes and come in',
  theHub: 'The hub',
  over: 'This invitation is no longer open. Please ask whoever invited you for a new one.',
})

const opportunity = '019a0000-0000-7000-8000-000000000001'

export const leadInvitation = message<{
  path: string
  grant: Grant
  names: Names
  by: string | null
}>('permits.invitation', {
  title: 'An invitation to lead something',
  manner: 'notice',
  secret: true,
  example: {
    path: '/door/link/example',
    grant: { role: 'opportunity-lead', opportunity },
    names: new Map([[opportunity, 'Supper club cook']]),
    by: 'Ruth Adler',
  },
  write: ({ path, grant, names, by }, pen): Written => ({
    subject: pen.words.say(say.subject, { charity: pen.charity.name }),
    blocks: [
      {
        kind: 'paragraph',
        words: pen.words.say(say.words, {
          what: grantWords(pen.words, grant, names),
          by: by ?? pen.words.say(say.theHub),
        }),
      },
      { kind: 'paragraph', words: pen.words.say(say.next) },
      { kind: 'button', words: pen.words.say(say.button), href: pen.link(path) },
    ],
    because: pen.words.say(say.because),
  }),
})
