import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords, type Faults } from '../../../../platform/web/faults.ts'
import { nothingTyped, type Shown } from '../../../../platform/web/form.ts'
import { about } from '../../../../platform/web/gate.ts'
import { answer, readForm, readQuery } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { named } from '../naming.ts'
import { writeRequirements } from '../permits.ts'
import type { Role } from '../roles-store.ts'
import type { RequirementKind } from '../types.ts'
import { changeDraft, throwDraftAway, withRequirement } from './actions.ts'
import { draftPage } from './draft-page.ts'
import {
  addForm,
  beginning,
  kindOfKey,
  kinds,
  requirementForm,
  requirementFrom,
  say,
  seenForm,
  termsForm,
  typedRequirement,
} from './forms.ts'
import { offeredFor, writable } from './loading.ts'
import { requirementPage } from './one-page.ts'
import { canBeAdded, keyFor } from './rules.ts'
import { draftOf, keptVersions } from './store.ts'
import type { Draft } from './types.ts'

async function draftHere(c: Turn, role: Role): Promise<Draft> {
  const draft = await draftOf(c.var.visit.hub.db, role.id)
  if (!draft) throw new NotHere()
  return draft
}

/** The page of the draft, with what was typed about it. */
export async function draftShown(
  c: Turn,
  role: Role,
  more: { readonly terms?: Shown; readonly adding?: Shown } = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { db } = visit.hub
  const draft = await draftHere(c, role)
  const newest = (await keptVersions(db, role.id))[0]
  const { check } = await offeredFor(visit, role.id)
  const addable = kinds.filter(
    (kind) => canBeAdded(kind, draft.requirements) && (kind !== 'check' || check.ok),
  )
  const hasCheck = draft.requirements.some(({ kind }) => kind === 'check')
  return c.html(
    draftPage(visit, {
      role,
      number: (newest?.number ?? 0) + 1,
      draft,
      before: newest?.requirements,
      named: await named(db),
      addable,
      noCheck: check.ok || hasCheck ? null : check.refusal,
      terms: { answers: { holdsFrom: draft.holdsFrom ?? '', why: draft.why } },
      adding: nothingTyped,
      ...more,
    }),
    status,
  )
}

interface Which {
  readonly draft: Draft
  readonly key: string
  readonly kind: RequirementKind
  readonly isNew: boolean
}

async function requirementShown(
  c: Turn,
  role: Role,
  { draft, key, kind, isNew }: Which,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { db } = visit.hub
  const { check, courses, texts } = await offeredFor(visit, role.id)
  const number = ((await keptVersions(db, role.id))[0]?.number ?? 0) + 1
  return c.html(
    requirementPage(visit, {
      role,
      number,
      key,
      kind,
      seen: draft.version,
      isNew,
      check: check.ok ? check.value : null,
      courses,
      agreements: texts,
      named: await named(db),
      shown,
    }),
    status,
  )
}

/** The requirement of the address: one of the draft, or a new one of a kind that can still be added. */
async function whichOne(c: Turn, role: Role): Promise<Which> {
  const draft = await draftHere(c, role)
  const key = c.req.param('key') ?? ''
  const known = draft.requirements.find((one) => one.key === key)
  if (known) return { draft, key, kind: known.kind, isNew: false }
  const kind = kindOfKey(key)
  const isNext =
    kind !== undefined && canBeAdded(kind, draft.requirements) && keyFor(kind, draft.requirements) === key
  if (!isNext) throw new NotHere()
  return { draft, key, kind, isNew: true }
}

const draftAt = ({ id }: Role, told: string): string => `/desk/requirements/${id}/draft?told=${told}`
const meanwhile: Faults = { form: say.meanwhile }

/** Writing the next version of what a role asks for. */
export const draftRoutes = room('/desk/requirements')
  .get('/:id/draft', about(writeRequirements), async (c) => draftShown(c, await writable(c)))
  .post('/:id/draft/terms', about(writeRequirements), async (c) => {
    const { hub, words } = c.var.visit
    const role = await writable(c)
    const form = await readForm(c, termsForm)
    if (!form.ok) return draftShown(c, role, { terms: form }, 422)
    const { holdsFrom = null, why = '', seen, act } = form.value
    const again = (faults: Faults, status: 409 | 422) =>
      draftShown(c, role, { terms: { answers: form.answers, errors: inWords(words, faults) } }, status)
    if (!(await changeDraft(hub, role.id, seen, { holdsFrom, why })).ok) return again(meanwhile, 409)
    if (act === 'keep') return c.redirect(draftAt(role, 'changed'), 303)
    const missing: Faults = {
      ...(holdsFrom === null && { holdsFrom: say.day }),
      ...(holdsFrom !== null && holdsFrom < hub.today() && { holdsFrom: say.past }),
      ...(why === '' && { why: say.why }),
    }
    if (Object.keys(missing).length > 0) return again(missing, 422)
    return c.redirect(`/desk/requirements/${role.id}/draft/whom`, 303)
  })
  .get('/:id/draft/add', about(writeRequirements), async (c) => {
    const role = await writable(c)
    const asked = readQuery(c, addForm)
    if (!asked.ok) return draftShown(c, role, { adding: asked }, 422)
    const { kind } = asked.value
    const draft = await draftHere(c, role)
    if (!canBeAdded(kind, draft.requirements)) throw new NotHere()
    const key = keyFor(kind, draft.requirements)
    return requirementShown(c, role, { draft, key, kind, isNew: true }, { answers: beginning[kind] })
  })
  .post('/:id/draft/throw-away', about(writeRequirements), async (c) => {
    const { hub, words } = c.var.visit
    const role = await writable(c)
    const form = await readForm(c, seenForm)
    const gone = form.ok && (await throwDraftAway(hub, role.id, form.value.seen)).ok
    if (gone) return c.redirect(`/desk/requirements/${role.id}?told=gone`, 303)
    const draft = await draftHere(c, role)
    const answers = { holdsFrom: draft.holdsFrom ?? '', why: draft.why }
    return draftShown(c, role, { terms: { answers, errors: inWords(words, meanwhile) } }, 409)
  })
  .get('/:id/draft/:key', about(writeRequirements), async (c) => {
    const role = await writable(c)
    const which = await whichOne(c, role)
    const one = which.draft.requirements.find(({ key }) => key === which.key)
    return requirementShown(c, role, which, { answers: one ? typedRequirement(one) : beginning[which.kind] })
  })
  .post('/:id/draft/:key', about(writeRequirements), async (c) => {
    const { visit } = c.var
    const role = await writable(c)
    const which = await whichOne(c, role)
    const form = await readForm(c, requirementForm)
    if (!form.ok) return requirementShown(c, role, which, form, 422)
    const again = (faults: Faults, status: 409 | 422) =>
      requirementShown(
        c,
        role,
        which,
        { answers: form.answers, errors: inWords(visit.words, faults) },
        status,
      )
    const { offered } = await offeredFor(visit, role.id)
    const made = requirementFrom(which.kind, which.key, form.value, offered)
    if ('errors' in made) return again(made.errors, 422)
    const requirements = withRequirement(which.draft.requirements, made.value)
    const kept = await changeDraft(visit.hub, role.id, form.value.seen, { requirements })
    return kept.ok ? c.redirect(draftAt(role, 'changed'), 303) : again(meanwhile, 409)
  })
  .post('/:id/draft/:key/remove', about(writeRequirements), async (c) => {
    const { hub, words } = c.var.visit
    const role = await writable(c)
    const { draft, key } = await whichOne(c, role)
    const form = await readForm(c, seenForm)
    const requirements = draft.requirements.filter((one) => one.key !== key)
    if (form.ok && (await changeDraft(hub, role.id, form.value.seen, { requirements })).ok)
      return c.redirect(draftAt(role, 'dropped'), 303)
    const answers = { holdsFrom: draft.holdsFrom ?? '', why: draft.why, seen: answer(form.answers, 'seen') }
    return draftShown(c, role, { terms: { answers, errors: inWords(words, meanwhile) } }, 409)
  })
