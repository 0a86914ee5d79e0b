import { html, type Html } from '../../look/html.ts'
import { publicPage } from '../../look/page.ts'
import { button } from '../../look/parts/buttons.ts'
import { card, notice, tag } from '../../look/parts/cards.ts'
import { form } from '../../look/parts/errors.ts'
import { grid, title } from '../../look/parts/layout.ts'
import type { Day } from '../../platform/clock.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { dayWords } from '../../platform/words/dates.ts'
import { roles, type Role } from './roles.ts'
import { say } from './words.ts'

interface Shown {
  readonly key: string
  readonly name: string
  readonly is: string
  readonly can: string
  readonly first: string
  readonly action: string
  readonly isYou: boolean
}

const roleCard = ({ words }: Visit, one: Shown): Html =>
  card(
    html`<p class="muted">${one.is}</p>
      <p>${one.can}</p>
      <p><strong>${words.say(say.tryFirst)}</strong> ${one.first}</p>
      ${form(
        html`<p class="row">
          ${button(words.say(say.enter), { kind: 'quiet', also: words.say(say.enterAs, { name: one.name }), name: 'as', value: one.key })}
          ${one.isYou && tag(words.say(say.isYou), 'ok')}
        </p>`,
        { action: one.action },
      )}`,
    { title: one.name, id: `as-${one.key}` },
  )

/** Everybody a visitor may be, each with what they may do and what to try first. */
export function lookAroundPage(visit: Visit, day: Day): Html {
  const { words, frame, session } = visit
  const shown = (key: string, role: Role): Shown => ({
    key,
    name: role.name,
    is: words.say(role.is),
    can: words.say(role.can),
    first: words.say(role.first),
    action: '/demo/enter',
    isYou: session?.name === role.name,
  })
  const nobody: Shown = {
    key: 'nobody',
    name: words.say(say.nobody),
    is: words.say(say.nobodyIs),
    can: words.say(say.nobodyCan),
    first: words.say(say.nobodyFirst),
    action: '/demo/leave',
    isYou: session === null,
  }
  const main = html`<div class="wrap page flow">
    ${title({ heading: words.say(say.title), lede: words.say(say.lede) })}
    ${notice(html`${words.say(say.nothingLeaves)} ${words.say(say.facts, { day: dayWords(words, day) })}`)}
    ${grid(
      [nobody, ...Object.entries(roles).map(([key, role]) => shown(key, role))].map((one) =>
        roleCard(visit, one),
      ),
      { min: 20 },
    )}
  </div>`
  return publicPage(frame, { title: words.say(say.title), main, robots: 'noindex' })
}

/** On every page of the demonstration: that it is one, who they are in it, and the way back. */
export const demonstrationBanner = ({ words, session }: Visit): { label: string; words: Html } => ({
  label: words.say(say.bannerLabel),
  words: html`<span>${words.say(say.banner)}</span>
    <span
      >${session === null ? words.say(say.bannerNobody) : words.say(say.bannerYou, { name: session.name })}</span
    >
    <a href="/demo">${words.say(say.bannerOther)}</a>`,
})
