import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField } from '../../../../look/parts/fields.ts'
import { dataTable, sub } from '../../../../look/parts/tables.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWordsShort } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Verdict } from './rules.ts'
import type { Asked, Colleague } from './types.ts'

export interface PanelView {
  readonly applicationId: string
  /** How many must say yes, beside those whose yes counts already. */
  readonly need: number
  readonly already: number
  readonly verdict: Verdict
  readonly isWanted: boolean
  readonly open: readonly Asked[]
  readonly all: readonly Asked[]
  readonly names: ReadonlyMap<string, string>
  /** Who stepped aside from the application. */
  readonly aside: readonly string[]
  /** Who may be asked. */
  readonly askable: readonly Colleague[]
  readonly mayAsk: boolean
}

const answerTags = {
  yes: ['Yes', 'ok'],
  'not-yet': ['Not yet', 'stop'],
  aside: ['Stepped aside', 'soft'],
} as const

function askedTable(words: Words, view: PanelView, shown: readonly Asked[]): Html {
  const nameOf = ({ reviewerId }: Asked): string => view.names.get(reviewerId) ?? 'Somebody no longer here'
  return dataTable<Asked>({
    label: 'Who is asked, and what they said',
    folds: true,
    rows: shown,
    columns: [
      {
        label: 'Who',
        cell: (one) => html`${nameOf(one)}${one.knows === 'know' && sub('Knows them')}`,
      },
      {
        label: 'Says',
        cell: ({ answer }) => {
          const [said, tone] = answer === null ? (['Waiting', 'wait'] as const) : answerTags[answer]
          return tag(said, tone)
        },
      },
      {
        label: 'Since',
        cell: ({ answeredAt, askedAt, askedBy }) =>
          html`${dayWordsShort(words, dayAt(answeredAt ?? askedAt))}${askedBy === null && sub('Asked by the hub, as somebody stepped aside')}`,
      },
      {
        label: 'Action',
        cell: (one) =>
          one.endedAt === null && one.answer !== 'yes' && view.mayAsk
            ? form(button('Ask no more', { kind: 'bare', size: 'sm', also: `: ${nameOf(one)}` }), {
                action: `/desk/approvals/for/${view.applicationId}/no-more/${one.id}`,
                look: 'row',
              })
            : '',
      },
    ],
  })
}

const verdicts = {
  approved: 'Approved.',
  'not-yet': 'Somebody says not yet. Read why, put it right, and they can say yes.',
  waiting: 'It waits for those who are asked.',
  'too-few': 'Fewer are asked than must say yes.',
} as const

const tellings: Record<string, string> = {
  asked: 'They are asked, and have a letter about it.',
  'no-more': 'They are asked no more.',
  'no-more-decided':
    'They are asked no more. Everybody who is needed said yes: with that the approval is given.',
  'let-back': 'They may see the application again.',
}

/** The approval of an application, at the desk: who is asked, what they said, and asking another. */
export function panelPart({ words, url }: Visit, view: PanelView): Html {
  const { applicationId, need, already, verdict, open, all, askable, aside, names, isWanted, mayAsk } = view
  const told = tellings[url.searchParams.get('told') ?? '']
  const shown = isWanted ? open : all.filter(({ answer }) => answer === 'yes')
  const choose =
    mayAsk &&
    isWanted &&
    askable.length > 0 &&
    form(
      html`${selectField({
          name: 'reviewer',
          id: 'f-reviewer',
          label: 'Ask',
          required: true,
          options: [
            { value: '', words: 'Choose whom to ask' },
            ...askable.map(({ id, name, waiting }) => ({
              value: id,
              words: waiting === 0 ? name : `${name} (${waiting} waiting)`,
            })),
          ],
        })}
        <p>${button('Ask them', { kind: 'quiet', size: 'sm' })}</p>`,
      { action: `/desk/approvals/for/${applicationId}/ask`, unjudged: true },
    )
  const asides = aside.map((id) => {
    const name = names.get(id) ?? 'Somebody no longer here'
    return html`<p>${name} stepped aside, and sees nothing of this application.</p>
      ${
        mayAsk &&
        form(button('It was a mistake: let them back', { kind: 'bare', size: 'sm', also: `: ${name}` }), {
          action: `/desk/approvals/for/${applicationId}/back/${id}`,
          look: 'row',
        })
      }`
  })
  const needed = `${need === 1 ? 'One' : need}${already > 0 ? ' more' : ''} of us must say yes.`
  return card(
    html`${told && notice(told, { kind: 'good', role: 'status' })}
      <p>${[needed, ...(isWanted ? [verdicts[verdict]] : [])].join(' ')}</p>
      ${shown.length > 0 && askedTable(words, view, shown)} ${choose}
      ${
        open.some(({ answer }) => answer === 'not-yet') &&
        html`<p>
          ${linkButton('Read why not yet', `/desk/approvals/for/${applicationId}`, { kind: 'quiet', size: 'sm', icon: 'lock' })}
        </p>`
      }
      ${asides}
      ${
        mayAsk &&
        html`${form(html`${button('I am related to them: step aside', { kind: 'bare', size: 'sm' })}`, {
            action: `/desk/approvals/for/${applicationId}/aside`,
            look: 'row',
          })}
          <p class="small muted">
            You see nothing of it from then on. What you said for it counts no more, and a conversation you
            would hold is called off.
          </p>`
      }`,
    { title: 'Approval', id: 'approval' },
  )
}
