import { html } from '../html.ts'
import type { Frame } from '../frame.ts'

/** The surroundings of an invented charity, for tests that need a whole page. */
export const frame: Frame = {
  lang: 'en',
  dir: 'ltr',
  charity: {
    name: 'Hineni',
    line: 'Refugee Action',
    legal: 'Hineni Refugee Action is an invented charity used to show Opentent.',
  },
  path: '/look',
  nav: [
    { href: '/give', label: 'Give time', current: true },
    { href: '/events', label: 'Events' },
    { href: '/donate', label: 'Donate' },
  ],
  account: { href: '/my', label: 'Ruth Adeyemi' },
  skipLabel: 'Skip to content',
  menuLabels: { main: 'Main', menu: 'Menu', languages: 'Languages' },
  footer: [
    { heading: 'Come in', links: [{ href: '/give', label: 'Give an hour' }] },
    { heading: 'Talk to a person', paragraphs: [html`020 7946 0112<br />Monday to Thursday, 9:30am to 5pm`] },
  ],
  languages: [{ code: 'en', label: 'English', href: '?lang=en', current: true }],
  stylesheets: [],
  scripts: [],
  worry: { label: 'Worried about someone? Tell us', href: '/worry' },
  desk: {
    label: 'Desk',
    topLabel: 'Find and notices',
    find: { action: '/desk/find', name: 'q', label: 'Find a person, pair or event', button: 'Find' },
    parts: [
      {
        links: [
          { href: '/desk', label: 'Today', icon: 'calendar', count: 7, countWords: 'waiting', current: true },
          { href: '/desk/people', label: 'People', icon: 'people' },
        ],
      },
      { heading: 'Voice', links: [{ href: '/desk/campaigns', label: 'Campaigns', icon: 'speak' }] },
    ],
  },
}
