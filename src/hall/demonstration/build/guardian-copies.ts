import type { Db } from '../../../platform/database/database.ts'
import { addPastLetters } from '../../../platform/email/bulk-store.ts'
import { penFor } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { addReceipts } from '../../../platform/jobs/bulk-store.ts'
import type { ApplicationMade } from '../../../rooms/volunteering/applications/bulk-store.ts'
import { guardianCopy, paragraphsOf } from '../../../rooms/volunteering/applications/guardian/copies.ts'
import { addMessages } from '../../../rooms/volunteering/vetting/bulk-store.ts'
import { vettingMessage } from '../../../rooms/volunteering/vetting/messages/emails.ts'
import { firstName } from '../../../rooms/volunteering/vetting/wordings/rules.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import { wroteToYoung } from './applications-told.ts'
import { arrived, pastLetter } from './past-letter.ts'

interface Writing {
  readonly chance: Chance
  /** Who writes. */
  readonly by: string
  readonly now: Temporal.Instant
}

/** Ruth wrote to those under 18 whose parent or guardian said yes; these have the same words, a moment later. */
export async function writeToYoung(
  hub: Hub,
  db: Db,
  { chance, by, now }: Writing,
  young: readonly { readonly who: Member; readonly application: ApplicationMade }[],
): Promise<void> {
  const at = now.subtract({ hours: 34 })
  for (const { who, application } of young) {
    const { id: applicationId, personId } = application
    if (application.guardian !== 'yes' || who.guardian === null || who.email === null) continue
    const said = {
      subject: wroteToYoung.subject,
      words: `Dear ${firstName(who.name)},\n\n${wroteToYoung.words}\n\nRuth Adeyemi`,
      applicationId,
    }
    const letterId = chance.idAt(at)
    const { subject, blocks } = vettingMessage.write(said, penFor(hub))
    const copied = { guardian: who.guardian.name, young: who.name, subject, paragraphs: paragraphsOf(blocks) }
    const after = at.add({ seconds: 1 })
    await addPastLetters(db, [
      pastLetter(
        hub,
        vettingMessage,
        { personId, name: who.name, email: who.email },
        said,
        arrived(letterId, at),
      ),
      pastLetter(
        hub,
        guardianCopy,
        { personId: null, ...who.guardian },
        copied,
        arrived(chance.idAt(after), after),
      ),
    ])
    await addReceipts(db, [{ job: 'applications.copy-to-guardian', key: letterId, at: after }])
    await addMessages(db, [
      {
        id: chance.idAt(at),
        personId,
        applicationId,
        from: null,
        lang: hub.words.lang,
        subject,
        words: said.words,
        writtenAt: at,
        writtenBy: by,
        leavesAt: at,
        letterId,
        calledBackAt: null,
      },
    ])
  }
}
