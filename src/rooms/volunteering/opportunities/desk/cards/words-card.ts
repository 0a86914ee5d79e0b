import { html, type Html } from '../../../../../look/html.ts'
import { button } from '../../../../../look/parts/buttons.ts'
import { grid, row } from '../../../../../look/parts/layout.ts'
import type { Words } from '../../../../../platform/words/words.ts'
import { kindWords, sideWords } from '../../../list-words.ts'
import { optionsOf, type EditorFields } from '../fields.ts'
import { section, type Sections } from './sections.ts'

/** What it is called, what it is, and what people will do. */
export const wordsCard = (fields: EditorFields, sections: Sections, words: Words): Html =>
  section(
    sections,
    'words',
    'What it is',
    html`${fields.text('title')}
    ${grid([fields.select('kind', optionsOf(kindWords, words)), fields.select('side', optionsOf(sideWords, words))], { min: 12, gap: 3 })}
    ${row(button('Show the fields for this kind', { kind: 'quiet', size: 'sm', name: 'act', value: 'show', unjudged: true }))}
    ${fields.area('summary', { rows: 2, hint: 'The finder shows it under the name.' })}
    ${fields.area('whatYouWillDo', { rows: 6, hint: 'From arriving to leaving, as you would tell a friend.' })}
    ${fields.area('whoItHelps', { rows: 2 })}`,
  )
