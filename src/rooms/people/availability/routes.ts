import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import type { Shown } from '../../../platform/web/form.ts'
import { about, may, type Gate } from '../../../platform/web/gate.ts'
import { blank, readForm } from '../../../platform/web/read.ts'
import { room, type Routes } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { inOurHands } from '../changing/actions.ts'
import { changePerson, ownThings } from '../permits.ts'
import { personOf, type Person } from '../store.ts'
import { addAway, addSlots, removeAway, removeSlot } from './actions.ts'
import { awayForm, awayGoneForm, say, slotForm, slotGoneForm } from './forms.ts'
import { availabilityPage, ownAvailabilityPage } from './pages.ts'
import { weekdays } from './rules.ts'
import { availabilityOfOne } from './store.ts'

type Whose = Pick<Person, 'id' | 'name'>

/** The same four presses for oneself and for somebody without an address; they differ in whose it is. */
function routesFor(
  base: string,
  gate: Gate,
  {
    whose,
    pathOf,
    page,
  }: {
    whose: (c: Turn) => Promise<Whose>
    pathOf: (person: Whose) => string
    page: (
      c: Turn,
      person: Whose,
      shown: Parameters<typeof ownAvailabilityPage>[1],
    ) => ReturnType<typeof ownAvailabilityPage>
  },
): Routes {
  async function shownTo(c: Turn, person: Whose, shown: Shown, status: 200 | 409 | 422) {
    const availability = await availabilityOfOne(c.var.visit.hub.db, person.id)
    return c.html(page(c, person, { ...shown, availability }), status)
  }
  return room(base)
    .get('/availability', gate, async (c) => shownTo(c, await whose(c), { answers: blank }, 200))
    .post('/availability', gate, async (c) => {
      const person = await whose(c)
      const form = await readForm(c, slotForm)
      if (!form.ok) return shownTo(c, person, form, 422)
      const { days, from, to } = form.value
      const slots = days.map((name) => ({ weekday: weekdays.indexOf(name) + 1, from, to }))
      await addSlots(c.var.visit.hub, person.id, slots)
      return c.redirect(pathOf(person), 303)
    })
    .post('/availability/less', gate, async (c) => {
      const person = await whose(c)
      const form = await readForm(c, slotGoneForm)
      if (!form.ok) throw new NotHere()
      await removeSlot(c.var.visit.hub, person.id, form.value)
      return c.redirect(pathOf(person), 303)
    })
    .post('/availability/away', gate, async (c) => {
      const person = await whose(c)
      const { hub, words } = c.var.visit
      const form = await readForm(c, awayForm)
      if (!form.ok) return shownTo(c, person, form, 422)
      const { firstDay: from, lastDay: to } = form.value
      const added = await addAway(hub, person.id, { from, to })
      if (added.ok) return c.redirect(pathOf(person), 303)
      const errors = inWords(words, { lastDay: added.refusal === 'past' ? say.past : say.tooMany })
      return shownTo(c, person, { answers: form.answers, errors }, 409)
    })
    .post('/availability/back', gate, async (c) => {
      const person = await whose(c)
      const form = await readForm(c, awayGoneForm)
      if (!form.ok) throw new NotHere()
      await removeAway(c.var.visit.hub, person.id, form.value.id)
      return c.redirect(pathOf(person), 303)
    })
}

const ownRoutes = routesFor('/my', may(ownThings), {
  async whose(c) {
    const { hub, actor } = c.var.visit
    const person = await personOf(hub.db, actor.personId!)
    if (!person) throw new NotHere()
    return person
  },
  pathOf: () => '/my/availability',
  page: (c, _, shown) => ownAvailabilityPage(c.var.visit, shown),
})

const deskRoutes = routesFor('/desk/people/:id', about(changePerson), {
  async whose(c) {
    const { visit } = c.var
    const id = c.req.param('id')
    return visit.ask(changePerson, isId(id) ? await inOurHands(visit.hub.db, id) : undefined)
  },
  pathOf: ({ id }) => `/desk/people/${id}/availability`,
  page: (c, person, shown) => availabilityPage(c.var.visit, person, shown),
})

export const availabilityRoutes = [ownRoutes, deskRoutes]
