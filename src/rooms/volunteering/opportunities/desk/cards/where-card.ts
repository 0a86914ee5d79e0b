import { html, type Html } from '../../../../../look/html.ts'
import { grid } from '../../../../../look/parts/layout.ts'
import type { Words } from '../../../../../platform/words/words.ts'
import { stepFreeWords } from '../../../list-words.ts'
import { whereWords } from '../../writing/labels.ts'
import { optionsOf, plainOptions, type EditorFields } from '../fields.ts'
import { section, type Sections } from './sections.ts'

/** Where it happens, what everybody may know of it, and what those who come are told. */
export const whereCard = (fields: EditorFields, sections: Sections, words: Words): Html =>
  section(
    sections,
    'where',
    'Where',
    html`${grid(
      [
        fields.select('where', plainOptions(whereWords)),
        fields.text('postcode', { upper: true, hint: 'Never shown; distances are measured from it.' }),
      ],
      { min: 12, gap: 3 },
    )}
    ${grid(
      [
        fields.text('placeName', {
          hint: 'Its name and area, like St Columba’s hall, Ashgrove. The map shows it to the nearest half mile.',
        }),
        fields.area('exactPlace', { rows: 2, hint: 'Only after a confirmed place' }),
      ],
      { min: 15, gap: 3 },
    )}
    ${fields.tick('exactOnlyForThoseWhoCome', 'In the confirmation, the reminder and their own page. Never in the search or on the map.')}
    ${fields.area('gettingThere', { rows: 2 })}
    ${grid([fields.select('stepFree', optionsOf(stepFreeWords, words)), fields.area('access', { rows: 2, hint: 'Doors, toilets, hearing loops, quiet corners.' })], { min: 12, gap: 3 })}`,
  )
