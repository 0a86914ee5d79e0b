import type { Paper } from './documents.ts'
import type { AttendanceList, Coming } from './papers/attendance-list.ts'
import type { Dossier } from './papers/dossier.ts'

export const paper = <Body>(title: string, body: Body, changes: Partial<Paper<Body>> = {}): Paper<Body> => ({
  title,
  language: { lang: 'en-GB', dir: 'ltr' },
  charity: { name: 'Hineni Refugee Action', line: 'An invented charity' },
  foot: { made: 'Made on 24 November 2026', pages: 'Page {page} of {pages}' },
  madeAt: Temporal.Instant.from('2026-11-24T09:41:00Z'),
  body,
  ...changes,
})

export const someone = (changes: Partial<Coming> = {}): Coming => ({
  name: 'Naomi Feld',
  party: 1,
  phone: '07700 900 318',
  notes: '',
  ...changes,
})

export const list = (changes: Partial<AttendanceList> = {}): AttendanceList => ({
  facts: ['Tuesday 1 December 2026, 4pm to 8pm', 'St Columba’s hall'],
  notices: [],
  coming: [someone()],
  waiting: [],
  blankRows: 0,
  words: {
    here: 'Here',
    name: 'Name',
    party: 'Party',
    phone: 'Phone',
    notes: 'Notes',
    nobody: 'Nobody has signed up yet.',
    waiting: 'Waiting list',
  },
  ...changes,
})

export const held = (changes: Partial<Dossier> = {}): Dossier => ({
  introduction: [],
  rooms: [],
  tables: [],
  ...changes,
})

export const said = (...values: string[]): Dossier =>
  held({ rooms: [{ heading: 'Who you are', why: null, nothing: '', entries: [{ label: 'Name', values }] }] })
