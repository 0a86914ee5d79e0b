import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField } from '../../../../look/parts/fields.ts'
import { todo, type Todo } from '../../../../look/parts/lists.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWordsShort } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { verdictOf } from './rules.ts'
import type { Asked, Colleague } from './types.ts'

export interface PanelView {
  readonly applicationId: string
  readonly need: number
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

function line(words: Words, view: PanelView, asked: Asked): Todo {
  const name = view.names.get(asked.reviewerId) ?? 'Somebody no longer here'
  const [said, tone] = asked.answer === null ? (['Waiting', 'wait'] as const) : answerTags[asked.answer]
  const since = dayWordsShort(words, dayAt(asked.answeredAt ?? asked.askedAt))
  const by = asked.askedBy === null ? 'Asked by the hub, because somebody stepped aside' : 'Asked'
  const isOpen = asked.endedAt === null
  return {
    icon: asked.answer === 'yes' ? 'check' : asked.answer === null ? 'wait' : 'alert',
    title: html`${name} ${tag(said, tone)}`,
    text: `${asked.answer === null ? by : 'Said so'} on ${since}.${asked.knows === 'know' ? ' Knows them.' : ''}`,
    ...(isOpen && asked.answer !== 'yes' && view.mayAsk
      ? {
          acts: form(button('Ask no more', { kind: 'bare', size: 'sm', also: `: ${name}` }), {
            action: `/desk/approvals/for/${view.applicationId}/no-more/${asked.id}`,
            look: 'row',
          }),
        }
      : {}),
  }
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
  back: 'They may see the application again.',
}

/** The approval of an application, at the desk: who is asked, what they said, and asking another. */
export function panelPart({ words, url }: Visit, view: PanelView): Html {
  const { applicationId, need, open, all, askable, aside, names, isWanted, mayAsk } = view
  const told = tellings[url.searchParams.get('told') ?? '']
  const verdict = verdictOf(open, need)
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
  const asides = todo(
    aside.map((id) => ({
      icon: 'no',
      title: `${names.get(id) ?? 'Somebody no longer here'} stepped aside`,
      text: 'They see nothing of this application.',
      acts:
        mayAsk &&
        form(button('It was a mistake: let them back', { kind: 'bare', size: 'sm' }), {
          action: `/desk/approvals/for/${applicationId}/back/${id}`,
          look: 'row',
        }),
    })),
  )
  return card(
    html`${told && notice(told, { kind: 'good', role: 'status' })}
      <p>
        ${`${need === 1 ? 'One of us must' : `${need} of us must`} say yes.`} ${isWanted && verdicts[verdict]}
      </p>
      ${shown.length > 0 && todo(shown.map((one) => line(words, view, one)))} ${choose}
      ${
        open.some(({ answer }) => answer === 'not-yet') &&
        html`<p>
          ${linkButton('Read why not yet', `/desk/approvals/for/${applicationId}`, { kind: 'quiet', size: 'sm', icon: 'lock' })}
        </p>`
      }
      ${aside.length > 0 && asides}
      ${
        mayAsk &&
        form(html`${button('I am related to them: step aside', { kind: 'bare', size: 'sm' })}`, {
          action: `/desk/approvals/for/${applicationId}/aside`,
          look: 'row',
        })
      }`,
    { title: 'Approval', id: 'approval' },
  )
}
