import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { grid } from '../../../../look/parts/layout.ts'
import type { fieldsOf } from '../../../../platform/web/form.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { seenForm } from './forms.ts'
import { certificateLevels, outcomes } from './types.ts'
import { certificateWords, outcomeWords, workforceNames } from './words.ts'

export interface RoleOffered {
  readonly id: string
  readonly title: string
}

/** Recording a certificate that lies before one: which it is, and what was decided. */
export function recordCard(
  fields: ReturnType<typeof fieldsOf<typeof seenForm>>,
  {
    personId,
    name,
    roles,
    words,
  }: {
    readonly personId: string
    readonly name: string
    readonly roles: readonly RoleOffered[]
    readonly words: Words
  },
): Html {
  const choose = { value: '', words: 'Choose' }
  return card(
    form(
      html`${roles.length > 0 && fields.select('role', { label: 'For which role?', options: [{ value: '', words: 'None of these' }, ...roles.map(({ id, title }) => ({ value: id, words: title }))] })}
        ${grid(
          [
            fields.select('level', {
              label: 'Level',
              options: [
                choose,
                ...certificateLevels.map((value) => ({ value, words: words.say(certificateWords[value]) })),
              ],
            }),
            fields.select('workforce', {
              label: 'Workforce',
              hint: 'None on a basic check.',
              options: [
                choose,
                ...(['none', 'child', 'adult', 'both'] as const).map((value) => ({
                  value,
                  words: words.say(workforceNames[value]),
                })),
              ],
            }),
          ],
          { min: 9, gap: 3, align: 'ends' },
        )}
        ${fields.text('number', { label: 'Number of the certificate', width: 'm', autocomplete: 'off', hint: '12 digits on one of the DBS.' })}
        ${grid(
          [
            fields.text('issuedOn', { label: 'Issued on', type: 'date' }),
            fields.text('seenOn', { label: 'You saw it on', type: 'date' }),
          ],
          { min: 9, gap: 3 },
        )}
        ${fields.radios('outcome', {
          legend: 'What was decided?',
          choices: outcomes.map((value) => ({ value, words: words.say(outcomeWords[value]) })),
        })}
        ${fields.tick('consent', { label: `${name} has joined the Update Service and agrees that we look this certificate up`, hint: 'They can take it back at any time. Joining is free for volunteers.' })}
        <p>${button('Keep this')}</p>`,
      { action: `/desk/people/${personId}/checks`, unjudged: true },
    ),
    { title: 'Record a certificate you saw', id: 'record-h' },
  )
}
