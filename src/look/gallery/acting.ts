import { html } from '../html.ts'
import { icon, iconNames } from '../icons.ts'
import { button, buttonRow, linkButton } from '../parts/buttons.ts'
import { copyAddress } from '../parts/copying.ts'
import { pagination } from '../parts/pagination.ts'
import { back, or } from '../parts/layout.ts'
import { segLinks } from '../parts/choices.ts'
import { code, codes, qr, sample } from '../parts/words.ts'
import { raw } from '../html.ts'
import { chapter, shown } from './shown.ts'

const square = raw(
  '<svg viewBox="0 0 21 21" role="img" aria-label="A square code with the same key"><path d="M0 0h7v7H0zM14 0h7v7h-7zM0 14h7v7H0zM9 1h2v3H9zM12 5h1v4h-1zM9 9h4v2H9zM1 9h4v1H1zM15 9h5v3h-5zM9 13h2v6H9zM13 15h3v2h-3zM17 14h3v5h-3zM12 19h4v1h-4z"/></svg>',
)

export const acting = () =>
  chapter(
    'acting',
    'Doing and going',
    'One main action a view. What changes something is a button; what goes somewhere is a link.',
    shown(
      'Buttons',
      buttonRow(
        button('Say: here I am', { size: 'big' }),
        button('Keep and go on'),
        button('Save draft', { kind: 'quiet' }),
        button('Wait', { kind: 'bare', also: ' for AR-0058' }),
        button('Raise a worry', { kind: 'stop', icon: 'shield' }),
        button('Here', { kind: 'done', icon: 'check', pressed: true, also: ': Abebe, S.' }),
        button('Sent', { disabled: true }),
        button('Ring', { size: 'sm' }),
        button('Open', { size: 'sm', kind: 'quiet' }),
      ),
      html`<div class="night card">
        <div class="row">
          ${linkButton('Come in', '/give', { kind: 'flax', size: 'big', iconAfter: 'go' })}${linkButton('Give money', '/donate', { kind: 'quiet', size: 'big' })}
        </div>
      </div>`,
      or('or'),
      linkButton('Add to calendar', '/calendar', { kind: 'quiet', icon: 'calendar', full: true }),
    ),
    shown(
      'Ways through',
      back('Ways to help', '/desk/opportunities'),
      segLinks('Show the outbox as', [
        { words: 'Waiting 214', href: '?outbox=waiting', current: true },
        { words: 'Sent 1,377', href: '?outbox=sent' },
        { words: 'Came back 3', href: '?outbox=back' },
      ]),
      pagination({
        label: 'Pages of people',
        summary: '15 to 28 of 230',
        previous: { words: 'Before', href: '?page=1' },
        pages: [
          { words: '1', href: '?page=1', label: 'Page 1' },
          { words: '2', href: '?page=2', label: 'Page 2', current: true },
          { words: '3', href: '?page=3', label: 'Page 3' },
          'gap',
          { words: '17', href: '?page=17', label: 'Page 17' },
        ],
        next: { words: 'Next', href: '?page=3' },
      }),
    ),
    shown(
      'Things to copy',
      copyAddress('https://hub.example/feeds/7c1e04d2', {
        name: 'feed',
        label: 'Your private calendar address',
        hint: 'Put it into your own calendar; it moves when we do.',
      }),
      html`<p>Quote this: ${code('K7-RIVER-19')}</p>`,
      codes(['4H7K-92PQ', 'M3XD-71RT', '8WZC-55LN', 'Q2VB-38JH'], 'Recovery codes'),
      sample('What a program sends', "curl 'https://hub.example.org/api/opportunities?near=N12'"),
      qr(square),
    ),
    shown(
      'Icons',
      html`<ul class="tags">
        ${iconNames.map((name) => html`<li class="tag">${icon(name)} ${name}</li>`)}
      </ul>`,
      html`<p>Without words beside it: ${icon('lock', { label: 'Sealed' })}</p>`,
    ),
  )
