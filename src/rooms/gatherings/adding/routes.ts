import { recordLook } from '../../../platform/audit/audit.ts'
import { ageOn } from '../../../platform/clock.ts'
import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { about } from '../../../platform/web/gate.ts'
import { blank, readForm, readQuery } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Shown } from '../../../platform/web/form.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { phrases, type Phrase } from '../../../platform/words/words.ts'
import { findPeople, personOf, reachOf, seePeople, seePerson, type Person } from '../../people/face.ts'
import { detailsOf, hindranceOf, warningOf, type Details } from '../kinds.ts'
import { welcomeWalkIn, type NoWalkIn } from '../list/actions.ts'
import { phaseOf } from '../list/rules.ts'
import { leadGathering } from '../permits.ts'
import { guardianOfLast } from '../places/person-store.ts'
import type { NoPlace } from '../places/rules.ts'
import { gatheringOne } from '../store.ts'
import type { Gathering } from '../types.ts'
import { signUpFor } from './actions.ts'
import { addForm, faultsOf, findForm, unheard, type Adding } from './forms.ts'
import { addPage, findPage, type AddShown } from './pages.ts'
import { askedOf, type Asked } from './rules.ts'

interface Here {
  readonly gathering: Gathering
  readonly details: Details
}

/** Whoever runs it and may also see people; to anybody else there is no such page. */
async function here(c: Turn): Promise<Here> {
  const { visit } = c.var
  const id = c.req.param('id')
  const gathering = visit.ask(leadGathering, isId(id) ? await gatheringOne(visit.hub.db, id) : null)
  const details = (await detailsOf(visit.hub, visit.hub.db, [gathering])).get(gathering.id)
  if (!details || !visit.can(seePeople, undefined) || gathering.state !== 'open') throw new NotHere()
  return { gathering, details }
}

/** Whom a place is for. What is asked for them tells something of their age, so this is a look at their record. */
async function personHere(c: Turn, id: string): Promise<Person> {
  const { visit } = c.var
  const { hub } = visit
  const person = visit.ask(seePerson, await personOf(hub.db, id))
  await hub.transact((db) =>
    recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.record-opened',
      subject: { kind: 'record', id: person.id },
      person: person.id,
      reason: 'to give them a place',
    }),
  )
  return person
}

async function askedHere(c: Turn, { details }: Here, { id, bornOn }: Person): Promise<Asked> {
  const { hub } = c.var.visit
  const years = bornOn === null ? null : ageOn(bornOn, hub.today())
  const { wasNeeded } = await guardianOfLast(hub.db, id)
  return askedOf({ years, guardianWasNeeded: wasNeeded }, details.youngestAge ?? 0)
}

const refusals: Record<NoPlace | NoWalkIn, Phrase> = phrases('gatherings.adding-refused', {
  cancelled: 'This was cancelled, so nothing was changed.',
  over: 'This has begun. Welcome them at the door instead.',
  closed: 'Signing up for this date has ended.',
  'too-large-a-group': 'That is more people than can come together.',
  'already-here': 'They are on the list already, or wait for a place.',
  clash: 'They have a place elsewhere at the same time.',
  'full-no-waiting-list': 'All places are taken, and there is no waiting list.',
  full: 'All places are taken.',
  'too-early': 'You can say who is here from twelve hours before the start.',
  'too-late': 'This was more than two weeks ago, so the list is closed.',
})

const offers: Partial<Record<NoPlace | NoWalkIn, 'keepsBoth' | 'makeRoom'>> = {
  clash: 'keepsBoth',
  full: 'makeRoom',
}

const hindered = ({ var: { visit } }: Turn, { gathering }: Here, { id }: Person) =>
  hindranceOf(visit.hub, visit.hub.db, gathering, { personId: id, words: visit.words })

const warned = ({ var: { visit } }: Turn, { gathering }: Here, { id }: Person) =>
  warningOf(visit.hub, visit.hub.db, gathering, { personId: id, words: visit.words })

async function add(c: Turn, told: Here, person: Person, asked: Asked, adding: Adding, isHere: boolean) {
  const { hub } = c.var.visit
  const { id, name, phone } = person
  const { guardianName, guardianEmail, keepsBoth, makeRoom } = adding
  if (isHere) return welcomeWalkIn(hub, told.gathering.id, { personId: id, name, phone, people: 1, makeRoom })
  const isYoung = asked === 'guardian' || (asked === 'age' && adding.age === 'young')
  const guardian = isYoung ? { name: guardianName!, email: guardianEmail! } : null
  return signUpFor(hub, { gatheringId: told.gathering.id, personId: id, guardian, keepsBoth })
}

export const addingRoutes = room('/desk/gatherings')
  .get('/:id/add', about(leadGathering), async (c) => {
    const { visit } = c.var
    const told = await here(c)
    const asked = readQuery(c, findForm)
    const { q = '', person: chosen } = asked.ok ? asked.value : {}
    if (chosen === undefined) {
      const question = { words: q, speaks: null, can: null, region: null }
      const found = q === '' ? null : await findPeople(visit.hub.db, reachOf(visit.actor), question, 12)
      return c.html(findPage(visit, told, { q, found }))
    }
    const person = await personHere(c, chosen)
    const isHere = phaseOf(told.gathering, visit.hub.now()) !== 'ahead'
    const must = await askedHere(c, told, person)
    const warning = await warned(c, told, person)
    const hindrance = await hindered(c, told, person)
    return c.html(addPage(visit, told, { answers: blank, person, asked: must, isHere, warning, hindrance }))
  })
  .post('/:id/add', about(leadGathering), async (c) => {
    const { visit } = c.var
    const told = await here(c)
    const form = await readForm(c, addForm)
    if (!form.ok && form.errors['person'] !== undefined) throw new NotHere()
    const person = await personHere(c, String(form.answers['person']))
    const isHere = phaseOf(told.gathering, visit.hub.now()) !== 'ahead'
    const asked = await askedHere(c, told, person)
    const warning = await warned(c, told, person)
    const hindrance = await hindered(c, told, person)
    const again = (shown: Shown & Pick<AddShown, 'refusal'>, status: 409 | 422) =>
      c.html(addPage(visit, told, { ...shown, person, asked, isHere, warning, hindrance }), status)
    if (!form.ok) return again(form, 422)
    if (asked === 'too-young' || hindrance !== null) return again(form, 409)
    const missing = isHere ? {} : faultsOf(form.value, asked, person.email)
    const errors = inWords(visit.words, { ...missing, ...unheard(form.value, warning) })
    if (Object.keys(errors).length > 0) return again({ answers: form.answers, errors }, 422)
    const added = await add(c, told, person, asked, form.value, isHere)
    if (added.ok)
      return c.redirect(`/desk/gatherings/${told.gathering.id}?said=${isHere ? 'in' : 'added'}`, 303)
    const offer = offers[added.refusal]
    const refusal = { words: visit.words.say(refusals[added.refusal]), ...(offer ? { offers: offer } : {}) }
    return again({ answers: form.answers, refusal }, 409)
  })
