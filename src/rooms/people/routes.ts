import { toldWords } from '../../platform/contact/told.ts'
import { may } from '../../platform/web/gate.ts'
import { blank, readForm } from '../../platform/web/read.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { NotHere } from '../../platform/web/endings.ts'
import { changeDetails, keepSealed, readSealed, takeBackSealed } from './actions.ts'
import { chooseLetters } from './letters/actions.ts'
import { basesOf } from './letters/store.ts'
import { detailsForm, detailsTold, lettersForm, sealedForm, takeBackForm } from './forms.ts'
import { detailsPage, letterPurposes, lettersPage, sealedPage } from './pages.ts'
import { ownThings } from './permits.ts'
import * as store from './store.ts'
import { say } from './words.ts'

const me = (c: Turn): string => c.var.visit.actor.personId!

async function myself(c: Turn): Promise<store.Person> {
  const person = await store.personOf(c.var.visit.hub.db, me(c))
  if (!person) throw new NotHere()
  return person
}

const typed = (person: store.Person) => ({
  name: person.name,
  phone: person.phone ?? '',
  bornOn: person.bornOn ?? '',
  languages: person.languages,
  skills: person.skills,
  version: String(person.version),
})

const sealedKinds = ['access', 'health', 'belief'] as const
const mySealed = (c: Turn) => readSealed(c.var.visit.hub, [me(c)], sealedKinds, 'their own')

export const peopleRoutes = room('/my')
  .get('/details', may(ownThings), async (c) => {
    const person = await myself(c)
    const kept = c.var.visit.url.searchParams.has('kept')
    return c.html(detailsPage(c.var.visit, { answers: typed(person), ...(kept ? { notice: 'kept' } : {}) }))
  })
  .post('/details', may(ownThings), async (c) => {
    const { visit } = c.var
    const form = await readForm(c, detailsForm)
    if (!form.ok) return c.html(detailsPage(visit, form), 422)
    const person = await myself(c)
    const { version, ...details } = form.value
    const told = toldWords(visit.words, detailsTold)
    const changed = await changeDetails(
      visit.hub,
      person.id,
      { ...details, lang: person.lang },
      { seenVersion: version, told },
    )
    if (changed.ok) return c.redirect('/my/details?kept', 303)
    const answers = { ...form.answers, version: String(person.version) }
    return c.html(detailsPage(visit, { answers, notice: 'changed-meanwhile' }), 409)
  })

  .get('/sealed', may(ownThings), async (c) => {
    const { searchParams } = c.var.visit.url
    const notice = searchParams.has('kept')
      ? 'kept'
      : searchParams.has('taken-back')
        ? 'took-back'
        : undefined
    return c.html(
      sealedPage(c.var.visit, await mySealed(c), { answers: blank, ...(notice ? { notice } : {}) }),
    )
  })
  .post('/sealed', may(ownThings), async (c) => {
    const form = await readForm(c, sealedForm)
    if (!form.ok) return c.html(sealedPage(c.var.visit, await mySealed(c), form), 422)
    const { hub } = c.var.visit
    await hub.transact((db) => keepSealed(hub, db, { personId: me(c), ...form.value }))
    return c.redirect('/my/sealed?kept', 303)
  })
  .post('/sealed/take-back', may(ownThings), async (c) => {
    const form = await readForm(c, takeBackForm)
    if (!form.ok) throw new NotHere()
    await takeBackSealed(c.var.visit.hub, me(c), form.value.kind)
    return c.redirect('/my/sealed?taken-back', 303)
  })

  .get('/letters', may(ownThings), async (c) => {
    const { visit } = c.var
    return c.html(lettersPage(visit, await basesOf(visit.hub.db, me(c)), visit.url.searchParams.has('kept')))
  })
  .post('/letters', may(ownThings), async (c) => {
    const { visit } = c.var
    const form = await readForm(c, lettersForm)
    if (!form.ok) throw new NotHere()
    const wanted = letterPurposes.map(({ field, purpose, words }) => ({
      purpose,
      wanted: form.value[field],
      words: visit.words.say(words),
    }))
    await chooseLetters(visit.hub, me(c), wanted, {
      form: '/my/letters',
      refusedWords: visit.words.say(say.saidNo),
    })
    return c.redirect('/my/letters?kept', 303)
  })
