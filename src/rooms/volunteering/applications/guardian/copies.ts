import { z } from 'zod'
import { inText } from '../../../../look/letter/blocks.ts'
import type { Block } from '../../../../look/letter.ts'
import { ageOn } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { message, type Written } from '../../../../platform/email/message.ts'
import { send, wasCalledBack } from '../../../../platform/email/send.ts'
import { firstTime, job, later } from '../../../../platform/jobs/jobs.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { personOf } from '../../../people/face.ts'
import { applicationOf } from '../store.ts'
import type { Application } from '../types.ts'
import { guardianWithin } from './asking.ts'
import { say } from './words.ts'

/** To a parent or guardian who said yes: what we wrote to somebody under 18, word for word, without its buttons. */
export const guardianCopy = message<{
  guardian: string
  young: string
  subject: string
  paragraphs: readonly string[]
}>('applications.guardian-copy', {
  title: 'A parent or guardian has a copy of what we wrote to somebody under 18',
  manner: 'notice',
  example: {
    guardian: 'Ada Stern',
    young: 'Miri Stern',
    subject: 'Times for a talk',
    paragraphs: ['Dear Amara,', 'thank you for your patience. Would Tuesday at six suit you?'],
  },
  write: ({ guardian, young, subject, paragraphs }, { words }): Written => ({
    subject: words.say(say.copySubject, { subject }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.copyHello, { guardian, young }) },
      { kind: 'heading', words: subject },
      ...paragraphs.map((said) => ({ kind: 'paragraph' as const, words: said })),
      { kind: 'small', words: words.say(say.copyStop) },
    ],
    because: words.say(say.because),
  }),
})

/** What a letter says, as paragraphs: its buttons lead to pages of the applicant's own, so they stay behind. */
export const paragraphsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'button':
      case 'code':
        return []
      case 'list':
        return block.items.map(inText)
      case 'facts':
        return block.pairs.map(([name, value]) => `${name}: ${inText(value)}`)
      case 'paragraph':
      case 'small':
        return [inText(block.words)]
      case 'heading':
        return [block.words]
    }
  })

/** Safe to run twice: that a letter was copied is written beside the copy. What was called back meanwhile goes to nobody. */
const copyLetter = job(
  'applications.copy-to-guardian',
  z.object({
    applicationId: z.uuid(),
    letterId: z.uuid(),
    subject: z.string(),
    paragraphs: z.array(z.string()),
  }),
  (hub, { applicationId, letterId, subject, paragraphs }) =>
    hub.transact(async (db) => {
      await actAs(db, 'the hub')
      const application = await applicationOf(db, applicationId)
      const young = application && (await personOf(db, application.personId))
      if (!young || application.guardian !== 'yes' || (await wasCalledBack(db, letterId))) return
      if (young.bornOn !== null && ageOn(young.bornOn, hub.today()) >= 18) return
      const guardian = await guardianWithin(hub, db, applicationId)
      if (!guardian || !(await firstTime(db, 'applications.copy-to-guardian', letterId, hub.now()))) return
      const { name, email } = guardian
      const told = { guardian: name, young: young.name, subject, paragraphs }
      await send(hub, db, guardianCopy, { personId: null, name, email }, told)
    }),
)

/**
 * A letter to an applicant under 18 goes to their parent or guardian as well, once these said yes: queued in the
 * transaction that wrote it, and sent no earlier than the letter itself, so that what is called back is not copied.
 */
export async function copyToGuardian(
  db: Db,
  { id, guardian }: Pick<Application, 'id' | 'guardian'>,
  letterId: string,
  { subject, blocks }: Written,
  leavesAt?: Temporal.Instant,
): Promise<void> {
  if (guardian !== 'yes') return
  const told = { applicationId: id, letterId, subject, paragraphs: paragraphsOf(blocks) }
  await later(db, copyLetter, told, leavesAt ? { at: leavesAt.add({ seconds: 1 }) } : {})
}
