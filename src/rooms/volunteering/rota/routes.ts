import { restFor } from '../../../platform/calendar/in-force.ts'
import { dayAt } from '../../../platform/clock.ts'
import { isId } from '../../../platform/database/id.ts'
import { notice } from '../../../look/parts/cards.ts'
import type { Html } from '../../../look/html.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { about, may } from '../../../platform/web/gate.ts'
import { readForm, readQuery } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import type { Said } from '../../../platform/words/words.ts'
import { gatheringsOf, placeOne } from '../../gatherings/face.ts'
import { cardsOf, reachOf as reachOfPeople } from '../../people/face.ts'
import { saysHebrew } from '../opportunities/desk/rest-words.ts'
import { calendarOf } from '../opportunities/publishing/actions.ts'
import { askForHelp, reachOf, seeRota, seeThoseWhoCome, type Placement } from '../permits.ts'
import { askForHelpWith, askWhich, giveBackFor, whoMayHelp } from './actions.ts'
import { askPage } from './ask-page.ts'
import { askForm, rotaQuery, say, twiceForm } from './forms.ts'
import { rotaShiftOf, weekOf, type Week, type WeekShift } from './load.ts'
import { rotaPage, rotaPath } from './pages.ts'
import { lettersRest, mondayOf } from './rules.ts'

const tellings: Record<string, Html> = {
  asked: notice('Your letters are on their way.', { kind: 'good', role: 'status' }),
  kept: notice('It is done, and they hear of it.', { kind: 'good', role: 'status' }),
  written: notice('They have both choices by email.', { kind: 'good', role: 'status' }),
}

const refused = (words: Said): Html => notice(words, { kind: 'stop', role: 'alert' })

export const rotaRoutes = room('/desk/rota')

async function shownWeek(
  c: Turn,
  week: Week,
  view: { show?: string; told?: Html } = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const cards = await cardsOf(visit.hub.db, [...new Set(week.doubles.map(({ personId }) => personId))])
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  const said = {
    week,
    names,
    show: view.show ?? 'all',
    saysHebrew: saysHebrew(calendarOf(visit.hub)),
    ...(view.told ? { told: view.told } : {}),
  }
  return c.html(rotaPage(visit, said), status)
}

rotaRoutes.get('/', may(seeRota), async (c) => {
  const { visit } = c.var
  const read = readQuery(c, rotaQuery)
  if (!read.ok) throw new NotHere()
  const { week: on, show, told } = read.value
  const week = await weekOf(visit.hub, reachOf(visit.actor), on === null ? visit.hub.today() : mondayOf(on))
  const said = tellings[told]
  return shownWeek(c, week, { show, ...(said ? { told: said } : {}) })
})

const placementOf = ({ facts }: WeekShift): Placement => ({ ...facts, id: facts.opportunityId })

/**
 * The shift of the address. The permit is asked as soon as it is known where it lies, so that somebody else's is as much
 * work as none at all; then about the opportunity it is part of.
 */
async function shiftOf(c: Turn): Promise<WeekShift> {
  const { visit } = c.var
  const asked = c.req.param('id')
  const [gathering] = isId(asked) ? await gatheringsOf(visit.hub.db, [asked]) : []
  visit.ask(
    askForHelp,
    gathering && { ...gathering, id: gathering.partOf, organisationId: gathering.organisationId ?? '' },
  )
  const { id, startsAt } = gathering!
  const shift = await rotaShiftOf(visit.hub, reachOf(visit.actor), id, startsAt)
  visit.ask(askForHelp, shift && placementOf(shift))
  return shift!
}

const people = (c: Turn, shift: WeekShift) =>
  whoMayHelp(c.var.visit.hub, reachOfPeople(c.var.visit.actor), shift)
const restNow = (c: Turn) => lettersRest(restFor(c.var.visit.hub, 'lettersWait'), c.var.visit.hub.now())

rotaRoutes.get('/ask/:id', about(askForHelp), async (c) => {
  const shift = await shiftOf(c)
  return c.html(askPage(c.var.visit, shift, await people(c, shift), { rest: restNow(c) }))
})

rotaRoutes.post('/ask/:id', about(askForHelp), async (c) => {
  const shift = await shiftOf(c)
  const form = await readForm(c, askForm)
  const may = await people(c, shift)
  if (shift.missing === 0) return c.html(askPage(c.var.visit, shift, may, { rest: restNow(c) }), 409)
  const allowed = new Set(may.map(({ id }) => id))
  const chosen = form.ok ? form.value.person.filter((id) => allowed.has(id)) : []
  if (chosen.length === 0)
    return c.html(
      askPage(c.var.visit, shift, may, { error: c.var.visit.words.say(say.nobody), rest: restNow(c) }),
      422,
    )
  await askForHelpWith(c.var.visit.hub, shift, chosen)
  return c.redirect(`${rotaPath(mondayOf(dayAt(shift.startsAt)))}&told=asked`, 303)
})

rotaRoutes.post('/twice', about(seeThoseWhoCome), async (c) => {
  const { visit } = c.var
  const { hub } = visit
  const form = await readForm(c, twiceForm)
  const { first, second } = form.ok
    ? form.value
    : { first: String(form.answers['first']), second: String(form.answers['second']) }
  const pair = await doubleOf(c, first, second)
  if (!form.ok) return shownWeek(c, pair.week, { told: refused(visit.words.say(say.keep)) }, 422)
  const back = rotaPath(pair.week.from)
  if (form.value.keep === 'ask') {
    const written = await askWhich(hub, pair.personId, pair.both)
    if (written.ok) return c.redirect(`${back}&told=written`, 303)
    return shownWeek(
      c,
      pair.week,
      {
        told: refused(visit.words.say(say.noAddress)),
      },
      409,
    )
  }
  const given = await giveBackFor(hub, form.value.keep === 'first' ? second : first)
  if (given.ok) return c.redirect(`${back}&told=kept`, 303)
  return shownWeek(c, pair.week, { told: refused(visit.words.say(say.changed)) }, 409)
})

/** Two places of one person, both within reach; else as if they were not there. */
async function doubleOf(c: Turn, first: string, second: string) {
  const { visit } = c.var
  const place = isId(first) ? await placeOne(visit.hub.db, first) : undefined
  const [gathering] = place ? await gatheringsOf(visit.hub.db, [place.gatheringId]) : []
  if (!gathering) throw new NotHere()
  const week = await weekOf(visit.hub, reachOf(visit.actor), mondayOf(dayAt(gathering.startsAt)))
  const double = week.doubles.find((one) => one.first.placeId === first && one.second.placeId === second)
  if (!double) throw new NotHere()
  const shift = (id: string): WeekShift => week.shifts.find((one) => one.id === id)!
  const [one, other] = [shift(double.first.shiftId), shift(double.second.shiftId)]
  visit.ask(seeThoseWhoCome, placementOf(one))
  visit.ask(seeThoseWhoCome, placementOf(other))
  const both = [
    { shift: one, placeId: first },
    { shift: other, placeId: second },
  ] as const
  return { week, personId: double.personId, both }
}
