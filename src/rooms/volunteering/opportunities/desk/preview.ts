import { html, type Html } from '../../../../look/html.ts'
import { frame } from '../../../../look/parts/cards.ts'
import { segLinks } from '../../../../look/parts/choices.ts'
import { facts } from '../../../../look/parts/lists.ts'
import { dayWordsTight } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { glance } from '../help/glance.ts'
import type { Editing } from './editing.ts'
import { spanWords } from './rest-words.ts'

export type PreviewFor = 'visitor' | 'place'

/** What it will look like, small, beside the editor. */
export function previewFrame(
  { opportunity, organisation, content, shifts }: Editing,
  as: PreviewFor,
  words: Words,
): Html {
  const view = (who: PreviewFor, said: string) => ({
    words: said,
    href: `/desk/opportunities/${opportunity.id}?as=${who}#preview`,
    current: as === who,
  })
  const rows = shifts.slice(0, 3).map(
    ({ shift }) =>
      html`<tr>
        <th scope="row">
          <strong>${dayWordsTight(words, shift.on)}</strong><br /><span class="muted"
            >${spanWords(words, shift)}</span
          >
        </th>
        <td>${shift.reason}</td>
      </tr>`,
  )
  return frame(
    html`<p class="t-4 serif">${content.title || 'Not named yet'}</p>
      <p class="muted">${content.summary}</p>
      ${facts(glance(content, { organisation, knowsPlace: as === 'place' }, words))}
      ${
        rows.length > 0 &&
        html`<table class="shifts">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">To know</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`
      }
      <p class="small">
        <a href="/desk/opportunities/${opportunity.id}/preview?as=${as}">The whole page</a>
      </p>`,
    {
      caption: as === 'visitor' ? 'As a visitor sees it' : 'As somebody with a place sees it',
      id: 'preview',
      beside: segLinks('Preview for', [view('visitor', 'Visitor'), view('place', 'Has a place')], {
        low: true,
      }),
    },
  )
}
