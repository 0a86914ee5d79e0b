import { dayAt } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import { periodWords } from '../../../platform/retention/kept.ts'
import type { DossierSection } from '../../../platform/room.ts'
import { dateWords, timeWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { applicationsOf } from '../applications/store.ts'
import { acceptedBy, agreements } from './agreements/store.ts'
import { say as ofAgreements } from './agreements/words.ts'
import { namesFor } from './approval/actions.ts'
import { openReasons } from './approval/reasons.ts'
import { askedAbout } from './approval/store.ts'
import type { Asked } from './approval/types.ts'
import { say as ofApprovals } from './approval/words.ts'
import { openNotes } from './conversations/notes.ts'
import { partsIn } from './conversations/own-part.ts'
import { conversationsOf, noneFitsOf } from './conversations/store.ts'
import { roleName } from './conversations/telling.ts'
import { howWords, say as ofTalks, stateWords, cameTo } from './conversations/words.ts'
import { documentsIn } from './identity/pages.ts'
import { identitiesOf } from './identity/store.ts'
import { say as ofIdentity, wayWords } from './identity/words.ts'
import { recordKept, wordsKept } from './retention.ts'
import { say } from './words.ts'

type Entries = DossierSection['entries'][number][]

async function talks(hub: Hub, personId: string, words: Words): Promise<Entries> {
  const entries: Entries = []
  for (const { id, roleId } of await applicationsOf(hub.db, personId)) {
    const role = await roleName(hub.db, roleId)
    const held = await conversationsOf(hub.db, id)
    const notes = await openNotes(
      hub,
      personId,
      held.map((talk) => talk.id),
    )
    for (const talk of held) {
      const written = notes.get(talk.id)
      const said = {
        role,
        day: dateWords(words, dayAt(talk.startsAt)),
        time: timeWords(words, talk.startsAt),
      }
      entries.push({
        label: talk.dayOnly ? words.say(ofTalks.dossierDay, said) : words.say(ofTalks.dossierEntry, said),
        value: [
          words.say(ofTalks.dossierWith, { host: talk.host }),
          words.say(howWords[talk.how]),
          words.say(stateWords[cameTo(talk)]),
          ...(written === undefined ? [] : [words.say(ofTalks.dossierNotes, { words: written })]),
        ].join('\n'),
      })
    }
    const none = await noneFitsOf(hub.db, id)
    if (none)
      entries.push({
        label: dateWords(words, dayAt(none.saidAt)),
        value: words.say(ofTalks.dossierNoneFits, { times: partsIn(words, none.times) }),
      })
  }
  return entries
}

async function identities(hub: Hub, personId: string, words: Words): Promise<Entries> {
  const seen = await identitiesOf(hub.db, personId)
  const names = await namesFor(
    hub.db,
    seen.map(({ seenBy }) => seenBy),
  )
  return seen.map((one) => ({
    label: words.say(ofIdentity.dossierEntry, { day: dateWords(words, one.seenOn) }),
    value: words.say(ofIdentity.dossierValue, {
      documents: documentsIn(words, one),
      how: words.say(wayWords[one.how]),
      name: names.get(one.seenBy) ?? words.say(ofIdentity.somebody),
    }),
  }))
}

async function accepted(hub: Hub, personId: string, words: Words): Promise<Entries> {
  const names = new Map((await agreements(hub.db)).map(({ id, name }) => [id, name]))
  return (await acceptedBy(hub.db, personId)).map((one) => ({
    label: words.say(ofAgreements.dossierEntry, {
      title: names.get(one.agreementId) ?? '',
      number: one.number,
    }),
    value: words.say(one.how === 'paper' ? ofAgreements.paper : ofAgreements.here, {
      day: dateWords(words, one.acceptedOn),
    }),
  }))
}

function answerWords(words: Words, { answer, answeredAt }: Asked): string {
  if (answer === null || answeredAt === null) return words.say(ofApprovals.waiting)
  const said = { yes: ofApprovals.yes, 'not-yet': ofApprovals.notYet, aside: ofApprovals.aside }[answer]
  return words.say(said, { day: dateWords(words, dayAt(answeredAt)) })
}

async function approvals(hub: Hub, personId: string, words: Words): Promise<Entries> {
  const entries: Entries = []
  for (const application of await applicationsOf(hub.db, personId)) {
    const asked = await askedAbout(hub.db, application.id)
    const ids = asked.map(({ id }) => id)
    const reasons = ids.length === 0 ? new Map<string, string>() : await openReasons(hub, application, ids)
    const names = await namesFor(
      hub.db,
      asked.map(({ reviewerId }) => reviewerId),
    )
    for (const one of asked) {
      const reason = reasons.get(one.id)
      entries.push({
        label: words.say(ofApprovals.dossierEntry, {
          name: names.get(one.reviewerId) ?? words.say(ofApprovals.somebody),
          day: dateWords(words, dayAt(one.askedAt)),
        }),
        value: [
          answerWords(words, one),
          ...(one.knows === 'know' ? [words.say(ofApprovals.knows)] : []),
          ...(reason === undefined ? [] : [words.say(ofApprovals.reason, { words: reason })]),
        ].join('\n'),
      })
    }
  }
  return entries
}

/** What was recorded of somebody on their way to a role, to themselves. */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const period = periodWords(hub, words, recordKept)
  const kept = words.say(say.kept, { period })
  const keptWords = words.say(say.keptWords, { period, words: periodWords(hub, words, wordsKept) })
  const section = (title: string, about: string, entries: Entries, how = kept): DossierSection[] =>
    entries.length === 0 ? [] : [{ title, about, kept: how, entries }]
  return [
    ...section(
      words.say(ofTalks.dossierTitle),
      words.say(ofTalks.dossierAbout),
      await talks(hub, personId, words),
      keptWords,
    ),
    ...section(
      words.say(ofIdentity.dossierTitle),
      words.say(ofIdentity.dossierAbout),
      await identities(hub, personId, words),
    ),
    ...section(
      words.say(ofAgreements.dossierTitle),
      words.say(ofAgreements.dossierAbout),
      await accepted(hub, personId, words),
    ),
    ...section(
      words.say(ofApprovals.dossierTitle),
      words.say(ofApprovals.dossierAbout),
      await approvals(hub, personId, words),
      keptWords,
    ),
  ]
}
