import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card, notice } from '../../../look/parts/cards.ts'
import { todo } from '../../../look/parts/lists.ts'
import { dayAt } from '../../../platform/clock.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Shared } from './rules.ts'
import { reasons } from './words.ts'

export interface AlikeShown {
  readonly id: string
  readonly name: string
  readonly reach: string
  readonly why: readonly Shared[]
}

/** On somebody’s page: who is likely the same person, and why. */
export const alikeCard = (personId: string, alike: readonly AlikeShown[]): Html =>
  card(
    todo(
      alike.map((one) => ({
        icon: 'pair' as const,
        title: one.name,
        text: html`${reasons(one.why)} ${one.reach}`,
        acts: linkButton('Compare', `/desk/people/${personId}/merge?with=${one.id}`, {
          size: 'sm',
          also: ` with ${one.name}`,
        }),
      })),
    ),
    { title: 'Likely the same person', id: 'alike', pressing: true },
  )

export interface MergedShown {
  readonly id: string
  readonly name: string
  readonly mergedAt: string
  readonly by: string
}

/** On somebody’s page: the records that stand behind this one. */
export const mergedCard = (visit: Visit, merges: readonly MergedShown[]): Html =>
  card(
    html`${visit.url.searchParams.has('merged') && notice('The two records are one now.', { kind: 'good', role: 'status' })}
    ${todo(
      merges.map((one) => ({
        icon: 'pair' as const,
        title: one.name,
        text: `Made one with this record by ${one.by} on ${dateWords(visit.words, dayAt(moment(one.mergedAt)))}.`,
        acts: linkButton('Undo this merge', `/desk/people/merges/${one.id}`, {
          kind: 'quiet',
          size: 'sm',
          icon: 'undo',
          also: ` (${one.name})`,
        }),
      })),
    )}`,
    { title: 'Merged before', id: 'merged' },
  )

/** After a merge was undone. */
export const apartNotice = (): Html => notice('They are two records again.', { kind: 'good', role: 'status' })
