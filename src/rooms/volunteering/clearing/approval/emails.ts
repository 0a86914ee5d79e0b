import { message, type Written } from '../../../../platform/email/message.ts'
import { ask, phrases } from '../../../../platform/words/words.ts'

const say = phrases('approvals.letters', {
  subject: ask<{ role: string }>('You are asked for an approval: {role}'),
  hello: ask<{ name: string }>('Hello {name},'),
  lead: ask<{ role: string }>(
    'You are asked whether somebody who applied for {role} can be approved. First you say whether you know them. If you are related to them, step aside, and another is asked.',
  ),
  open: 'Open it',
  because: 'You get this because you decide about applications with us.',
})

/** To somebody of ours who is asked for an approval. Whom it is about stands on the page, behind the door. */
export const approvalAsked = message<{ name: string; role: string; path: string }>('approvals.asked', {
  title: 'Somebody of ours is asked for an approval',
  manner: 'notice',
  example: { name: 'Ruth Adeyemi', role: 'Befriender', path: '/desk/approvals/example' },
  write: ({ name, role, path }, { words, link }): Written => ({
    subject: words.say(say.subject, { role }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.hello, { name }) },
      { kind: 'paragraph', words: words.say(say.lead, { role }) },
      { kind: 'button', words: words.say(say.open), href: link(path) },
    ],
    because: words.say(say.because),
  }),
})
