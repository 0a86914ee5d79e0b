import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { grid } from '../../../../look/parts/layout.ts'
import type { fieldsOf } from '../../../../platform/web/form.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { commitmentWords } from '../../list-words.ts'
import { commitments } from '../../lists.ts'
import { nations } from '../facts.ts'
import { activityWords, nationWords, offeredActivities } from '../words.ts'
import type { decideForm } from './forms.ts'

export type DecideFields = ReturnType<typeof fieldsOf<typeof decideForm>>

const yesNo = (yes: string, no: string) => [
  { value: 'yes', words: yes },
  { value: 'no', words: no },
]

/** The questions: what the role really is. */
export const factsCard = (fields: DecideFields, words: Words): Html =>
  card(
    html`${fields.select('nation', {
        label: 'Where is it decided whether somebody is suitable?',
        hint: 'That says whose checks we use: for us, where the office is that decides.',
        options: nations.map((value) => ({ value, words: nationWords[value] })),
      })}
      ${fields.radios('contact', {
        legend: 'Do they meet, write to or speak with those we help?',
        choices: yesNo('Yes', 'No, never'),
      })}
      ${grid(
        [
          fields.text('youngest', { label: 'Youngest', type: 'number', optional: false }),
          fields.text('oldest', { label: 'Oldest', type: 'number', optional: false }),
        ],
        { min: 8, gap: 3 },
      )}
      ${fields.text('turns18On', {
        label: 'The day the youngest turns 18',
        type: 'date',
        width: 's',
        hint: 'If it is about somebody we know. Then it is decided again on that day. Never write who it is.',
      })}
      ${fields.ticks('activities', {
        legend: 'What do they do?',
        choices: offeredActivities.map((value) => ({ value, ...activityWords[value] })),
      })}
      ${fields.radios('supervised', {
        legend: 'Is somebody there who watches?',
        hint: 'Somebody who is checked themselves, day to day, and can see what happens.',
        choices: [
          { value: 'watched', words: 'Yes, always' },
          { value: 'alone', words: 'No, or not always' },
        ],
      })}
      ${grid(
        [
          fields.select('often', {
            label: 'How often does one person do it?',
            options: commitments.map((value) => ({ value, words: words.say(commitmentWords[value]) })),
          }),
          fields.text('mostDays', {
            label: 'Most days in any 30',
            type: 'number',
            hint: 'Trips and days besides counted.',
          }),
        ],
        { min: 8, gap: 3, align: 'ends' },
      )}
      ${fields.radios('overnight', {
        legend: 'Ever between 2am and 6am, face to face?',
        choices: yesNo('Yes', 'No'),
      })}
      ${fields.tick('childrensPlace', {
        label: 'It is work for a school, nursery or children’s home, done there',
      })}
      ${fields.tick('adultsGetCare', {
        label: 'The adults get health or social care, or are held in custody or detention',
      })}
      <p>${button('Work it out', { kind: 'quiet', name: 'act', value: 'work' })}</p>`,
    { title: 'What the role really is', id: 'facts-h' },
  )
