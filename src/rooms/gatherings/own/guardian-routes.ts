import { NotHere } from '../../../platform/web/endings.ts'
import { open } from '../../../platform/web/gate.ts'
import { readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { guardianSaysNo, guardianSaysYes } from '../confirming/actions.ts'
import { formOfSignup } from '../confirming/store.ts'
import { openedBy } from '../links.ts'
import { placesOfSignup } from '../places/store.ts'
import { wholes } from '../telling/tell.ts'
import { isLive } from '../types.ts'
import { pressForm } from './forms.ts'
import { consentWords, guardianPage, type GuardianPage } from './guardian-pages.ts'
import { say } from './guardian-words.ts'

const bySecret = open('the secret address in a guardian’s letter opens one question, and nothing else')

async function askedHere(c: Turn): Promise<GuardianPage & { signupId: string }> {
  const { hub } = c.var.visit
  const signupId = openedBy(hub, 'guardian', c.req.param('secret') ?? '')
  const form = signupId === null ? undefined : await formOfSignup(hub.db, signupId)
  if (!signupId || !form?.guardian) throw new NotHere()
  const places = await placesOfSignup(hub.db, signupId)
  const asked = places.filter((place) => place.waitsForGuardian && isLive(place.state))
  return {
    signupId,
    path: `/places/guardian/${c.req.param('secret')}`,
    young: places[0]?.name ?? '',
    guardian: form.guardian.name,
    asked: (await wholes(hub, hub.db, asked)).map((one) => one.told),
  }
}

async function answered(c: Turn, answer: 'yes' | 'no'): Promise<Response> {
  const { visit } = c.var
  const shown = await askedHere(c)
  const form = await readForm(c, pressForm)
  if (!form.ok) throw new NotHere()
  const { signupId, young } = shown
  const outcome =
    answer === 'yes'
      ? await guardianSaysYes(visit.hub, signupId, consentWords(visit, shown))
      : await guardianSaysNo(visit.hub, signupId)
  if (!outcome.ok)
    return c.html(
      guardianPage(visit, { ...shown, said: { kind: 'stop', words: visit.words.say(say[outcome.refusal]) } }),
      409,
    )
  const isTheirs = outcome.value.every((place) => place.state === 'confirmed')
  const phrase = answer === 'no' ? say.thanksNo : isTheirs ? say.thanksYes : say.thanksYesHeld
  return c.html(
    guardianPage(visit, { ...shown, said: { kind: 'good', words: visit.words.say(phrase, { young }) } }),
  )
}

export const guardianRoutes = room('/places/guardian')
  .get('/:secret', bySecret, async (c) => {
    const shown = await askedHere(c)
    const { words } = c.var.visit
    return c.html(
      guardianPage(
        c.var.visit,
        shown.asked.length > 0 ? shown : { ...shown, said: { kind: 'stop', words: words.say(say.gone) } },
      ),
    )
  })
  .post('/:secret/yes', bySecret, (c) => answered(c, 'yes'))
  .post('/:secret/no', bySecret, (c) => answered(c, 'no'))
