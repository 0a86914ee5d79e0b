import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, buttonRow, linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, back, deskTitle, flow, row } from '../../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Role } from '../roles-store.ts'
import { deskKindName, type Named } from '../words.ts'
import type { Requirement, RequirementKind } from '../types.ts'
import { addForm, termsForm } from './forms.ts'
import { requirementsTable } from './parts.ts'
import type { NoLevel } from './rules.ts'
import type { Draft } from './types.ts'

export interface DraftView {
  readonly role: Role
  readonly number: number
  readonly draft: Draft
  /** What the newest version asks; undefined for the first. */
  readonly before: readonly Requirement[] | undefined
  readonly named: Named
  readonly addable: readonly RequirementKind[]
  /** Why no check can be added. */
  readonly noCheck: NoLevel | null
  readonly terms: Shown
  readonly adding: Shown
}

/** Why a check cannot be asked for, and what to do. */
export const noCheckWords: Record<NoLevel, string> = {
  'not-decided': 'A check can be asked for once it is decided for every way to help that asks for this role.',
  'decide-again':
    'The law allows less now than was decided for one of its ways to help. Decide again first; a check can be asked for as it is decided then.',
  'decided-differently':
    'Its ways to help need different checks. Make them roles of their own: whoever is cleared may help in each of them.',
  'no-check': 'It was decided that no check is asked for in its ways to help.',
}

const tellings: Record<string, string> = {
  changed: 'It is kept in the draft. Nothing holds before you keep the version.',
  dropped: 'It is taken out of the draft.',
}

function termsCard({ role, draft, terms }: DraftView): Html {
  const fields = fieldsOf(termsForm, terms)
  return card(
    form(
      html`${fields.hidden('seen', draft.version)}
      ${fields.text('holdsFrom', { label: 'Holds from', type: 'date', width: 's' })}
      ${fields.area('why', { label: 'Why we change it', rows: 3, hint: 'Whoever looks at it in a year will ask.' })}
      ${buttonRow(
        button('Whom would this affect?'),
        button('Keep the draft', { kind: 'quiet', name: 'act', value: 'keep', unjudged: true }),
      )}`,
      { action: `/desk/requirements/${role.id}/draft/terms`, unjudged: true },
    ),
    { title: 'From when, and why', id: 'terms-h' },
  )
}

function addCard(visit: Visit, { role, addable, noCheck, adding }: DraftView): Html {
  const fields = fieldsOf(addForm, adding)
  return card(
    html`${form(
      html`${fields.select('kind', {
          label: 'Ask for something more',
          options: [
            { value: '', words: 'Choose' },
            ...addable.map((kind) => ({ value: kind, words: deskKindName(visit.words, kind) })),
          ],
        })}
        <p>${button('Go on', { kind: 'quiet', size: 'sm' })}</p>`,
      { action: `/desk/requirements/${role.id}/draft/add`, method: 'get', unjudged: true },
    )}
    ${noCheck && html`<p class="small">${noCheckWords[noCheck]} <a href="/desk/checks">Decide checks</a></p>`}`,
    { title: 'Add', id: 'more-h' },
  )
}

/** The next version as it is being written. */
export function draftPage(visit: Visit, view: DraftView): Html {
  const { words, url } = visit
  const { role, number, draft, before, named, terms } = view
  const at = `/desk/requirements/${role.id}`
  const told = tellings[url.searchParams.get('told') ?? '']
  const acts = (one: Requirement): Html =>
    row(
      [
        html`<a href="${at}/draft/${one.key}">Edit<span class="hide"> ${one.key}</span></a>`,
        form(
          html`<input
              type="hidden"
              name="seen"
              value="${draft.version}"
            />${button('Take out', { kind: 'bare', size: 'sm', also: ` ${one.key}` })}`,
          { action: `${at}/draft/${one.key}/remove`, look: 'row' },
        ),
      ],
      { gap: 2 },
    )
  const dropped = (before ?? []).filter(({ key }) => !draft.requirements.some((one) => one.key === key))
  const asked =
    draft.requirements.length === 0
      ? empty('Add the first thing it asks for.', { title: 'Nothing is asked yet' })
      : card(
          html`${requirementsTable({ requirements: draft.requirements, ...(before ? { before } : {}), named, words, acts })}
          ${dropped.length > 0 && html`<p class="small">No longer asked for: <del>${dropped.map(({ kind }) => deskKindName(words, kind)).join(', ')}</del>.</p>`}`,
          { title: 'What it asks for', id: 'asked-h' },
        )
  const throwAway = form(
    html`<input
        type="hidden"
        name="seen"
        value="${draft.version}"
      />${button('Throw the draft away', { kind: 'bare', size: 'sm' })}`,
    { action: `${at}/draft/throw-away`, look: 'row' },
  )
  const heading = `${role.name}: version ${number}, not kept yet`
  const main = html`${back(role.name, at)}
  ${deskTitle({ heading, line: 'Nothing changes until you have seen whom it touches.', acts: draft.holdsFrom && linkButton('Whom would this affect?', `${at}/draft/whom`, { kind: 'quiet' }) })}
  ${told && notice(told, { kind: 'good', role: 'status' })}
  ${fieldsOf(termsForm, terms).summary({ title: 'Please put this right' })}
  ${aside(asked, flow([termsCard(view), addCard(visit, view), throwAway], { gap: 4 }), { side: 22 })}`
  return deskPage(visit.frame, { title: heading, main })
}
