import { attributes, html, type Child, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { notice, tag } from '../../../../look/parts/cards.ts'
import { hiddenField } from '../../../../look/parts/fields.ts'
import { pickLink } from '../../../../look/parts/tables.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { NotMovedHere } from '../../applications/actions.ts'
import { stages } from '../../applications/types.ts'
import { stageNames } from '../../applications/desk/words.ts'
import type { MoveTo } from './forms.ts'
import { nextStage, type Stands } from './rules.ts'
import { notMoved, thingWords, waitingWords, whoNames } from './words.ts'

/** The form that takes several at once; boxes of the list belong to it. */
export const severalForm = 'several'

/** Where a card stands on its page: a link leads to it. */
export const rowId = (id: string): string => `a-${id}`

const moveNames: Readonly<Record<MoveTo, string>> = {
  ...stageNames,
  open: 'Take up again',
  cleared: 'Cleared',
}

/** Where a card may go: back to work when it is paused, else to every other stage, and at the end to cleared. */
const waysFrom = ({ state, stage }: Stands): readonly MoveTo[] =>
  state === 'paused'
    ? ['open']
    : [...stages.filter((one) => one !== stage), ...(stage === 'clearance' ? ['cleared' as const] : [])]

/** “Move to…”, as a select and a button: works by keyboard, by voice and without script. */
export function moveForm(row: Stands, back: string): Html {
  const { id, name, version, state, stage } = row
  const next = state === 'paused' ? 'open' : (nextStage(stage) ?? 'cleared')
  const options = waysFrom(row).map(
    (value) => html`<option${attributes({ value, selected: value === next })}>${moveNames[value]}</option>`,
  )
  return html`<form class="move" method="post" action="/desk/applications/${id}/move">
    ${hiddenField('version', version)}${back && hiddenField('back', back)}<select
      name="to"
      class="input"
      aria-label="Move ${name} to"
      data-next="${next}"
    >
      ${options}</select
    >${button('Move', { kind: 'quiet', size: 'sm', also: ` ${name}` })}
  </form>`
}

export const personCell = (row: Stands): Html =>
  html`${pickLink({
    form: severalForm,
    name: 'id',
    value: row.id,
    label: `Choose ${row.name}`,
    words: row.name,
    href: `/desk/applications/${row.id}`,
  })}`

export const forCell = ({ role, region }: Stands): string => (region === null ? role : `${role} · ${region}`)

export function standsCell(visit: Visit, { waits }: Stands): Html {
  const [first, ...others] = waits.map((one) => thingWords(visit, one))
  const who = [...new Set(waits.map((one) => whoNames[one.who]))].join(', ')
  return html`${[first, ...others].join('; ')}<span class="sub">Next: ${who}</span>`
}

const tagTones = { amber: 'wait', red: 'stop' } as const

export function waitingCell(visit: Visit, row: Stands): Child {
  const words = waitingWords(visit, row)
  return row.tone ? tag(words, tagTones[row.tone]) : tag(words, row.state === 'paused' ? 'soft' : undefined)
}

export const refusedNotice = (refusal: NotMovedHere): Html =>
  notice(notMoved[refusal], { kind: 'stop', role: 'alert' })
