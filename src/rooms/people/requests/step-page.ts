import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { textField } from '../../../look/parts/fields.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Alike } from '../adding/store.ts'
import { nobody, stepForms } from './forms.ts'
import type { DeskStep } from './lists.ts'
import { offers, refusals } from './step-words.ts'
import type { Request } from './store.ts'
import { kindTitles } from './words.ts'

export interface StepShown extends Shown {
  readonly request: Request
  readonly what: DeskStep
  /** Whose record it may be: those of the same name or address. */
  readonly alike: readonly Alike[]
  /** What else was looked for. */
  readonly find: string
  readonly refusal?: keyof typeof refusals
}

/** One step, with the words it is told in. */
export function stepPage(visit: Visit, shown: StepShown): Html {
  const { request, what, refusal } = shown
  const offer = offers[what]
  const here = `/desk/requests/${request.id}`
  const kind = visit.words.say(kindTitles[request.kind])
  const main = html`${back(`${kind}: ${request.name}`, here)}
  ${deskTitle({ heading: offer.title, line: offer.line })}
  ${refusal && notice(refusals[refusal], { kind: 'stop', role: 'alert' })}
  ${what === 'identity-shown' && finder(shown)} ${fieldsOfStep(shown)}`
  return deskPage(visit.frame, { title: `${offer.title}: ${request.name}`, main })
}

/** Looks for a record under another name. */
const finder = ({ request, find }: StepShown): Html =>
  form(
    html`<div class="row ends">
      ${textField({ name: 'find', label: 'Find a record by name, email or number', type: 'search', value: find, width: 'm' })}
      ${button('Find', { kind: 'quiet', icon: 'find' })}
    </div>`,
    { action: `/desk/requests/${request.id}/steps/identity-shown`, method: 'get', look: 'flow' },
  )

function fieldsOfStep(shown: StepShown): Html {
  const { request, what } = shown
  const offer = offers[what]
  const words = fieldsOf(stepForms.wrote, shown)
  const day = what === 'heard' || what === 'identity-shown'
  const dated = fieldsOf(stepForms['identity-shown'], shown)
  const told =
    what === 'heard' || what === 'identity-shown'
      ? false
      : request.email === null
        ? notice(
            'They gave no email. Tell them these words yourself, by telephone or by post; here they are noted.',
            {
              kind: 'wait',
            },
          )
        : html`<p class="small muted">${`It goes to ${request.email}, from the charity.`}</p>`
  const bound = day ? dated : words
  return html`${bound.summary({ title: 'Please put this right' })}
  ${form(
    html`${what === 'identity-shown' && records(shown, dated)}
      ${day && dated.text('onDay', { label: what === 'heard' ? 'Day their answer reached us' : 'Day they showed it', type: 'date', width: 's' })}
      ${bound.area('words', { label: offer.label, hint: offer.hint, rows: 6, private: true })} ${told}
      <p>${button(offer.button, what === 'refused' ? { kind: 'stop' } : {})}</p>`,
    { action: `/desk/requests/${request.id}/steps/${what}`, unjudged: true },
  )}`
}

/** Whose record it is: chosen among those of the same name, number or address, or nobody’s. */
function records(
  { alike, find }: StepShown,
  dated: ReturnType<typeof fieldsOf<(typeof stepForms)['identity-shown']>>,
) {
  return dated.radios('person', {
    legend: 'Whose record it is',
    hint: find === '' ? 'People of the same name or address.' : `People found by “${find}”.`,
    choices: [
      ...alike.map((one) => ({
        value: one.id,
        words: one.name,
        hint: [one.email, one.phone, one.region].filter(Boolean).join(', ') || 'No way to reach them noted',
      })),
      { value: nobody, words: 'We hold nothing on them' },
    ],
  })
}
