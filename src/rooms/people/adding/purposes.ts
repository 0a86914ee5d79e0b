import { z } from 'zod'
import type { Db } from '../../../platform/database/database.ts'
import { findAccount, isLivedIn, linkPurpose, type LinkQuestion } from '../../../platform/identity/face.ts'
import { hit, limit } from '../../../platform/limits/limits.ts'
import { allow, refuse } from '../../../platform/outcome.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { personOf } from '../store.ts'
import { areYouForm, type AreYou } from './forms.ts'
import { asksWhether } from './link-part.ts'
import { denyAddress } from './denying.ts'
import { factOf, firstName, isSo } from './rules.ts'
import { say } from './words.ts'

const aWeek = 7 * 24 * 60

/** A stranger does not guess a date or four digits in so few tries. */
const factTries = limit('people.written-down-fact', { points: 5, seconds: 86_400 })

const schema = z.object({})

const personAt = async (db: Db, accountId: string | null) =>
  accountId === null || (await isLivedIn(db, accountId)) ? undefined : personOf(db, accountId)

/** The desk may have typed the address wrong: whoever opens the letter says first that it is them, and shows it. */
const areYou: LinkQuestion<z.output<typeof schema>, AreYou> = {
  form: areYouForm,
  async ask(hub, db, { accountId }) {
    const person = await personAt(db, accountId)
    return person
      ? asksWhether(firstName(person.name), hub.setting(charityProfile).name, factOf(person)?.kind ?? null)
      : null
  },
  async count(hub, { answer }, link) {
    if (answer === 'me') await hit(hub, factTries, link)
  },
}

/** Lets somebody in for the first time whom the desk wrote down; pressing it proves that the address is theirs. */
export const writtenDown = linkPurpose('people.written-down', {
  schema,
  page: { title: say.linkTitle, lede: say.linkLede, button: say.linkButton },
  refusals: { over: say.linkOver, 'not-so': say.notSo },
  minutes: aWeek,
  question: areYou,
  async use(hub, db, { accountId, email, told }) {
    const account = accountId === null ? undefined : await findAccount(db, accountId)
    if (!account || account.isClosed) return refuse('over')
    const person = await personAt(db, account.id)
    if (person && told?.answer === 'not-me') {
      await denyAddress(hub, db, person.id, email)
      return allow({ goTo: '/written-down/not-me', personId: null })
    }
    if (person && (told === null || !isSo(factOf(person), told))) return refuse('not-so')
    return allow({ goTo: '/my', personId: account.id })
  },
})
