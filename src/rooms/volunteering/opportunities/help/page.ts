import { jsonLd } from '../../../../look/frame.ts'
import { attributes, html, raw, type Child, type Html } from '../../../../look/html.ts'
import { icon } from '../../../../look/icons.ts'
import { linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice, tag } from '../../../../look/parts/cards.ts'
import { aside, flow, title } from '../../../../look/parts/layout.ts'
import { facts, need } from '../../../../look/parts/lists.ts'
import { paragraphs } from '../../../../look/parts/words.ts'
import { publicPage } from '../../../../look/page.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import { day } from '../../../../platform/clock.ts'
import { dayWords } from '../../../../platform/words/dates.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { sideWords } from '../../list-words.ts'
import { sideLetter } from '../../lists.ts'
import { hasShifts } from '../times.ts'
import { askWords, glance } from './glance.ts'
import { factsFor } from './json-ld.ts'
import type { Related } from './store.ts'
import type { HelpView } from './view.ts'
import { whenWords } from './when-words.ts'
import { say } from './words.ts'

export interface Around {
  /** The form under the words: a sign-up, or a registration of interest. */
  readonly form: Child
  readonly related: readonly Related[]
  readonly told?: Html
  readonly knowsPlace?: boolean
  /** Whether one applies for it: the form under the words begins with that. */
  readonly applies?: boolean
  readonly picture?: { readonly src: string; readonly width: number; readonly height: number } | null
  /** A draft looked at from the desk: search engines hear nothing of it. */
  readonly isPreview?: boolean
}

/** The public page of one way to help. */
export function helpPage(visit: Visit, view: HelpView, around: Around): Html {
  const { words, frame } = visit
  const { content, shelved, openness } = view
  const { organisation } = shelved
  const side = words.say(sideWords[content.side])
  const partner = organisation.kind === 'ourselves' ? null : organisation.shortName
  const eyebrow = html`${icon('heart')}
  ${partner ? words.say(say.byWith, { side, partner }) : words.say(say.by, { side })}`
  const opening = flow([
    html`<div data-side="${sideLetter[content.side]}">
      ${title({ eyebrow, heading: content.title, lede: content.summary, typed: true })}
    </div>`,
    content.urgent && openness === 'open' && html`<p>${tag(words.say(say.urgent), 'wait')}</p>`,
    around.told,
    stateNotice(visit, view),
  ])
  const article = flow([
    around.picture && content.picture && pictureOf(around.picture, content.picture.alt),
    html`<h2>${words.say(say.whatYouWillDo)}</h2>
      ${paragraphs(content.whatYouWillDo)}`,
    html`<h2>${words.say(say.whoItHelps)}</h2>
      ${paragraphs(content.whoItHelps)}`,
    html`<h2>${words.say(say.whatWeAsk)}</h2>
      ${facts(askWords(content, words))}`,
    content.bring !== '' &&
      html`<h2>${words.say(say.bring)}</h2>
        ${paragraphs(content.bring)}`,
    content.gettingThere !== '' &&
      html`<h2>${words.say(say.gettingThere)}</h2>
        ${paragraphs(content.gettingThere)}`,
    around.form,
    around.related.length > 0 && relatedPart(visit, around.related),
  ])
  return publicPage(frame, {
    title: content.title,
    description: content.summary,
    head: around.isPreview ? undefined : headFor(visit, view, around),
    ...(around.isPreview || openness === 'closed' ? { robots: 'noindex' } : {}),
    crumb: { href: '/help', label: words.say(say.back), backTo: words.say(say.backToSearch) },
    main: html`<div class="wrap page">
      ${aside(html`<article>${article}</article>`, glanceCard(visit, view, around), { opening })}
    </div>`,
  })
}

const pictureOf = ({ src, width, height }: NonNullable<Around['picture']>, alt: string): Html =>
  html`<img${attributes({ src, width, height, alt })}>`

function stateNotice({ words }: Visit, { openness }: HelpView): Html | false {
  if (openness === 'open') return false
  if (openness === 'paused')
    return notice(words.say(say.paused), { kind: 'wait', lead: words.say(say.pausedTitle) })
  if (openness === 'ended')
    return notice(words.say(say.ended), { kind: 'wait', lead: words.say(say.endedTitle) })
  return notice(words.say(say.closed), { lead: words.say(say.closedTitle) })
}

/** The few facts people decide by, and whom to ask. */
function glanceCard(
  visit: Visit,
  { content, shelved, openness }: HelpView,
  { knowsPlace = false, applies = false }: Pick<Around, 'knowsPlace' | 'applies'>,
): Html {
  const { words } = visit
  const { slug } = shelved.opportunity
  const contact = content.contact.name
  const closing =
    content.closesOn !== null &&
    openness === 'open' &&
    html`<p class="small">${words.say(say.closesOn, { day: dayWords(words, day(content.closesOn)) })}</p>`
  const choose =
    openness === 'open' &&
    (applies
      ? linkButton(words.say(say.apply), '#apply', { full: true })
      : linkButton(words.say(hasShifts(content.kind) ? say.chooseOne : say.tellUs), '#shifts', {
          full: true,
        }))
  const canAsk = shelved.opportunity.published !== null
  const asking = words.say(say.askName, { name: contact.split(' ')[0] ?? contact })
  const ask =
    openness !== 'closed' &&
    html`<hr />
      <h3>${words.say(say.questions)}</h3>
      <p class="t-1">
        ${words.say(say.answers, { name: contact })}
        ${canAsk ? html`<a href="/help/${slug}/ask">${asking}</a>` : asking}
      </p>`
  return html`<aside aria-labelledby="glance">
    ${card(
      html`${facts(glance(content, { organisation: shelved.organisation, knowsPlace }, words))}${closing}${choose}${ask}`,
      { title: words.say(say.glance), id: 'glance', side: sideLetter[content.side] },
    )}
  </aside>`
}

const relatedPart = ({ words }: Visit, related: readonly Related[]): Html =>
  html`<h2>${words.say(say.related)}</h2>
    ${need(related.map(({ slug, title, summary }) => ({ href: `/help/${slug}`, title, text: summary })))}`

/** What search engines and those who share the page are told; the same as the page says. */
function headFor({ hub, words }: Visit, view: HelpView, { picture }: Around): Html {
  const { content, shelved } = view
  const url = new URL(`/help/${shelved.opportunity.slug}`, hub.environment.publicUrl).href
  const image = picture ? new URL(picture.src, hub.environment.publicUrl).href : null
  const said = factsFor(view, {
    url,
    charity: hub.setting(charityProfile),
    image,
    when: whenWords(content, words),
    now: hub.now(),
  })
  const tags: Record<string, string | null> = {
    'og:type': 'website',
    'og:title': content.title,
    'og:description': content.summary,
    'og:url': url,
    'og:site_name': hub.setting(charityProfile).name,
    'og:locale': words.lang.replace('-', '_'),
    'og:image': image,
    'og:image:alt': image ? (content.picture?.alt ?? null) : null,
  }
  const metas = Object.entries(tags).map(
    ([property, value]) => value !== null && html`<meta property="${property}" content="${value}" /> `,
  )
  return raw(
    `${html`<link rel="canonical" href="${url}" /> ${metas}`}${said.length > 0 ? jsonLd({ '@context': 'https://schema.org', '@graph': said }) : ''}`,
  )
}
