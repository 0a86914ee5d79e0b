import { scriptPath } from '../look/assets.ts'
import type { Frame, RailLink } from '../look/frame.ts'
import { html, mailto } from '../look/html.ts'
import type { IconName } from '../look/icons.ts'
import { charityProfile } from '../platform/settings/charity.ts'
import { isStaff, ledOpportunities, partnerOrganisations } from '../platform/permits/actor.ts'
import type { DeskLink, Room } from '../platform/room.ts'
import type { Visit } from '../platform/web/visit.ts'
import { demonstrationBanner } from './demonstration/pages.ts'
import { hallLinks } from './desk/links.ts'
import { restNotice } from './desk/rest-notice.ts'
import { themePath } from './theme.ts'
import { say } from './words.ts'

const parts = [
  { part: 'work', heading: undefined },
  { part: 'voice', heading: 'Voice' },
  { part: 'gifts', heading: 'Gifts and letters' },
  { part: 'house', heading: 'The house' },
] as const

const everywhere = [scriptPath('menu'), scriptPath('draft-keeper')]

const isHere = (path: string, href: string): boolean =>
  path === href || (href !== '/desk' && path.startsWith(`${href}/`))

/** What stands around a page: gathered from the rooms, worded for this reader. */
export function frameFor(rooms: readonly Room[], visit: Visit): Frame {
  const { words, hub, url } = visit
  const path = url.pathname
  const profile = hub.setting(charityProfile)
  const nav = rooms
    .flatMap((room) => room.nav ?? [])
    .toSorted((a, b) => a.order - b.order)
    .map(({ href, label }) => ({ href, label: words.say(label), current: isHere(path, href) }))
  const inside = visit.session !== null
  return {
    lang: words.lang,
    dir: words.dir,
    path,
    charity: {
      name: profile.name,
      line: profile.line,
      legal: legal(visit),
      ...(profile.logo ? { logo: { src: profile.logo, alt: profile.name } } : {}),
    },
    nav,
    account: inside
      ? { href: '/my', label: words.say(say.myTent), current: isHere(path, '/my') }
      : { href: '/door', label: words.say(say.comeIn), current: isHere(path, '/door') },
    ...(inside ? { signOut: { action: '/door/leave', label: words.say(say.signOut) } } : {}),
    skipLabel: words.say(say.skip),
    menuLabels: { main: words.say(say.main), menu: words.say(say.menu), languages: words.say(say.languages) },
    footer: footer(visit),
    languages: [],
    stylesheets: [],
    // The keeper of drafts stands on every page, so that it forgets what was sent wherever sending led to.
    scripts: everywhere,
    ...(themePath(hub) ? { themeStylesheet: themePath(hub)! } : {}),
    worry: {
      label: profile.worry.name
        ? words.say(say.worryWith, { name: profile.worry.name })
        : words.say(say.worry),
      href: '/worry',
    },
    ...(hub.environment.demo ? { banner: demonstrationBanner(visit) } : {}),
    ...(hasDesk(visit) ? { desk: deskFor(rooms, visit) } : {}),
  }
}

const hasDesk = (visit: Visit): boolean =>
  isStaff(visit.actor) ||
  partnerOrganisations(visit.actor).length > 0 ||
  ledOpportunities(visit.actor).length > 0

function deskFor(rooms: readonly Room[], visit: Visit): NonNullable<Frame['desk']> {
  const links: DeskLink[] = [...hallLinks, ...rooms.flatMap((room) => room.desk ?? [])].filter((link) =>
    visit.can(link.permit, undefined),
  )
  const path = visit.url.pathname
  // Of two links that lead towards this page, the longer one is where we are.
  const here = links
    .filter((link) => isHere(path, link.href))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
  const railOf = (part: string): RailLink[] =>
    links
      .filter((link) => link.part === part)
      .toSorted((a, b) => a.order - b.order)
      .map((link) => ({
        href: link.href,
        label: link.label,
        icon: link.icon as IconName,
        current: link === here,
      }))
  return {
    label: 'Desk',
    topLabel: 'Find and notices',
    notices: restNotice(visit),
    parts: parts
      .map(({ part, heading }) => ({ ...(heading ? { heading } : {}), links: railOf(part) }))
      .filter((part) => part.links.length > 0),
  }
}

function legal(visit: Visit) {
  const { words, hub } = visit
  const profile = hub.setting(charityProfile)
  const number =
    profile.number !== '' &&
    !hub.environment.demo &&
    words.say(say.legalNumber, { name: profile.name, number: profile.number })
  const demo = hub.environment.demo && words.say(say.legalDemo)
  const source = words.rich(say.runsOn, { a: (inner) => html`<a href="/source">${inner}</a>` })
  return html`${profile.legal}${profile.legal && ' '}${number}${number && ' '}${demo}${demo && ' '}${source}`
}

function footer(visit: Visit): Frame['footer'] {
  const { words, hub } = visit
  const { phone, hours, email } = hub.setting(charityProfile)
  return [
    {
      heading: words.say(say.footComeIn),
      links: [
        { href: '/help', label: words.say(say.footGive) },
        { href: '/give-time', label: words.say(say.footStart) },
      ],
    },
    {
      heading: words.say(say.footHelp),
      links: [{ href: '/worry', label: words.say(say.footSafe) }],
      paragraphs: [html`<a href="tel:999">${words.say(say.footDanger)}</a>`],
    },
    {
      heading: words.say(say.footHonest),
      links: [
        { href: '/privacy', label: words.say(say.footData) },
        { href: '/accessibility', label: words.say(say.footAccess) },
        { href: '/api', label: words.say(say.footApi) },
      ],
    },
    {
      heading: words.say(say.footTalk),
      paragraphs: [
        phone && html`<bdi dir="ltr">${phone}</bdi>`,
        email && html`<a href="${mailto(email)}">${email}</a>`,
        hours,
      ].filter((line) => line !== ''),
    },
  ]
}
