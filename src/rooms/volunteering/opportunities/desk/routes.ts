import { isId } from '../../../../platform/database/id.ts'
import { about, may } from '../../../../platform/web/gate.ts'
import { nothingTyped } from '../../../../platform/web/form.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { readForm, readQuery, typedAnswers, type Answers } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { gatheringsKnown } from '../../../gatherings/face.ts'
import { organisations } from '../../../network/face.ts'
import { programmes, regions } from '../../../programmes/face.ts'
import {
  draftOpportunities,
  editOpportunity,
  moveOpportunity,
  placeOpportunity,
  readOpportunity,
  reachOf,
  seeOpportunities,
} from '../../permits.ts'
import { versionOf, versionsOf } from '../history-store.ts'
import { move } from '../running/actions.ts'
import { answersNow } from '../standing.ts'
import { opportunityOf, type Opportunity } from '../store.ts'
import { beginOpportunity, duplicateOpportunity } from '../writing/actions.ts'
import { belongingsFor, belongingOf } from './belonging.ts'
import { editing } from './editing.ts'
import { editorPage } from './editor-page.ts'
import { beginForm, listForm, moveForm } from './forms.ts'
import { listPage, onAPage } from './list-page.ts'
import { saveEditor } from './save.ts'
import { beginPage, movePage } from './small-pages.ts'
import { countOpportunities, listOpportunities } from './store.ts'
import { told } from './told.ts'
import { versionsPage } from './versions-page.ts'
import type { PreviewFor } from './preview.ts'

/** The opportunity of the address, or as if it were not there. */
export async function asked(c: Turn): Promise<Opportunity | undefined> {
  const id = c.req.param('id')
  return isId(id) ? opportunityOf(c.var.visit.hub.db, id) : undefined
}

const at = ({ id }: Pick<Opportunity, 'id'>): string => `/desk/opportunities/${id}`

export const routes = room('/desk/opportunities')

routes.get('/', may(seeOpportunities), async (c) => {
  const { visit } = c.var
  const { hub, actor } = visit
  const read = readQuery(c, listForm)
  if (!read.ok) throw new NotHere()
  const { page, ...by } = read.value
  const reach = reachOf(actor)
  const [rows, counts, ...lists] = await Promise.all([
    listOpportunities(hub.db, reach, by, hub.today(), { limit: onAPage, offset: (page - 1) * onAPage }),
    countOpportunities(hub.db, reach, by),
    organisations(hub.db),
    programmes(hub.db),
    regions(hub.db),
  ])
  const next = await gatheringsKnown(
    hub,
    hub.db,
    rows.flatMap((row) => row.next),
  )
  const ahead = next.filter(({ endsAt }) => Temporal.Instant.compare(endsAt, hub.now()) > 0)
  const isOne = reach.organisations.length > 0 && !reach.everything && reach.coordinated.length === 0
  const own = isOne ? lists[0].filter(({ id }) => reach.organisations.includes(id)) : lists[0]
  return c.html(
    listPage(visit, {
      by,
      page,
      rows,
      counts,
      shifts: new Map(ahead.map((one) => [one.id, one])),
      organisations: own,
      programmes: lists[1],
      regions: lists[2],
    }),
  )
})

routes.get('/new', may(draftOpportunities), async (c) => {
  const { visit } = c.var
  return c.html(beginPage(visit, await belongingsFor(visit), nothingTyped))
})

routes.post('/new', may(draftOpportunities), async (c) => {
  const { visit } = c.var
  const form = await readForm(c, beginForm)
  const belongings = await belongingsFor(visit)
  if (!form.ok) return c.html(beginPage(visit, belongings, form), 422)
  const belonging = belongingOf(form.value, belongings)
  if (!belonging.ok)
    return c.html(
      beginPage(visit, belongings, { answers: form.answers, errors: inWords(visit.words, belonging.faults) }),
      422,
    )
  visit.ask(placeOpportunity, belonging.value)
  return c.redirect(at({ id: await beginOpportunity(visit.hub, belonging.value, form.value) }), 303)
})

routes.get('/:id', about(readOpportunity), async (c) => {
  const { visit } = c.var
  const opportunity = visit.ask(readOpportunity, await asked(c))
  if (!visit.can(editOpportunity, opportunity)) return c.redirect(`${at(opportunity)}/preview`, 303)
  const it = await editing(visit, opportunity, answersNow(opportunity))
  const as: PreviewFor = c.req.query('as') === 'place' ? 'place' : 'visitor'
  const errors = c.req.query('check') === '1' ? it.notReady : undefined
  return c.html(editorPage(visit, it, { as, told: told(c, opportunity), ...(errors ? { errors } : {}) }))
})

routes.post('/:id', about(editOpportunity), async (c) => {
  const opportunity = c.var.visit.ask(editOpportunity, await asked(c))
  return saveEditor(c, opportunity, await typedAnswers(c))
})

routes.get('/:id/versions', about(readOpportunity), async (c) => {
  const { visit } = c.var
  const { db } = visit.hub
  const opportunity = visit.ask(readOpportunity, await asked(c))
  const versions = await versionsOf(db, opportunity.id)
  const chosen = (name: string, standard: number): Promise<(typeof versions)[number] | undefined> =>
    versionOf(db, opportunity.id, Number(c.req.query(name)) || standard)
  const [older, newer] = [
    await chosen('one', Math.max(1, opportunity.version - 1)),
    await chosen('other', opportunity.version),
  ]
  if (!older || !newer) throw new NotHere()
  return c.html(versionsPage(visit, { opportunity, versions, older, newer }))
})

routes.get('/:id/duplicate', about(editOpportunity), async (c) => {
  const { visit } = c.var
  const opportunity = visit.ask(editOpportunity, await asked(c))
  return c.html(beginPage(visit, await belongingsFor(visit), { answers: whereNow(opportunity) }, opportunity))
})

routes.post('/:id/duplicate', about(editOpportunity), async (c) => {
  const { visit } = c.var
  const opportunity = visit.ask(editOpportunity, await asked(c))
  const form = await readForm(c, moveForm)
  const belongings = await belongingsFor(visit)
  if (!form.ok) return c.html(beginPage(visit, belongings, form, opportunity), 422)
  const belonging = belongingOf(form.value, belongings)
  if (!belonging.ok)
    return c.html(
      beginPage(
        visit,
        belongings,
        { answers: form.answers, errors: inWords(visit.words, belonging.faults) },
        opportunity,
      ),
      422,
    )
  visit.ask(placeOpportunity, belonging.value)
  return c.redirect(at({ id: await duplicateOpportunity(visit.hub, opportunity.id, belonging.value) }), 303)
})

const whereNow = ({ organisationId, programmeId, region }: Opportunity): Answers => ({
  organisation: organisationId,
  programme: programmeId ?? '',
  region: region ?? '',
})

routes.get('/:id/move', about(moveOpportunity), async (c) => {
  const { visit } = c.var
  const opportunity = visit.ask(moveOpportunity, await asked(c))
  return c.html(movePage(visit, opportunity, await belongingsFor(visit), { answers: whereNow(opportunity) }))
})

routes.post('/:id/move', about(moveOpportunity), async (c) => {
  const { visit } = c.var
  const opportunity = visit.ask(moveOpportunity, await asked(c))
  const form = await readForm(c, moveForm)
  const belongings = await belongingsFor(visit)
  if (!form.ok) return c.html(movePage(visit, opportunity, belongings, form), 422)
  const belonging = belongingOf(form.value, belongings)
  if (!belonging.ok)
    return c.html(
      movePage(visit, opportunity, belongings, {
        answers: form.answers,
        errors: inWords(visit.words, belonging.faults),
      }),
      422,
    )
  visit.ask(placeOpportunity, belonging.value)
  await move(visit.hub, opportunity.id, belonging.value)
  return c.redirect(`${at(opportunity)}?told=moved`, 303)
})
