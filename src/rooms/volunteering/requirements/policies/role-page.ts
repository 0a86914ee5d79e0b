import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty, notice, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { todo } from '../../../../look/parts/lists.ts'
import { dataTable, sub } from '../../../../look/parts/tables.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { writeRequirements } from '../permits.ts'
import type { Role } from '../roles-store.ts'
import { versionOn } from '../rules.ts'
import type { Named } from '../words.ts'
import { whatChanged } from './changes.ts'
import { noCheckWords } from './draft-page.ts'
import { linkForm } from './forms.ts'
import { requirementsTable } from './parts.ts'
import { asksOtherwise, type CheckDecided, type NoLevel } from './rules.ts'
import type { Outcome } from '../../../../platform/outcome.ts'
import type { Draft, KeptVersion } from './types.ts'

export interface WayNamed {
  readonly id: string
  readonly title: string
  /** Whether this reader may link it or take the link away. */
  readonly mayLink: boolean
}

export interface RoleView {
  readonly role: Role
  readonly programme: string | null
  /** The newest first. */
  readonly versions: readonly KeptVersion[]
  readonly draft: Draft | undefined
  readonly names: ReadonlyMap<string, string>
  readonly named: Named
  readonly ways: readonly WayNamed[]
  /** Ways to help that ask for no role yet and that this reader may link. */
  readonly unlinked: readonly WayNamed[]
  readonly check: Outcome<CheckDecided, NoLevel>
  readonly linking: Shown
}

const tellings: Record<string, string> = {
  added: 'The role is added. Write what it asks for, and say which ways to help ask for it.',
  linked: 'From now on this way to help asks for the role.',
  unlinked: 'This way to help no longer asks for the role.',
  gone: 'The draft is thrown away. What was kept before stays as it is.',
  kept: 'The version is kept. Everybody is judged by it from the day it holds.',
}

function waysCard({ role, ways, unlinked, linking }: RoleView): Html {
  const at = `/desk/requirements/${role.id}/ways`
  const fields = fieldsOf(linkForm, linking)
  const list =
    ways.length === 0
      ? html`<p class="muted">No way to help asks for it yet.</p>`
      : todo(
          ways.map(({ id, title, mayLink }) => ({
            icon: 'heart' as const,
            title: html`<a href="/desk/opportunities/${id}">${title}</a>`,
            acts:
              mayLink &&
              form(
                html`<input
                    type="hidden"
                    name="way"
                    value="${id}"
                  />${button('Take the link away', { kind: 'bare', size: 'sm', also: `: ${title}` })}`,
                { action: `${at}/remove`, look: 'row' },
              ),
          })),
        )
  const link =
    unlinked.length > 0 &&
    form(
      html`${fields.select('way', {
          label: 'Another way to help that asks for it',
          options: [
            { value: '', words: 'Choose' },
            ...unlinked.map(({ id, title }) => ({ value: id, words: title })),
          ],
        })}
        <p>${button('Ask for it there', { kind: 'quiet', size: 'sm' })}</p>`,
      { action: at, unjudged: true },
    )
  return card(html`${list} ${link}`, { title: 'Asked for in', id: 'ways-h' })
}

function versionsCard(visit: Visit, { versions, named, names }: RoleView): Html {
  const { words } = visit
  const now = versionOn([...versions].reverse(), visit.hub.today())
  const stateOf = ({ number, holdsFrom }: KeptVersion): Html | false =>
    number === now?.number ? tag('Holds now', 'ok') : holdsFrom > visit.hub.today() && tag('Ahead', 'soft')
  const until = (at: number): string => {
    const next = versions.slice(0, at).findLast(({ holdsFrom }) => holdsFrom > versions[at]!.holdsFrom)
    return next ? ` until ${dateWords(words, next.holdsFrom)}` : ''
  }
  return card(
    dataTable<KeptVersion>({
      label: 'All versions',
      caption:
        'A version that has held is never rewritten. Standing on any past day is worked out under the version of that day.',
      folds: true,
      rows: versions,
      columns: [
        { label: 'Version', cell: (one) => html`${one.number} ${stateOf(one)}` },
        {
          label: 'Holds',
          cell: (one) => `From ${dateWords(words, one.holdsFrom)}${until(versions.indexOf(one))}`,
        },
        {
          label: 'Kept',
          cell: ({ keptAt, keptBy }) =>
            html`${dateWords(words, dayAt(keptAt))}${sub(names.get(keptBy ?? '') ?? 'Somebody no longer here')}`,
        },
        {
          label: 'What changed',
          cell: (one) =>
            whatChanged(versions[versions.indexOf(one) + 1]?.requirements, one.requirements, named, words),
        },
        { label: 'Why', cell: ({ why }) => why },
      ],
    }),
    { title: 'Versions', id: 'versions-h' },
  )
}

const otherwiseWords = (check: RoleView['check']): string =>
  `${check.ok ? 'The check was decided anew.' : noCheckWords[check.refusal]} Write the next version.`

/** One role: what it asks for now, its versions, and where it is asked for. */
export function rolePage(visit: Visit, view: RoleView): Html {
  const { words, url, hub } = visit
  const { role, programme, versions, draft, named, check, ways, linking } = view
  const told = tellings[url.searchParams.get('told') ?? '']
  const mayWrite = visit.can(writeRequirements, role)
  const now = versionOn([...versions].reverse(), hub.today())
  const at = `/desk/requirements/${role.id}`
  const isOutOfDate = mayWrite && now !== undefined && asksOtherwise(now, check)
  const act =
    mayWrite &&
    (draft
      ? linkButton(`Go on with version ${(versions[0]?.number ?? 0) + 1}`, `${at}/draft`)
      : form(button(versions.length === 0 ? 'Write what it asks for' : 'Write the next version'), {
          action: `${at}/draft`,
          look: 'row',
        }))
  const asked = now
    ? card(requirementsTable({ requirements: now.requirements, named, words }), {
        title: `What it asks for, version ${now.number}`,
        id: 'now-h',
      })
    : empty('Until a version holds, nobody is cleared for this role.', { title: 'Nothing is asked yet' })
  const end =
    mayWrite &&
    ways.length === 0 &&
    card(
      html`<p class="small">
          No way to help asks for it. Ended, it is no longer offered; what was recorded stays.
        </p>
        ${form(button('End this role', { kind: 'stop', size: 'sm' }), { action: `${at}/end`, look: 'row' })}`,
      { title: 'No longer needed?', id: 'end-h' },
    )
  const main = html`${back('What we ask for', '/desk/requirements')}
  ${deskTitle({ heading: role.name, line: programme ?? 'Every programme', acts: act })}
  ${told && notice(told, { kind: 'good', role: 'status' })}
  ${fieldsOf(linkForm, linking).summary({ title: 'Nothing was changed: please put this right' })}
  ${isOutOfDate && notice(otherwiseWords(check), { kind: 'wait', lead: 'This version asks for another check than was decided.' })}
  ${aside(flow([asked, versions.length > 0 && versionsCard(visit, view)], { gap: 4 }), flow([waysCard(view), end], { gap: 4 }), { side: 22 })}`
  return deskPage(visit.frame, { title: role.name, main })
}
