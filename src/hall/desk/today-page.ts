import { deskPage } from '../../look/desk.ts'
import { html, type Html } from '../../look/html.ts'
import { linkButton } from '../../look/parts/buttons.ts'
import { card, empty } from '../../look/parts/cards.ts'
import { deskTitle, flow, grid } from '../../look/parts/layout.ts'
import { todo } from '../../look/parts/lists.ts'
import { hebrewDate, inEnglish, inHebrew } from '../../platform/calendar/hebrew-date.ts'
import { daysOfRest } from '../../platform/calendar/settings.ts'
import type { Programme } from '../../rooms/gatherings/face.ts'
import type { Todo } from '../../platform/room.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { dayWordsShort } from '../../platform/words/dates.ts'

const rank = { late: 0, soon: 1, quiet: 2 } as const
const tone = {
  late: { icon: 'alert', tone: 'late' },
  soon: { icon: 'clock', tone: 'soon' },
  quiet: { icon: 'info' },
} as const

/** One page of what needs somebody now, each with the fact, the reason and one action, beside what is on today. */
export function todayPage(
  visit: Visit,
  todos: readonly Todo[],
  programme: Programme | null,
  promised: Html | null,
): Html {
  const { words, frame, hub } = visit
  const today = hub.today()
  const keepsHebrew = hub.setting(daysOfRest).some((custom) => custom.kind === 'jewish')
  const sorted = todos.toSorted(
    (a, b) => rank[a.urgency] - rank[b.urgency] || Temporal.Instant.compare(a.since, b.since),
  )
  const hebrew = hebrewDate(today)
  const line = html`${keepsHebrew && html`<span lang="he" dir="rtl">${inHebrew(hebrew)}</span> · ${inEnglish(hebrew)} · `}${
    sorted.length === 0
      ? 'Nothing needs you.'
      : sorted.length === 1
        ? '1 thing needs you'
        : `${sorted.length} things need you`
  }${programme && programme.today > 0 && html` · <a href="#on-today">${programme.today} on today</a>`}`
  const list =
    sorted.length === 0
      ? empty(
          'When something waits for you, it stands here with its reason and what to do. A good day to ring somebody.',
          {
            title: 'Nobody is waiting for you',
          },
        )
      : card(
          todo(
            sorted.map((one) => ({
              ...tone[one.urgency],
              title: one.fact,
              text: one.reason,
              acts: linkButton(one.action.label, one.action.href, { size: 'sm', also: `: ${one.fact}` }),
            })),
            { ordered: true },
          ),
          { title: 'Needs me now', id: 'needs-me' },
        )
  return deskPage(frame, {
    title: 'Today',
    main: html`${deskTitle({ heading: dayWordsShort(words, today), line })}${programme || promised ? grid([list, flow([programme?.card, promised], { gap: 3 })], { min: 24, align: 'tops' }) : list}`,
  })
}
