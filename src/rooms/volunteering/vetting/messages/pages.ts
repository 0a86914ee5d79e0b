import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, fold, folds, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, back, deskTitle } from '../../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { momentWordsTight } from '../../../../platform/words/dates.ts'
import { canCallBack } from '../messages.ts'
import type { Stands } from '../pipeline/rules.ts'
import { stageNames } from '../../applications/desk/words.ts'
import { messageForm } from '../wordings/forms.ts'
import { letterPart, type Read } from '../wordings/letter-part.ts'
import type { Wording } from '../wordings/store.ts'
import type { MessageShown } from './store.ts'

/** How a message went, in a few words. */
const fate = (visit: Visit, one: MessageShown): string =>
  one.calledBackAt !== null
    ? 'Called back'
    : canCallBack(one, visit.hub.now())
      ? `Leaves ${momentWordsTight(visit.words, one.leavesAt)}`
      : 'On its way'

/** What was written to somebody, with its very words. */
export const messagesPart = (
  visit: Visit,
  messages: readonly (MessageShown & { readonly by: string })[],
): Html =>
  messages.length === 0
    ? html`<p>Nothing yet.</p>`
    : folds(
        messages.map((one) =>
          fold(letterPart(one), {
            title: one.subject,
            line: `${momentWordsTight(visit.words, one.writtenAt)}, ${one.by}. ${
              one.from === null ? 'By hand.' : `“${one.wording ?? 'A wording'}”, version ${one.from.number}.`
            }`,
            fact: fate(visit, one),
          }),
        ),
      )

export interface WriteView extends Shown {
  readonly row: Stands
  readonly wordings: readonly Wording[]
  readonly read: Read | null
  readonly trouble: 'no-address' | 'just-written' | 'meanwhile' | null
}

const troubles = {
  'no-address': 'We have no email for them. Ring, or write on paper.',
  'just-written': 'They were sent these very words within the last 24 hours. Nothing goes twice.',
  meanwhile:
    'This wording was changed or taken away meanwhile. Your words stand as you wrote them; send again.',
} as const

/** A letter to one person: begun with a wording, or by hand. */
export function writePage(visit: Visit, view: WriteView): Html {
  const { row, wordings, read, trouble } = view
  const here = `/desk/applications/${row.id}/write`
  const fields = fieldsOf(messageForm, view)
  const heading = `Write to ${row.name}`
  return deskPage(visit.frame, {
    title: heading,
    main: html`${back(row.name, `/desk/applications/${row.id}`)}
    ${deskTitle({ heading, line: `${row.role}, ${stageNames[row.stage]}. A letter about their application; it is kept with it.` })}
    ${trouble && notice(troubles[trouble], { kind: 'stop', role: 'alert' })}
    ${row.guardian === 'yes' && notice('They are under 18: their parent or guardian gets a copy of this letter.', { icon: 'people' })}
    ${aside(
      form(
        html`${fields.summary({ title: 'Please look at this again' })} ${fields.hidden('from')}
          ${fields.text('subject', { label: 'Subject' })}
          ${fields.area('words', { label: 'Words', rows: 12, hint: 'An empty line begins a new paragraph.' })}
          <p class="row">
            ${button('Send', { name: 'act', value: 'send' })}
            ${button('See how it reads', { name: 'act', value: 'look', kind: 'quiet' })}
          </p>`,
        { action: here, keep: `write-${row.id}` },
      ),
      html`${read && card(letterPart(read), { title: 'How it reads', id: 'reads' })}
      ${card(
        wordings.length === 0
          ? html`<p>There are none yet.</p>`
          : html`<p class="row">
              ${wordings.map(({ id, name }) => linkButton(name, `${here}?wording=${id}`, { kind: 'quiet', size: 'sm' }))}
            </p>`,
        { title: 'Begin with a wording', id: 'begin' },
      )}`,
      { side: 24 },
    )}`,
  })
}
