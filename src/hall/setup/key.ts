import {
  checkFirstKey,
  deviceName,
  giveSession,
  offerFirstKey,
  type FirstKey,
} from '../../platform/identity/face.ts'
import { recoveryKeyOf } from '../../platform/seal/recovery.ts'
import { charityProfile } from '../../platform/settings/charity.ts'
import { blank, readAnswers, type Answers, type FieldErrors } from '../../platform/web/read.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { phrases, type Phrase } from '../../platform/words/words.ts'
import { coloursOf, profileForm, profilePage } from '../settings/charity.ts'
import { customsOf } from '../settings/rest-answers.ts'
import { restForm } from '../settings/rest.ts'
import { openTheTent } from './actions.ts'
import { youForm } from './forms.ts'
import { keyStep, openStep } from './pages.ts'
import { draftOf } from './store.ts'

const say = phrases('set-up-trouble', {
  tooOld: 'That took a little too long, so the key was not kept. Please try again.',
  notVerified:
    'The device did not check that it is you. Try again, and let it see your face, finger or code.',
  thereIsOne: 'Somebody else has just set this hub up.',
  wrongCode: 'That code did not fit. Look at the app again: a new one comes every half minute.',
})

const troubles = {
  'too-old': say.tooOld,
  'not-verified': say.notVerified,
  'there-is-one': say.thereIsOne,
} as const

/** The device sent nothing we can read. */
export const notShown = say.notVerified

/** The step in which the first administrator makes a key, with whatever was typed and what stood in the way. */
export async function keyPage(
  c: Turn,
  token: string,
  told: { answers?: Answers; errors?: FieldErrors; trouble?: Phrase; closed?: string },
  status: 200 | 409 | 422 = 200,
) {
  const { visit } = c.var
  const you = readAnswers((await draftOf(visit.hub)).you ?? blank, youForm, visit.words)
  if (!you.ok) return c.redirect('/set-up/you', 303)
  const offer = await offerFirstKey(visit.hub, visit.url, {
    token,
    name: you.value.name,
    ...(told.closed ? { closed: told.closed } : {}),
  })
  return c.html(
    keyStep(visit, {
      answers: told.answers ?? blank,
      errors: told.errors ?? {},
      offer,
      ...(told.trouble ? { trouble: visit.words.say(told.trouble) } : {}),
    }),
    status,
  )
}

/** Opens the tent once the key is shown to work; a step whose answers are gone comes again. */
export async function finish(c: Turn, token: string, key: FirstKey): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const draft = await draftOf(hub)
  const profile = readAnswers(draft.charity ?? blank, profileForm, visit.words)
  const rest = readAnswers(draft.rest ?? blank, restForm, visit.words)
  const you = readAnswers(draft.you ?? blank, youForm, visit.words)
  if (!profile.ok) return c.redirect('/set-up/charity', 303)
  if (!rest.ok) return c.redirect('/set-up/rest', 303)
  if (!you.ok) return c.redirect('/set-up/you', 303)
  const whole = await profilePage.read(profile.value as never, hub)
  const customs = await customsOf(rest.value, hub)
  const colours = coloursOf(profile.value)
  if (!whole.ok || !colours.ok) return c.redirect('/set-up/charity', 303)
  if (!customs.ok) return c.redirect('/set-up/rest', 303)

  const checked = await checkFirstKey(hub, visit.url, token, key)
  if (!checked.ok) {
    if (checked.refusal !== 'wrong-code')
      return keyPage(c, token, { trouble: troubles[checked.refusal] }, 409)
    const closed = 'closed' in key ? key.closed : ''
    return keyPage(
      c,
      token,
      {
        answers: { code: 'code' in key ? key.code : '' },
        errors: { code: visit.words.say(say.wrongCode) },
        closed,
      },
      422,
    )
  }
  const opened = await openTheTent(hub, {
    profile: { ...(whole.value as typeof charityProfile.standard), logo: draft.logo ?? null },
    rest: customs.value,
    first: { token, ...you.value, key: checked.value, device: deviceName(c.req.header('user-agent') ?? '') },
  })
  if (!opened.ok) return keyPage(c, token, { trouble: troubles[opened.refusal] }, 409)
  await hub.models.follow(hub.db)
  giveSession(hub, c, opened.value.sessionToken)
  return c.html(
    openStep(visit, {
      recoveryCodes: opened.value.recoveryCodes,
      recoveryKey: recoveryKeyOf(hub.secrets.masterKey),
    }),
  )
}
