import { recordLook } from '../../../platform/audit/audit.ts'
import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { about, may } from '../../../platform/web/gate.ts'
import { readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { mergePeople, reachOf, seeAlike } from '../permits.ts'
import { cardOf, personOf, type Person } from '../store.ts'
import {
  foreseen,
  foreseenBack,
  hindrances,
  mergeTwo,
  sayTwoPeople,
  sightOf,
  undoMerge,
  type NotMerged,
  type NotUndone,
} from './actions.ts'
import { mergeForm, otherForm, undoForm } from './forms.ts'
import { likelyPage, mergePage, undoPage } from './pages.ts'
import { whyAlike } from './rules.ts'
import * as store from './store.ts'

const pageLength = 40

async function within(c: Turn, id: string | undefined): Promise<Person> {
  const { visit } = c.var
  return visit.ask(mergePeople, isId(id) ? await personOf(visit.hub.db, id) : undefined)
}

/** Both records, each within reach, neither behind another. */
async function bothFor(c: Turn, other: string | undefined): Promise<{ into: Person; from: Person }> {
  const [into, from] = [await within(c, c.req.param('id')), await within(c, other)]
  const { db } = c.var.visit.hub
  if (into.id === from.id || !(await cardOf(db, into.id)) || !(await cardOf(db, from.id))) throw new NotHere()
  return { into, from }
}

/** Comparing two records shows both: each is a look, written down before anything is shown. */
async function looked(c: Turn, ...people: readonly Person[]): Promise<void> {
  const { hub } = c.var.visit
  await hub.transact(async (db) => {
    for (const { id } of people)
      await recordLook(db, {
        at: hub.now(),
        by: hub.by,
        act: 'people.record-opened',
        subject: { kind: 'record', id },
        person: id,
        reason: 'at the desk',
      })
  })
}

async function showMerge(c: Turn, other: string | undefined, refusal?: NotMerged) {
  const { visit } = c.var
  const { hub, actor } = visit
  const { into, from } = await bothFor(c, other)
  await looked(c, into, from)
  const pair = { from: from.id, into: into.id }
  const known = await store.candidatesFor(hub.db, reachOf(actor), into.id)
  const summary = await foreseen(hub, pair)
  const shown = {
    into,
    from,
    why: whyAlike(known.find(({ id }) => id === from.id)?.keys ?? [], into, from),
    seen: sightOf(into, from),
    summary,
    hinders: summary ? [] : await hub.transact((db) => hindrances(hub, db, pair)),
    ...(refusal && { refusal }),
  }
  return c.html(mergePage(visit, shown), refusal ? 409 : 200)
}

async function mergeFor(c: Turn): Promise<{ merge: store.Merge; into: Person; from: Person }> {
  const id = c.req.param('merge')
  const merge = isId(id) ? await store.mergeOf(c.var.visit.hub.db, id) : undefined
  const [into, from] = [await within(c, merge?.into), await within(c, merge?.from)]
  return { merge: merge!, into, from }
}

async function showUndo(c: Turn, refusal?: NotUndone) {
  const { visit } = c.var
  const { merge, into, from } = await mergeFor(c)
  await looked(c, into, from)
  const summary = refusal ? null : await foreseenBack(visit.hub, merge.id)
  const isLater = merge.undoneAt === null && summary === null
  const why = refusal ?? (isLater ? 'later-merge-first' : 'not-here')
  return c.html(
    undoPage(visit, { mergeId: merge.id, into, from, summary, refusal: why }),
    refusal ? 409 : 200,
  )
}

export const mergingRoutes = room('/desk/people')
  .get('/alike', may(seeAlike), async (c) => {
    const { hub, actor, url } = c.var.visit
    const page = Math.max(1, Math.min(500, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1))
    const found = await store.likelyPairs(hub.db, reachOf(actor), {
      limit: pageLength + 1,
      offset: (page - 1) * pageLength,
    })
    const pairs = found.slice(0, pageLength).map((one) => ({ ...one, why: whyAlike(one.keys, one, one) }))
    return c.html(likelyPage(c.var.visit, { pairs, page, hasMore: found.length > pageLength }))
  })
  .get('/merges/:merge', about(mergePeople), (c) => showUndo(c))
  .post('/merges/:merge', about(mergePeople), async (c) => {
    const { into, merge } = await mergeFor(c)
    if (!(await readForm(c, undoForm)).ok) throw new NotHere()
    const undone = await undoMerge(c.var.visit.hub, merge.id)
    if (!undone.ok) return showUndo(c, undone.refusal)
    return c.redirect(`/desk/people/${into.id}?apart`, 303)
  })
  .get('/:id/merge', about(mergePeople), (c) =>
    showMerge(c, c.var.visit.url.searchParams.get('with') ?? undefined),
  )
  .post('/:id/merge', about(mergePeople), async (c) => {
    await within(c, c.req.param('id'))
    const form = await readForm(c, mergeForm)
    if (!form.ok) throw new NotHere()
    const { into, from } = await bothFor(c, form.value.other)
    const merged = await mergeTwo(c.var.visit.hub, { from: from.id, into: into.id }, form.value.seen)
    if (!merged.ok) return showMerge(c, form.value.other, merged.refusal)
    return c.redirect(`/desk/people/${into.id}?merged`, 303)
  })
  .post('/:id/different', about(mergePeople), async (c) => {
    await within(c, c.req.param('id'))
    const form = await readForm(c, otherForm)
    if (!form.ok) throw new NotHere()
    const { into, from } = await bothFor(c, form.value.other)
    await sayTwoPeople(c.var.visit.hub, { from: from.id, into: into.id })
    return c.redirect(`/desk/people/${into.id}`, 303)
  })
