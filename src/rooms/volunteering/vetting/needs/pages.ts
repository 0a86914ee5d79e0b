import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty } from '../../../../look/parts/cards.ts'
import { segLinks } from '../../../../look/parts/choices.ts'
import { back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { todo } from '../../../../look/parts/lists.ts'
import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'

const tone = {
  late: { icon: 'alert', tone: 'late' },
  soon: { icon: 'clock', tone: 'soon' },
  quiet: { icon: 'info' },
} as const

/** So many stand on one page; who works them off sees the next. */
export const mostNeeds = 100

export interface NeedsView {
  readonly needs: readonly Todo[]
  /** The applications that whoever reads looks after. */
  readonly mine: ReadonlySet<string>
  readonly isMineFirst: boolean
  /** The way to take it as a file, for whoever may. */
  readonly acts: Html | false
}

/** What needs us now, of all that is on its way: one line each, with why, for how long, and the one action. */
export function needsPage(visit: Visit, { needs, mine, isMineFirst, acts }: NeedsView): Html {
  const heading = 'What needs us now'
  const late = needs.filter(({ urgency }) => urgency === 'late').length
  const line =
    needs.length === 0
      ? 'Nobody is waiting for us.'
      : `${needs.length === 1 ? '1 thing' : `${needs.length} things`}${late === 0 ? ', none too late' : `, ${late} of them too late`}. The most pressing first.`
  const isMine = ({ applicationId }: Todo): boolean => applicationId !== undefined && mine.has(applicationId)
  const own = needs.filter(isMine)
  return deskPage(visit.frame, {
    title: `${heading}: ${needs.length}`,
    main: html`${back('Applications', '/desk/applications')} ${deskTitle({ heading, line, acts })}
    ${
      needs.length === 0
        ? empty('When an application waits for us, it stands here with its reason and what to do.', {
            title: 'Nobody is waiting',
          })
        : html`${segLinks(
            'Order',
            [
              { words: 'All in one', href: '/desk/vetting', current: !isMineFirst },
              { words: 'Mine first', href: '/desk/vetting?first=mine', current: isMineFirst },
            ],
            { low: true },
          )}
          ${
            isMineFirst
              ? flow([
                  card(
                    own.length === 0
                      ? html`<p>Nothing that you look after waits for us.</p>`
                      : needsList(own),
                    { title: `You look after: ${own.length}`, id: 'mine' },
                  ),
                  own.length < needs.length &&
                    card(needsList(needs.filter((one) => !isMine(one))), {
                      title: `The others: ${needs.length - own.length}`,
                      id: 'others',
                    }),
                ])
              : card(needsList(needs))
          }`
    }`,
  })
}

const needsList = (needs: readonly Todo[]): Html =>
  html`${todo(
    needs.slice(0, mostNeeds).map((one) => ({
      ...tone[one.urgency],
      title: one.fact,
      text: one.reason,
      acts: linkButton(one.action.label, one.action.href, { size: 'sm', also: `: ${one.fact}` }),
    })),
    { ordered: true },
  )}${
    needs.length > mostNeeds &&
    html`<p class="small muted">
      The first ${mostNeeds} of ${needs.length}. The others follow as these are done.
    </p>`
  }`
