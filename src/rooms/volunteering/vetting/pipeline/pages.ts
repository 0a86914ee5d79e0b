import { deskPage } from '../../../../look/desk.ts'
import { html, type Child, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { empty, notice } from '../../../../look/parts/cards.ts'
import { segLinks } from '../../../../look/parts/choices.ts'
import { listKeys, pipe } from '../../../../look/parts/desk.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField } from '../../../../look/parts/fields.ts'
import { deskTitle } from '../../../../look/parts/layout.ts'
import { pagination } from '../../../../look/parts/pagination.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { stageLimits } from '../../applications/clocks/settings.ts'
import { stages, type Stage } from '../../applications/types.ts'
import { stageNames } from '../../applications/desk/words.ts'
import { filterPart } from './filter-part.ts'
import { addressOf } from './forms.ts'
import {
  forCell,
  moveForm,
  personCell,
  refusedNotice,
  rowId,
  severalForm,
  standsCell,
  waitingCell,
} from './parts.ts'
import type { Stands } from './rules.ts'
import { rowsAPage, type PipelineView } from './view.ts'

const path = '/desk/applications'
const columns = ['Person', 'For', 'Where it stands', 'In this stage', 'Move to'] as const

const total = ({ counts }: PipelineView): number => counts.reduce((sum, { count }) => sum + count, 0)

const people = (count: number): string =>
  count === 1 ? '1 application' : `${count.toLocaleString('en-GB')} applications`

function lineOf(view: PipelineView): string {
  const red = view.counts.reduce((sum, one) => sum + one.red, 0)
  const amber = view.counts.reduce((sum, one) => sum + one.amber, 0)
  if (total(view) === 0) return 'Nobody is waiting.'
  const late =
    red === 0 && amber === 0 ? 'all in good time' : `${red} waited too long, ${amber} longer than we aim at`
  return `${people(total(view))} under way: ${late}.`
}

/** Everybody who applies, by stage: one list, as a board or as a table. */
export function pipelinePage(visit: Visit, view: PipelineView): Html {
  const heading = 'Applications'
  return deskPage(visit.frame, {
    title: `${heading}: ${total(view)} under way`,
    main: html`${deskTitle({
      heading,
      line: lineOf(view),
      acts: html`${linkButton('What needs us now', '/desk/vetting', { icon: 'list' })}
      ${linkButton('How long it takes', `${path}/figures`, { kind: 'quiet', icon: 'chart' })}
      ${linkButton('Wordings', '/desk/wordings', { kind: 'quiet', icon: 'mail' })}`,
    })}
    ${movedNotice(view)} ${filterPart(view)} ${view.tools}
    ${
      view.rows.length === 0
        ? empty('When somebody applies, they stand here with what happens next and who does it.', {
            title: 'Nobody fits',
          })
        : html`${list(visit, view)} ${pagesPart(view)} ${severalPart(view)}`
    }`,
  })
}

function movedNotice({ told, rows }: PipelineView): Child {
  const row = told && rows.find(({ id }) => id === told.id)
  if (!told || told.refusal !== null) return null
  return notice(
    row
      ? html`Moved: <a href="#${rowId(row.id)}">${row.name}</a>, ${stageNames[row.stage]}.`
      : 'Moved. It fits this list no longer.',
    { kind: 'good', role: 'status' },
  )
}

function list(visit: Visit, view: PipelineView): Html {
  const { as, asked, rows, counts } = view
  const back = addressOf(asked, { as, page: view.page })
  const limits = visit.hub.setting(stageLimits).limits
  const grouped = Map.groupBy(rows, ({ stage }) => stage)
  const shown = stages.filter((stage) => grouped.has(stage) || (as === 'board' && asked.stage === null))
  return pipe({
    id: 'applications',
    title: html`By stage <span class="muted num">${people(total(view))}</span>`,
    label: 'Applications, by stage',
    as,
    beside: html`${segLinks(
      'Show as',
      (['board', 'table'] as const).map((look) => ({
        words: look === 'board' ? 'Board' : 'Table',
        href: `${path}${addressOf(asked, { as: look })}`,
        current: look === as,
      })),
    )}
    ${listKeys([
      ['J', ''],
      ['K', 'move'],
      ['Enter', 'open'],
      ['X', 'choose'],
      ['→', 'next stage'],
    ])}`,
    columns,
    stages: shown.map((stage) => {
      const each = grouped.get(stage) ?? []
      const count = counts.find((one) => one.stage === stage)?.count ?? 0
      return {
        title: `${stageNames[stage]} ${count}`,
        line: `${limits[stage].ideal} days, ${limits[stage].most} at the most`,
        rows: each.map((row) => pipeRow(visit, view, row, back)),
        more: as === 'board' && count > each.length && moreLink(view, stage, count),
      }
    }),
  })
}

const moreLink = ({ asked }: PipelineView, stage: Stage, count: number): Html =>
  html`<a href="${path}${addressOf({ ...asked, stage }, { as: 'table' })}">Show all ${count}</a>`

function pipeRow(visit: Visit, { told }: PipelineView, row: Stands, back: string) {
  const mine = told?.id === row.id
  return {
    id: rowId(row.id),
    title: personCell(row),
    cells: [
      html`${forCell(row)}${row.keeperName !== null && html`<span class="sub">${row.keeperName} looks after it</span>`}`,
      standsCell(visit, row),
      waitingCell(visit, row),
      html`${moveForm(row, back)}${mine && told.refusal !== null && refusedNotice(told.refusal)}`,
    ],
    current: mine,
  }
}

function pagesPart(view: PipelineView): Child {
  const { as, asked, page, rows } = view
  const of = total(view)
  if (as === 'board' || of <= rowsAPage) return null
  const first = (page - 1) * rowsAPage + 1
  const to = (number: number): string => `${path}${addressOf(asked, { as, page: number })}`
  return pagination({
    label: 'Pages of applications',
    summary: `${first} to ${first + rows.length - 1} of ${of}`,
    ...(page > 1 ? { previous: { words: 'Back', href: to(page - 1) } } : {}),
    ...(first + rows.length <= of ? { next: { words: 'Next', href: to(page + 1) } } : {}),
  })
}

/** What can be done for those who are ticked, or for all that fit; a summary comes first. */
const severalPart = (view: PipelineView): Html =>
  form(
    html`<h2 class="t-3" id="several-h">Several at once</h2>
      <p class="small muted">
        Tick people above, then choose a step. You see what would happen before anything does.
      </p>
      <input type="hidden" name="question" value="${addressOf(view.asked, { as: view.as })}" />
      <label class="choice near"
        ><input type="checkbox" name="all" value="yes" /><span>All ${total(view)} that fit</span></label
      >
      <div class="row ends">
        ${selectField({ name: 'step', label: 'Step', options: view.steps })}
        ${button('What would happen', { kind: 'quiet' })}
      </div>`,
    {
      action: `${path}/together`,
      id: severalForm,
      look: 'card flow g-2',
      attributes: { 'aria-labelledby': 'several-h' },
    },
  )
