import { html, type Html } from '../../../../../look/html.ts'
import { fold } from '../../../../../look/parts/cards.ts'
import { grid } from '../../../../../look/parts/layout.ts'
import { answerList } from '../../../../../platform/web/read.ts'
import type { Words } from '../../../../../platform/words/words.ts'
import { checkWords, languageWords, skillWords } from '../../../list-words.ts'
import { hasShifts } from '../../times.ts'
import type { Kind } from '../../../lists.ts'
import { optionsOf, type EditorFields } from '../fields.ts'
import { section, type Sections } from './sections.ts'

const countWords = (count: number): string => (count === 0 ? 'None chosen' : `${count} chosen`)

/** What is asked of people, and what they get. */
export function asksCard(fields: EditorFields, sections: Sections, words: Words): Html {
  const { answers, errors } = fields
  const list = (name: 'skills' | 'languages', said: Parameters<typeof optionsOf>[0]): Html =>
    fold(fields.chips(name, optionsOf(said, words)), {
      title: name === 'skills' ? 'Skills' : 'Languages',
      fact: countWords(answerList(answers, name).length),
      open: errors[name] !== undefined || answerList(answers, name).length > 0,
    })
  return section(
    sections,
    'asks',
    'What we ask, and give',
    html`${list('skills', skillWords)}${list('languages', languageWords)}
    ${fields.tick('livedExperience', 'The finder says so to people who look for it.')}
    ${fields.ticks('checks', optionsOf(checkWords, words), { hint: 'Levels of DBS checks follow from the role’s facts: asking for one the role may not have is unlawful.' })}
    ${fields.area('checksInWords', { hint: 'What you check and why, and what you do not.' })}
    ${fields.text('youngestAge', { type: 'number', width: 's', hint: 'Below 18 a parent or guardian must say yes.' })}
    ${fields.area('expenses', { rows: 2, hint: 'What is repaid, and how soon.' })}
    ${fields.area('bring', { rows: 2 })}`,
  )
}

/** How many may come, and how places are kept. */
export function placesCard(fields: EditorFields, sections: Sections, kind: Kind): Html {
  const number = (name: 'answerHours' | 'changeHours' | 'largestGroup') =>
    fields.text(name, { type: 'number' })
  const shifts = hasShifts(kind)
  return section(
    sections,
    'places',
    shifts ? 'Places' : 'Until when',
    html`${
      shifts
        ? html`${grid([number('largestGroup'), number('answerHours'), number('changeHours')], { min: 9, gap: 3 })}${fields.tick('waitingList', 'A free place is offered to the first who waits. The clock stops on days of rest, unless the settings say otherwise.')}`
        : fields.carry('largestGroup', 'answerHours', 'changeHours', 'waitingList')
    }
    ${fields.text('closesOn', { type: 'date', width: 's', hint: 'Leave it empty while people may always come.' })}
    ${fields.tick('urgent', 'Shown near the top of the finder.')}`,
  )
}

/** Who answers questions. */
export const contactCard = (fields: EditorFields, sections: Sections): Html =>
  section(
    sections,
    'contact',
    'Contact',
    grid(
      [
        fields.text('contactName'),
        fields.text('contactEmail', { type: 'email', hint: 'Questions reach it through a form.' }),
        fields.text('contactPhone', { type: 'tel' }),
      ],
      { min: 12, gap: 3 },
    ),
  )
