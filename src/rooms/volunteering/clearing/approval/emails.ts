import { message, type Written } from '../../../../platform/email/message.ts'

/** To somebody of ours who is asked for an approval. Whom it is about stands on the page, behind the door. */
export const approvalAsked = message<{ name: string; role: string; path: string }>('approvals.asked', {
  title: 'Somebody of ours is asked for an approval',
  manner: 'notice',
  example: { name: 'Dalia', role: 'Befriender', path: '/desk/approvals/example' },
  write: ({ name, role, path }, { link }): Written => ({
    subject: `You are asked for an approval: ${role}`,
    blocks: [
      { kind: 'paragraph', words: `Hello ${name},` },
      {
        kind: 'paragraph',
        words: `You are asked whether somebody who applied for ${role} can be approved. First you say whether you know them. If you are related to them, step aside, and another is asked.`,
      },
      { kind: 'button', words: 'Open it', href: link(path) },
    ],
    because: 'You get this because you decide about applications with us.',
  }),
})
