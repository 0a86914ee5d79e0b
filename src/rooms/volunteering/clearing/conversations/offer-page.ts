import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { back, deskTitle, grid } from '../../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { offerForm } from './forms.ts'
import { hows } from './types.ts'
import { heldHow } from './desk-words.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** Offering times: one afternoon, or every week for a while. */
export function offerPage(
  { frame }: Visit,
  { hosts, roles, shown }: { hosts: readonly Named[]; roles: readonly Named[]; shown: Shown },
): Html {
  const fields = fieldsOf(offerForm, shown)
  const named = (each: readonly Named[]) => each.map(({ id, name }) => ({ value: id, words: name }))
  const main = html`${back('Conversations', '/desk/conversations')}
  ${deskTitle({ heading: 'Offer times', line: 'Times that touch a day of rest are left out by themselves. Across a change of clocks six o’clock stays six o’clock.' })}
  ${fields.summary({ title: 'Nothing was offered: please put this right' })}
  ${card(
    form(
      html`${grid(
          [
            fields.select('host', { label: 'Who holds them', options: named(hosts) }),
            fields.select('role', {
              label: 'For which role',
              options: [{ value: '', words: 'Every role they look after' }, ...named(roles)],
            }),
          ],
          { min: 12, gap: 3, align: 'ends' },
        )}
        ${grid(
          [
            fields.text('from', { label: 'First day', type: 'date' }),
            fields.text('starts', { label: 'From', type: 'time' }),
            fields.text('ends', { label: 'To', type: 'time' }),
          ],
          { min: 9, gap: 3, align: 'ends' },
        )}
        ${grid(
          [
            fields.text('minutes', { label: 'Minutes each', type: 'number' }),
            fields.text('weeks', {
              label: 'For how many weeks',
              type: 'number',
              hint: '1 for that day only; 4 for the same day of four weeks.',
            }),
          ],
          { min: 9, gap: 3, align: 'ends' },
        )}
        ${fields.radios('how', {
          legend: 'How you talk',
          choices: hows.map((value) => ({ value, words: heldHow[value] })),
        })}
        ${fields.text('at', {
          label: 'Address of the video room, or of the place',
          width: 'm',
          hint: 'Only whoever takes a time reads it. Leave it empty for the telephone.',
        })}
        <p>${button('Offer these times')}</p>`,
      { action: '/desk/conversations/offer', unjudged: true },
    ),
    { title: 'When', id: 'when-h' },
  )}`
  return deskPage(frame, { title: 'Offer times for conversations', main })
}
