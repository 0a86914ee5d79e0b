import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, notice, tag } from '../../../../look/parts/cards.ts'
import { dataTable } from '../../../../look/parts/tables.ts'
import { levels, type Level, type RoleFacts } from '../facts.ts'
import { isLawful, type Finding } from '../rules.ts'
import {
  allowedWords,
  becauseOf,
  elsewhereWords,
  levelWords,
  neededFor,
  nationWords,
  workforceWords,
  type Because,
} from '../words.ts'
import type { DecideFields } from './facts-card.ts'

/** What was worked out from the facts as they are typed. */
export interface WorkedOut {
  readonly facts: RoleFacts
  readonly finding: Finding
  /** What the charity asks in the nation of the facts. */
  readonly askedThere: string
}

const reasonAndSave = (fields: DecideFields): Html =>
  html`${fields.area('reason', { label: 'Reason, in your words', rows: 3, optional: false, hint: 'About the role, never about anybody.' })}
    <p class="row">
      ${button('Save decision', { name: 'act', value: 'save' })}<span class="small muted"
        >A person decides; the hub proposes and refuses. Saved with your name and these facts.</span
      >
    </p>`

function levelChoice(level: Level, { facts, finding }: WorkedOut) {
  const proposed = level === finding.level
  const lawful = isLawful(level, finding)
  const sign = proposed ? tag('Proposed', 'ok') : lawful ? tag('Allowed') : tag('Unlawful here', 'stop')
  const name =
    proposed && finding.workforce !== null
      ? `${levelWords[level]}; ${workforceWords[finding.workforce]}`
      : levelWords[level]
  return {
    value: level,
    words: html`<strong>${name}</strong> ${sign}`,
    hint: lawful ? allowedWords[level] : `Refused. ${neededFor(level, facts)}`,
    disabled: !lawful,
  }
}

/** Levels from the highest proposed down; refused ones stay to be seen, with what they would need. */
const offered: readonly Level[] = [...levels].toReversed()

/** The levels, with what is proposed and what is refused; in another nation, what the charity asks there. */
export function levelCard(fields: DecideFields, worked: WorkedOut | null): Html {
  const title = { title: 'The level, with its reason', id: 'level-h' }
  if (!worked)
    return card(
      html`<p>
        Answer the questions and press “Work it out”. The level, its reason and its source stand here then.
      </p>`,
      title,
    )
  const { facts, askedThere } = worked
  if (facts.nation !== 'england-and-wales')
    return card(
      html`<p>${elsewhereWords[facts.nation]}</p>
        ${
          askedThere === ''
            ? notice(
                `Nobody has said yet what we ask for in ${nationWords[facts.nation]}. An administrator does, in the settings under “Which DBS check”. Until then it cannot be decided.`,
                { kind: 'wait' },
              )
            : html`<p><strong>What we ask there</strong><br />${askedThere}</p>
                ${reasonAndSave(fields)}`
        }`,
      title,
    )
  return card(
    html`${fields.radios('level', {
      legend: 'Level',
      unseenLegend: true,
      cards: true,
      choices: offered.map((level) => levelChoice(level, worked)),
    })}
    ${reasonAndSave(fields)}`,
    title,
  )
}

/** Fact, rule and source of everything that decided it. */
export const whyCard = ({ facts, finding }: Pick<WorkedOut, 'facts' | 'finding'>): Html | false =>
  facts.nation === 'england-and-wales' &&
  card(
    dataTable<Because>({
      label: 'Reasons for the level',
      caption: 'Design help, not legal advice. When in doubt, ask the DBS.',
      folds: true,
      columns: [
        { label: 'Fact', cell: ({ fact }) => fact },
        { label: 'Rule', cell: ({ rule }) => rule },
        { label: 'Source', cell: ({ source }) => source },
      ],
      rows: finding.grounds.map((ground) => becauseOf[ground](facts)),
    }),
    { title: 'Why: fact, rule, source', id: 'why-h' },
  )
