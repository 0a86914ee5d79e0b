import { html } from '../html.ts'
import { button } from '../parts/buttons.ts'
import { tag } from '../parts/cards.ts'
import { amounts, asks, chips, choices, seg, tick, verdict } from '../parts/choices.ts'
import { errorSummary, form } from '../parts/errors.ts'
import { fileField, hiddenField, selectField, textArea, textField } from '../parts/fields.ts'
import { grid } from '../parts/layout.ts'
import { chapter, shown } from './shown.ts'

const abroad = choices({
  legend: 'Have you lived outside the UK for 6 months or more in the last 5 years?',
  hint: 'It changes which paper we ask for, not whether you are welcome.',
  kind: 'radio',
  name: 'abroad',
  cards: true,
  columns: true,
  choices: [
    { value: 'yes', words: 'Yes', opens: true, checked: true },
    { value: 'no', words: 'No' },
  ],
})

export const asking = () =>
  chapter(
    'asking',
    'Asking',
    'The label above, the hint between, the error last before the input. Everything is needed unless it says optional.',
    form(
      html`${errorSummary(
          [
            { name: 'mail', words: 'Enter an email address with an @, like naomi@example.org' },
            { name: 'where', words: 'Tell us which countries you lived in, and roughly when' },
          ],
          { title: 'There are two things to put right', level: 3, focus: false },
        )}${shown(
          'Fields',
          textField({
            name: 'name',
            label: 'Your name',
            autocomplete: 'name',
            value: 'Naomi Feld',
            width: 'm',
            required: true,
          }),
          textField({
            name: 'mail',
            type: 'email',
            label: 'Email',
            hint: 'We send a link that works for 15 minutes.',
            error: 'Enter an email address with an @, like naomi@example.org',
            value: 'naomi.example.org',
            autocomplete: 'email',
            width: 'm',
          }),
          textField({
            name: 'postcode',
            label: 'Your postcode',
            upper: true,
            width: 's',
            autocomplete: 'postal-code',
            placeholder: 'N12 8',
          }),
          textArea({
            name: 'know',
            label: 'Anything that would help us look after you?',
            hint: 'Allergies, access.',
            optional: true,
            rows: 3,
            private: true,
          }),
          grid(
            [
              textField({ name: 'first', type: 'date', label: 'First', value: '2026-09-01' }),
              textField({ name: 'from', type: 'time', label: 'From', value: '16:00' }),
              textField({
                name: 'cooks',
                type: 'number',
                label: 'Cooks each time',
                value: 4,
                min: 1,
                inputmode: 'numeric',
              }),
              textField({ name: 'kept', label: 'Reference', value: 'AR-0058', readonly: true }),
              textField({ name: 'shut', label: 'Shut for now', value: 'Closed', disabled: true }),
            ],
            { min: 9, gap: 3 },
          ),
          selectField({
            name: 'distance',
            label: 'How far will you go?',
            value: '5',
            width: 'm',
            options: [
              { value: '2', words: 'Up to 2 miles' },
              { value: '5', words: 'Up to 5 miles' },
              { group: 'Further', options: [{ value: 'any', words: 'Anywhere' }] },
            ],
          }),
          selectField({
            name: 'sort',
            label: 'Sort',
            beside: true,
            options: [
              { value: 'fit', words: 'Best fit for me' },
              { value: 'near', words: 'Nearest' },
            ],
          }),
          fileField({
            name: 'document',
            label: 'A document you want us to see',
            hint: 'PDF or a photograph, up to 10 MB.',
            optional: true,
            accept: '.pdf,image/*',
          }),
          hiddenField('version', 7),
        )}${shown(
          'Choices',
          choices({
            legend: 'Checks',
            kind: 'radio',
            name: 'checks',
            values: ['all'],
            choices: [
              { value: 'all', words: 'Show everything', hint: 'We arrange and pay for any check.' },
              { value: 'none', words: 'Only what I can start this week' },
            ],
          }),
          choices({
            legend: 'Days of rest',
            kind: 'radio',
            name: 'rest',
            cards: true,
            values: ['sun'],
            error: 'Choose when your community rests',
            choices: [
              {
                value: 'sun',
                words: 'Shabbat and festivals, by the sun',
                hint: 'Candle-lighting to nightfall',
              },
              { value: 'own', words: 'None, or we will set our own' },
              { value: 'shut', words: 'Not here yet', disabled: true },
            ],
          }),
          tick({
            name: 'news',
            label: 'Hineni may send me news and ways to help',
            hint: 'About once a month.',
          }),
          tick({
            name: 'agree',
            label: 'I have read the agreement',
            error: 'Read the agreement, then tick the box',
          }),
          chips({
            legend: 'When',
            kind: 'checkbox',
            name: 'when',
            values: ['tue', 'eve'],
            note: 'Saturday is closed by your days of rest',
            choices: [
              { value: 'mon', words: 'Mon' },
              { value: 'tue', words: 'Tue' },
              { value: 'eve', words: 'Evening' },
              { value: 'sat', words: 'Sat', disabled: true },
            ],
          }),
          seg({
            legend: 'How often',
            name: 'often',
            values: ['once'],
            choices: [
              { value: 'once', words: 'Once' },
              { value: 'monthly', words: 'Every month' },
            ],
          }),
          amounts({
            legend: 'How much?',
            name: 'amount',
            values: ['3800'],
            choices: [
              { value: '1800', words: '£18', hint: 'A month of travel to meet' },
              { value: '3800', words: '£38', hint: 'One season for one pair' },
              { value: '7600', words: '£76', hint: 'Two pairs, one supper' },
            ],
          }),
        )}${shown(
          'A question that opens another',
          asks(
            abroad,
            textField({
              name: 'where',
              label: 'Which countries, and when?',
              hint: 'For example: Portugal, spring 2022 to autumn 2023',
              error: 'Tell us which countries you lived in, and roughly when',
            }),
          ),
        )}${shown(
          'After a quiz answer',
          verdict(
            'right',
            'Tell Ruth on the same day',
            tag('Right', 'ok'),
            'Whoever hears it passes it on the same day.',
          ),
          verdict(
            'wrong',
            'Promise to keep it secret',
            tag('Not this one', 'stop'),
            'You may be the only one who knows.',
          ),
        )}
        <p>${button('Keep and go on', { size: 'big', iconAfter: 'go' })}</p>`,
      { action: '/look', label: 'Every field', keep: 'look', unjudged: true },
    ),
  )
