import { checkFile } from '../../platform/files/checks.ts'
import { addressOf, fileById, keepFile } from '../../platform/files/files.ts'
import { filePurpose } from '../../platform/files/purposes.ts'
import { fileRefusals } from '../../platform/files/words.ts'
import { newCodesForm } from '../../platform/identity/door/forms.ts'
import { NotHere } from '../../platform/web/endings.ts'
import { inWords } from '../../platform/web/faults.ts'
import { open } from '../../platform/web/gate.ts'
import { blank, readAnswers, readForm, typedAnswers, typedFile } from '../../platform/web/read.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { charityProfile } from '../../platform/settings/charity.ts'
import { coloursOf, profileForm, profilePage } from '../settings/charity.ts'
import { answersOf, customsOf } from '../settings/rest-answers.ts'
import { restForm } from '../settings/rest.ts'
import { passkeyAnswer, youForm } from './forms.ts'
import { isOffered, lookAround, madeReadyPage } from './look-around.ts'
import { finish, keyPage, notShown } from './key.ts'
import { beginPage, charityStep, restStep, usedUpPage, youStep } from './pages.ts'
import { draftOf, keepDraft } from './store.ts'
import { isLink, setterUp, useUp } from './token.ts'

export const logo = filePurpose('charity.logo', { takes: ['image'], public: true, longestSide: 800 })
const why = open('only the browser that pressed the link printed at start, while the hub is empty')

async function setter(c: Turn): Promise<string> {
  const token = await setterUp(c.var.visit.hub, c)
  if (token === null) throw new NotHere()
  return token
}

const freshProfile = { ...profilePage.show(charityProfile.standard as never), name: '', line: '', nation: '' }

export const setUpRoutes = room('/set-up')
  .get('/charity', why, async (c) => {
    await setter(c)
    const draft = await draftOf(c.var.visit.hub)
    return c.html(
      charityStep(c.var.visit, { answers: draft.charity ?? freshProfile, logo: draft.logo ?? null }),
    )
  })
  .post(
    '/charity',
    why,
    async (c) => {
      await setter(c)
      const { visit } = c.var
      const { hub } = visit
      const answers = await typedAnswers(c)
      const picture = await typedFile(c, 'logo')
      const read = readAnswers(answers, profileForm, visit.words)
      const colours = read.ok ? coloursOf(read.value) : null
      const file = picture ? await checkFile(logo, picture) : null
      const errors = {
        ...(read.ok ? {} : read.errors),
        ...(colours && !colours.ok ? inWords(visit.words, colours.errors) : {}),
      }
      const logoError = file && !file.ok ? visit.words.say(fileRefusals[file.refusal]) : undefined
      const draft = await draftOf(hub)
      if (Object.keys(errors).length > 0 || logoError) {
        return c.html(
          charityStep(visit, {
            answers,
            errors,
            logo: draft.logo ?? null,
            ...(logoError ? { logoError } : {}),
          }),
          422,
        )
      }
      if (file?.ok) {
        const id = await hub.transact((db) =>
          keepFile(db, hub.drawer, file.value, { owner: null, at: hub.now() }),
        )
        const kept = await fileById(hub.db, id)
        if (kept) await keepDraft(hub, { logo: addressOf(kept) })
      }
      await keepDraft(hub, { charity: answers })
      return c.redirect('/set-up/rest', 303)
    },
    { bytes: 8_000_000 },
  )
  .get('/rest', why, async (c) => {
    await setter(c)
    return c.html(
      restStep(c.var.visit, { answers: (await draftOf(c.var.visit.hub)).rest ?? answersOf([], () => '') }),
    )
  })
  .post('/rest', why, async (c) => {
    await setter(c)
    const { visit } = c.var
    const read = await readForm(c, restForm)
    const customs = read.ok ? await customsOf(read.value, visit.hub) : null
    if (!read.ok || !customs?.ok) {
      const errors = read.ok
        ? customs && !customs.ok
          ? inWords(visit.words, customs.errors)
          : {}
        : read.errors
      return c.html(restStep(visit, { answers: read.answers, errors }), 422)
    }
    await keepDraft(visit.hub, { rest: read.answers })
    return c.redirect('/set-up/you', 303)
  })
  .get('/you', why, async (c) => {
    await setter(c)
    return c.html(youStep(c.var.visit, { answers: (await draftOf(c.var.visit.hub)).you ?? blank }))
  })
  .post('/you', why, async (c) => {
    await setter(c)
    const form = await readForm(c, youForm)
    if (!form.ok) return c.html(youStep(c.var.visit, form), 422)
    await keepDraft(c.var.visit.hub, { you: form.answers })
    return c.redirect('/set-up/key', 303)
  })
  .get('/key', why, async (c) => keyPage(c, await setter(c), {}))
  .post('/key', why, async (c) => {
    const token = await setter(c)
    const form = await readForm(c, passkeyAnswer)
    if (!form.ok) return keyPage(c, token, { trouble: notShown }, 422)
    return finish(c, token, { answer: form.value.answer })
  })
  .post('/code', why, async (c) => {
    const token = await setter(c)
    const form = await readForm(c, newCodesForm)
    if (!form.ok)
      return keyPage(
        c,
        token,
        {
          answers: form.answers,
          errors: form.errors,
          closed: typeof form.answers['closed'] === 'string' ? form.answers['closed'] : '',
        },
        422,
      )
    return finish(c, token, { closed: form.value.closed, code: form.value.code })
  })
  .get('/:token', why, async (c) => {
    const token = c.req.param('token') ?? ''
    if (await setterUp(c.var.visit.hub, c)) return c.redirect('/set-up/charity', 303)
    return (await isLink(c.var.visit.hub, token))
      ? c.html(beginPage(c.var.visit, token, isOffered()))
      : c.html(usedUpPage(c.var.visit), 404)
  })
  .post('/:token', why, async (c) => {
    const used = await useUp(c.var.visit.hub, c, c.req.param('token') ?? '')
    return used ? c.redirect('/set-up/charity', 303) : c.html(usedUpPage(c.var.visit), 404)
  })
  .post('/:token/demonstration', why, async (c) => {
    const token = c.req.param('token') ?? ''
    if (!(await isLink(c.var.visit.hub, token))) return c.html(usedUpPage(c.var.visit), 404)
    if (!isOffered()) return c.html(beginPage(c.var.visit, token, false), 409)
    lookAround()
    return c.html(madeReadyPage(), 200, { connection: 'close' })
  })
