import { message, type Written } from '../../../../platform/email/message.ts'
import { say as letters } from '../form/letter-words.ts'
import { say } from './words.ts'

/** To a parent or guardian: says nothing of the applicant but their name and the role. */
export const guardianAsked = message<{
  guardian: string
  young: string
  role: string
  path: string
  isReminder: boolean
}>('applications.guardian-asked', {
  title: 'A parent or guardian is asked whether they say yes',
  manner: 'notice',
  secret: true,
  example: {
    guardian: 'Ada Stern',
    young: 'Miri Stern',
    role: 'Pianist for the choir',
    path: '/door/link/example',
    isReminder: false,
  },
  write: ({ guardian, young, role, path, isReminder }, { words, link, charity }): Written => ({
    subject: words.say(say.askSubject, { young }),
    blocks: [
      {
        kind: 'paragraph',
        words: words.say(say.askHello, { guardian, young, role, charity: charity.name }),
      },
      { kind: 'paragraph', words: words.say(say.askNext) },
      ...(isReminder ? [{ kind: 'paragraph' as const, words: words.say(say.askAgain) }] : []),
      { kind: 'button', words: words.say(say.askButton), href: link(path) },
      { kind: 'small', words: words.say(say.askNo, { young }) },
    ],
    because: words.say(say.because),
  }),
})

/** To the applicant: what their parent or guardian answered. */
export const guardianAnswered = message<{ name: string; title: string; said: 'yes' | 'no'; path: string }>(
  'applications.guardian-answered',
  {
    title: 'What a parent or guardian answered',
    manner: 'notice',
    example: {
      name: 'Miri Stern',
      title: 'Pianist for the choir',
      said: 'yes',
      path: '/my/applications/example',
    },
    write: ({ name, title, said, path }, { words, link }): Written => ({
      subject: words.say(said === 'yes' ? say.yesSubject : say.noSubject, { title }),
      blocks: [
        { kind: 'paragraph', words: words.say(said === 'yes' ? say.yesHello : say.noHello, { name, title }) },
        ...(said === 'no' ? [{ kind: 'paragraph' as const, words: words.say(say.noNext) }] : []),
        { kind: 'button', words: words.say(say.button), href: link(path) },
      ],
      because: words.say(letters.becauseApplied),
    }),
  },
)
