import { html, type Html } from '../../look/html.ts'
import { publicPage } from '../../look/page.ts'
import { linkButton, button } from '../../look/parts/buttons.ts'
import { card, empty, fold, folds } from '../../look/parts/cards.ts'
import { tick } from '../../look/parts/choices.ts'
import { errorSummary, form } from '../../look/parts/errors.ts'
import { aside, title } from '../../look/parts/layout.ts'
import { dl, facts } from '../../look/parts/lists.ts'
import { dataTable } from '../../look/parts/tables.ts'
import { icon } from '../../look/icons.ts'
import type { Seen } from '../../platform/audit/questions.ts'
import { homeZone } from '../../platform/clock.ts'
import type { DossierSection, Hold, TentCard } from '../../platform/room.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { momentWords } from '../../platform/words/dates.ts'
import { labelsIn } from '../../platform/words/labels.ts'
import type { Said } from '../../platform/words/words.ts'
import { daysLooks } from './dossier.ts'
import { lookWords } from './look-words.ts'
import { say } from './words.ts'

const crumb = (visit: Visit) => ({ href: '/my', label: visit.words.say(say.eyebrow) })

function greeting(visit: Visit): string {
  const { hour } = visit.hub.now().toZonedDateTimeISO(homeZone)
  const name = visit.session!.name.split(' ')[0] ?? ''
  return visit.words.say(hour < 12 ? say.morning : hour < 18 ? say.afternoon : say.evening, { name })
}

const byOrder = (cards: readonly TentCard[], where: TentCard['where']): Html[] =>
  cards
    .filter((one) => one.where === where)
    .toSorted((a, b) => a.order - b.order)
    .map((one) => one.html)

/** Somebody's own page: what every room has for them. */
export function tentPage(visit: Visit, cards: readonly TentCard[]): Html {
  const { words, frame } = visit
  const main = byOrder(cards, 'main')
  const links = [
    ['person', '/my/details', say.details],
    ['calendar', '/my/availability', say.availability],
    ['phone', '/my/kin', say.kin],
    ['mail', '/my/letters', say.letters],
    ['lock', '/my/sealed', say.sealed],
    ['key', '/my/keys', say.keys],
    ['eye', '/my/data', say.data],
    ['speak', '/my/requests', say.requests],
  ] as const
  const own = card(
    html`${facts(links.map(([sign, href, label]) => ({ icon: sign, words: html`<a href="${href}">${words.say(label)}</a>` })))}
    ${frame.desk && html`<p>${linkButton(words.say(say.desk), '/desk', { kind: 'quiet', size: 'sm' })}</p>`}`,
    { title: words.say(say.yours), id: 'yours' },
  )
  const body = aside(
    html`<div class="flow">
      ${title({ eyebrow: html`${icon('person')} ${words.say(say.eyebrow)}`, heading: greeting(visit), lede: words.say(say.lede) })}
      ${main.length > 0 ? main : empty(words.say(say.empty), { title: words.say(say.emptyTitle), acts: linkButton(words.say(say.find), '/help') })}
    </div>`,
    html`<div class="flow">${byOrder(cards, 'aside')}${own}</div>`,
    { side: 22 },
  )
  return publicPage(frame, {
    title: words.say(say.eyebrow),
    main: html`<div class="wrap page">${body}</div>`,
    robots: 'noindex',
  })
}

/** What we hold on somebody, from every room, and who looked. */
export function dataPage(
  visit: Visit,
  sections: readonly DossierSection[],
  looks: readonly (Seen & { name: string })[],
): Html {
  const { words, frame } = visit
  const rows = sections.map((section) =>
    fold(
      html`<p>${section.about}</p>
        ${section.entries.length > 0 ? dl(section.entries.map((entry) => [entry.label, entry.value] as const)) : html`<p>${words.say(say.nothing)}</p>`}
        <p class="small muted">${words.say(say.keptFor, { kept: section.kept })}</p>`,
      {
        title: section.title,
        line: section.about,
        fact: words.say(say.entries, { count: section.entries.length }),
      },
    ),
  )
  const table =
    looks.length === 0
      ? html`<p>${words.say(say.lookedNobody)}</p>`
      : dataTable({
          label: words.say(say.lookedLabel),
          folds: true,
          lite: true,
          columns: [
            {
              label: words.say(say.when),
              cell: ({ at, more }) => {
                const when = momentWords(words, at)
                return more === 0 ? when : words.say(say.times, { when, count: more })
              },
            },
            { label: words.say(say.who), cell: (look) => look.name },
            {
              label: words.say(say.what),
              cell: (look) => words.say(say.lookedAt, { what: look.subject.kind }),
            },
            { label: words.say(say.why), cell: (look) => lookWords(words, look.reason) },
          ],
          rows: daysLooks(looks),
        })
  const main = aside(
    html`<div class="flow">
      ${title({ eyebrow: html`${icon('eye')} ${visit.session!.name}`, heading: words.say(say.dataTitle), lede: words.say(say.dataLede) })}
      <p class="row">
        ${linkButton(words.say(say.downloadPdf), '/my/data.pdf', { icon: 'down' })}
        ${linkButton(words.say(say.downloadJson), '/my/data.json', { kind: 'quiet' })}
      </p>
      ${folds([...rows, fold(html`<p>${words.say(say.safeguardingText)}</p>`, { title: words.say(say.safeguarding), line: words.say(say.safeguardingLine), fact: icon('lock') })])}
      <h2>${words.say(say.looked)}</h2>
      ${table}
    </div>`,
    card(
      facts([
        { icon: 'edit', words: html`<a href="/my/details">${words.say(say.putRight)}</a>` },
        {
          icon: 'minus',
          words: html`<a href="/my/forget">${words.say(say.forgetMe)}</a><br /><small class="muted"
              >${words.say(say.forgetHint)}</small
            >`,
        },
        {
          icon: 'speak',
          words: html`<a href="/my/requests">${words.say(say.complain)}</a><br /><small class="muted"
              >${words.say(say.complainText)}</small
            >`,
        },
      ]),
      { title: words.say(say.askUs), id: 'ask-us' },
    ),
  )
  return publicPage(frame, {
    title: words.say(say.dataTitle),
    main: html`<div class="wrap page">${main}</div>`,
    crumb: crumb(visit),
    robots: 'noindex',
  })
}

export function forgetPage(visit: Visit, holds: readonly Hold[], trouble: Said | null): Html {
  const { words, frame } = visit
  const stays =
    holds.length === 0
      ? html`<p>${words.say(say.forgetStaysNothing)}</p>`
      : dl(
          holds.map(
            (hold) => [hold.what, html`${hold.why} ${words.say(say.until, { until: hold.until })}`] as const,
          ),
        )
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.forgetTitle), lede: words.say(say.forgetLede) })}
    ${trouble && errorSummary([{ name: 'sure', words: trouble }], { title: words.say(say.errorTitle) })}
    <h2>${words.say(say.forgetGoes)}</h2>
    <p>${words.say(say.forgetGoesText)}</p>
    <h2>${words.say(say.forgetStays)}</h2>
    ${stays}
    ${form(
      html`${tick({ name: 'sure', value: 'yes', label: words.say(say.forgetConfirm), error: trouble ?? undefined, labels: labelsIn(words) })}
        <p class="row">
          ${button(words.say(say.forgetButton), { kind: 'stop' })}
          ${linkButton(words.say(say.forgetKeep), '/my', { kind: 'quiet' })}
        </p>`,
      { action: '/my/forget', unjudged: true },
    )}
  </div>`
  return publicPage(frame, {
    title: words.say(say.forgetTitle),
    main,
    crumb: crumb(visit),
    robots: 'noindex',
  })
}

export function forgotPage(visit: Visit): Html {
  const { words, frame } = visit
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.forgotTitle), lede: words.say(say.forgot) })}
  </div>`
  return publicPage(frame, { title: words.say(say.forgotTitle), main, robots: 'noindex' })
}
