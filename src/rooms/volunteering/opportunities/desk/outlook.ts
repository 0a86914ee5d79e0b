import { html, type Html } from '../../../../look/html.ts'
import type { IconName } from '../../../../look/icons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { facts } from '../../../../look/parts/lists.ts'
import { isQuiet, lettersOf, type Plan } from '../publishing/plan.ts'
import type { Editing } from './editing.ts'

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

type Fact = { icon: IconName; words: string }

/** What publishing would do, in a few sentences; numbers, never names. */
export function outlookOf(plan: Plan): Fact[] {
  if (isQuiet(plan)) return [{ icon: 'check', words: 'No shift changes, so nobody gets a letter.' }]
  const { changed, cancelled } = lettersOf(plan)
  const { opens, changes, cancels, heldOpen } = plan
  const moves = changes.filter(({ tells }) => tells.includes('time')).length
  return [
    ...(opens.length > 0
      ? [{ icon: 'plus', words: `${many(opens.length, 'shift opens', 'shifts open')} for sign-up.` } as const]
      : []),
    ...(moves > 0
      ? [
          {
            icon: 'swap',
            words: `${many(moves, 'shift changes its time', 'shifts change their time')}.`,
          } as const,
        ]
      : []),
    ...(cancels.length > 0
      ? [{ icon: 'no', words: `${many(cancels.length, 'shift is', 'shifts are')} left out.` } as const]
      : []),
    ...(changed > 0
      ? [
          {
            icon: 'mail',
            words: `${many(changed, 'sign-up hears', 'sign-ups hear')} of a change, with one press to say they cannot come.`,
          } as const,
        ]
      : []),
    ...(cancelled > 0
      ? [
          {
            icon: 'mail',
            words: `${many(cancelled, 'sign-up hears', 'sign-ups hear')} that it does not take place.`,
          } as const,
        ]
      : []),
    ...(changed + cancelled > 0
      ? [{ icon: 'feed', words: 'Their calendars change by themselves.' } as const]
      : []),
    ...(changed + cancelled === 0 ? [{ icon: 'check', words: 'Nobody gets a letter.' } as const] : []),
    ...(heldOpen.length > 0
      ? [
          {
            icon: 'people',
            words: `${many(heldOpen.length, 'shift keeps', 'shifts keep')} more places than you ask for: those who have one keep it.`,
          } as const,
        ]
      : []),
  ]
}

export const outlookCard = ({ plan }: Editing): Html =>
  card(
    html`${facts(outlookOf(plan))}
      <p class="small muted">If you and somebody else both save, the second sees what the first changed.</p>`,
    {
      title: 'If you publish now',
      id: 'outlook-h',
    },
  )
