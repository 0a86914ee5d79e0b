import { html, type Html } from '../../../../look/html.ts'
import { linkButton } from '../../../../look/parts/buttons.ts'
import { card, fold, folds } from '../../../../look/parts/cards.ts'
import { dl, todo } from '../../../../look/parts/lists.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { dateWords, dayWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { commitmentWords } from '../../list-words.ts'
import { daysMonth } from '../days/words.ts'
import type { Together } from '../days/rules.ts'
import { activityWords, levelWords, nationWords } from '../words.ts'
import type { Decision } from './types.ts'

/** A decision and the name of whoever made it. */
export interface Told {
  readonly decision: Decision
  readonly by: string
}

/** Somebody whose days reach four in some 30. */
export interface Over {
  /** Null where this reader may not open their page. */
  readonly personId: string | null
  /** Null where this reader may not see who comes. */
  readonly name: string | null
  readonly together: Together
}

const factsOf = ({ facts }: Decision, words: Words): readonly (readonly [string, string])[] => [
  ['Decided in', nationWords[facts.nation]],
  ['With', facts.contact ? `people of ${facts.youngest} to ${facts.oldest}` : 'nobody we help'],
  ...(facts.turns18On === null
    ? []
    : [['The youngest turns 18', dateWords(words, facts.turns18On)] as const]),
  ['What', facts.activities.map((one) => activityWords[one].words).join(', ') || 'Nothing the law names'],
  ['Somebody watches', facts.supervised ? 'Yes' : 'No'],
  ['How often', `${words.say(commitmentWords[facts.often])}; ${facts.mostDays} days in any 30 at most`],
  ['At night', facts.overnight ? 'Yes' : 'No'],
]

/** The decision that stands, as it was made. */
export const standingCard = ({ decision, by }: Told, words: Words): Html =>
  card(
    html`<p><strong>${levelWords[decision.level]}</strong></p>
      ${decision.askedThere !== null && html`<p>${decision.askedThere}</p>`}
      <p>${`“${decision.reason}”`}</p>
      <p class="small muted">
        ${`Decided by ${by} on ${dateWords(words, dayAt(decision.decidedAt))}. Looked at again on ${dateWords(words, decision.lookAgainOn)}, or when something changes.`}
      </p>
      ${dl(factsOf(decision, words))}`,
    { title: 'What stands', id: 'stands-h' },
  )

/** Earlier decisions, whole. */
export const earlierCard = (earlier: readonly Told[], words: Words): Html | false =>
  earlier.length > 0 &&
  card(
    folds(
      earlier.map(({ decision, by }) =>
        fold(
          html`<p>${`“${decision.reason}”`}</p>
            ${decision.askedThere !== null && html`<p>${decision.askedThere}</p>`}
            ${dl(factsOf(decision, words))}`,
          {
            title: levelWords[decision.level],
            line: `${by}, ${dateWords(words, dayAt(decision.decidedAt))}`,
            fact: `Decision ${decision.number}`,
          },
        ),
      ),
    ),
    { title: 'Decided before', id: 'before-h' },
  )

/** When it is decided again. */
export const againCard = (decision: Decision | undefined, words: Words): Html =>
  card(
    todo([
      ...(decision === undefined
        ? []
        : [
            {
              icon: 'calendar' as const,
              title: dayWords(words, decision.lookAgainOn),
              text:
                decision.lookAgainOn === decision.facts.turns18On
                  ? 'The youngest turns 18. The check keeps its number and date; its ground ends.'
                  : 'By our own custom, though nothing else changed.',
            },
          ]),
      {
        icon: 'clock' as const,
        title: 'Any change of how often it is',
        text: 'Today’s list says so, and so does the page before a new version goes out.',
      },
      {
        icon: 'people' as const,
        title: 'A fourth day in any 30',
        text: 'Where the level hangs on it, you are told before somebody is added for it.',
      },
    ]),
    { title: 'Decided again', id: 'again-h' },
  )

/** People whose days reach four in some 30 though what was decided is for less. */
export const overCard = (over: readonly Over[], words: Words): Html | false =>
  over.length > 0 &&
  card(
    html`<p>
        From the fourth day in 30 this is regulated activity, and the check that was decided is not enough.
        Move a day, have somebody there who watches, or decide again and check first.
      </p>
      ${todo(
        over.map(({ personId, name, together }) => ({
          icon: 'alert' as const,
          tone: 'late' as const,
          title: `${name ?? 'Somebody'}: ${together.days.length} days in 30`,
          text: together.days.map((on) => dayWords(words, on)).join('; '),
          acts:
            name !== null &&
            personId !== null &&
            linkButton('Their page', `/desk/people/${personId}`, {
              kind: 'quiet',
              size: 'sm',
              also: `: ${name}`,
            }),
        })),
      )}
      ${daysMonth(words, over[0]!.together)}
      <p class="small muted">
        ${`The days of ${over[0]!.name ?? 'the first'}, within the 30 that hold most.`}
      </p>`,
    { title: 'A fourth day in 30', id: 'over-h', side: 's' },
  )
