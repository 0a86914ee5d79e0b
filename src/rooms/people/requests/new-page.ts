import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle, grid } from '../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { writtenDownForm } from './forms.ts'
import { requestKinds, toldWays, type ToldWay } from './lists.ts'
import { toldWords } from './own-pages.ts'
import { kindTitles } from './words.ts'

const ways: Readonly<Record<ToldWay, string>> = {
  letter: 'By letter',
  email: 'By email',
  telephone: 'By telephone',
  'in-person': 'In person',
}

/** Writes down what came by letter, by telephone or at a table. A request needs no form and no special words. */
export function newPage(visit: Visit, shown: Shown & { readonly about: string | null }): Html {
  const { words } = visit
  const fields = fieldsOf(writtenDownForm, shown)
  const heading = 'Write a request down'
  const main = html`${back('Requests about data', '/desk/requests')}
  ${deskTitle({ heading, line: 'Whoever asks what we hold on them, or complains of it, has asked by law, in whatever words and to whomever of us they did. The clock runs from the day it reached any of us.' })}
  ${shown.about !== null && notice(html`It is about the record of ${shown.about}. Before anything is given, write down how you know that it is them.`, { icon: 'person' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${form(
    html`${fields.hidden('person')}
      ${fields.radios('kind', { legend: 'What they want', choices: requestKinds.map((value) => ({ value, words: words.say(kindTitles[value]) })) })}
      ${grid(
        [
          fields.select('cameBy', {
            label: 'How it came',
            options: [
              { value: '', words: 'Choose' },
              ...toldWays.map((value) => ({ value, words: ways[value] })),
            ],
          }),
          fields.text('receivedOn', {
            label: 'Day it reached us',
            type: 'date',
            hint: 'Any of us, not only you.',
          }),
        ],
        { min: 15, gap: 3 },
      )}
      ${fields.text('name', { label: 'Their name', autocomplete: 'off', width: 'm' })}
      ${fields.text('email', { label: 'Their email', type: 'email', autocomplete: 'off', width: 'm', hint: 'They hear at once that we have it.' })}
      ${fields.area('reach', { label: 'Another way to answer them', rows: 2, hint: 'A telephone number, or an address for a letter.', private: true })}
      ${fields.area('words', { label: 'What they wrote or said', rows: 6, private: true, hint: 'In their words, as near as you can. It is sealed.' })}
      <p class="small muted">Tell them: “${toldWords(visit)}”</p>
      <p>${button('Write it down')}</p>`,
    { action: '/desk/requests/new', unjudged: true },
  )}`
  return deskPage(visit.frame, { title: heading, main })
}
