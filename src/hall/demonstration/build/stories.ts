import type { Member } from '../people/people.ts'
import type { NamedKey } from '../people/named.ts'
import type { Scripted } from './life.ts'
import type { Asker } from './tale.ts'

/** Part of somebody's story: which shift of a way to help it happens at. */
interface Scene extends Omit<Scripted, 'who'> {
  readonly way: string
  /** 0 is the next shift, 1 the one after; -1 the last one that is over. */
  readonly shift: number
  readonly who: NamedKey | { readonly name: string; readonly email: string; readonly phone: string }
}

const cameToSupper = (shift: number): Scene => ({ way: 'supper-club', shift, who: 'naomi', hoursBefore: 150 })
const company = (shift: number): Scene => ({
  way: 'welcome-kits',
  shift,
  who: 'oliver',
  hoursBefore: 1_000,
  people: 12,
  groupName: 'Quill & Stone',
})

/** What happens to those whose pages are worth a look. Everything else falls by chance. */
const scenes: readonly Scene[] = [
  // Naomi cooks most Tuesdays, has places ahead, and is offered one that she has yet to answer.
  ...[-1, -2, -4, -5, -8, -13].map(cameToSupper),
  { way: 'supper-club', shift: 1, who: 'naomi', hoursBefore: 90 },
  { way: 'letter-table', shift: 0, who: 'naomi', hoursBefore: 60 },
  { way: 'welcome-kits', shift: -3, who: 'naomi', hoursBefore: 200 },
  { way: 'sunday-supper', shift: 0, who: 'naomi', hoursBefore: 50 },

  // The kitchen crew is full; Leah gave her place back last night, and two more wait.
  ...(['hadas', 'gila', 'dov', 'kwame', 'bettina', 'chris', 'yael'] as const).map((who, at): Scene => ({
    way: 'sunday-supper',
    shift: 0,
    who,
    hoursBefore: 420 - at * 30,
  })),
  { way: 'sunday-supper', shift: 0, who: 'leah', hoursBefore: 200, later: 'gives-back', backHoursBefore: 8 },
  { way: 'sunday-supper', shift: 0, who: 'amara', hoursBefore: 44 },
  { way: 'sunday-supper', shift: 0, who: 'paul', hoursBefore: 20 },

  // Tom promised two cities the same Sunday.
  { way: 'moving-day', shift: 0, who: 'tom', hoursBefore: 500 },
  { way: 'paint-a-room', shift: 0, who: 'tom', hoursBefore: 480 },

  // A company brings twelve.
  company(0),
  company(-2),
  company(-6),

  // Two who are under eighteen: one whose father said yes, one whose mother has yet to.
  { way: 'langar', shift: -2, who: 'iris', hoursBefore: 900, later: 'guardian-yes' },
  { way: 'langar', shift: 0, who: 'iris', hoursBefore: 900, later: 'guardian-yes' },
  { way: 'welcome-kits', shift: 1, who: 'noah', hoursBefore: 5 },

  // Visitors who have not opened our letter yet.
  {
    way: 'kit-run',
    shift: 0,
    who: { name: 'Rosalind Ames', email: 'rosalind.ames@example.org', phone: '07700 900811' },
    hoursBefore: 3,
  },
  {
    way: 'conversation-cafe-leeds',
    shift: 0,
    who: { name: 'Petra Hollins', email: 'petra.hollins@example.org', phone: '07700 900812' },
    hoursBefore: 7,
  },

  // The others of the look's pages.
  ...[-1, -2, -3].map((shift): Scene => ({ way: 'homework-table', shift, who: 'idris', hoursBefore: 140 })),
  { way: 'homework-table', shift: 0, who: 'idris', hoursBefore: 100 },
  { way: 'homework-table', shift: 0, who: 'yael', hoursBefore: 90 },
  { way: 'homework-table', shift: 1, who: 'hadas', hoursBefore: 80 },
  ...[-1, -2, -4].map((shift): Scene => ({ way: 'maths-online', shift, who: 'seb', hoursBefore: 130 })),
  { way: 'maths-online', shift: 0, who: 'seb', hoursBefore: 110 },
  { way: 'maths-online', shift: 0, who: 'priya', hoursBefore: 50 },
  { way: 'letter-table', shift: -1, who: 'paul', hoursBefore: 96, later: 'stays-away' },
  { way: 'letter-table', shift: -1, who: 'tsion', hoursBefore: 120 },
  { way: 'listening-evening', shift: 0, who: 'tamsin', hoursBefore: 60 },
  { way: 'first-job-evening', shift: 0, who: 'sophie', hoursBefore: 40 },
  { way: 'spring-clean', shift: -1, who: 'oliver', hoursBefore: 260, people: 6, groupName: 'Quill & Stone' },
]

/** Ways to help at which only the story happens. */
const told = new Set(['sunday-supper'])

/** Those of the story who come to a shift: the so-manieth from now. */
export function scriptedFor(
  way: string,
  shift: number,
  members: readonly Member[],
): { scripted: Scripted[]; only: boolean } {
  const scripted = scenes
    .filter((scene) => scene.way === way && scene.shift === shift)
    .map(({ who, ...scene }): Scripted => ({ ...scene, who: askerOf(who, members) }))
  return { scripted, only: told.has(way) && scripted.length > 0 }
}

function askerOf(who: Scene['who'], members: readonly Member[]): Asker {
  if (typeof who === 'object') return { ...who, stranger: true }
  return members.find(({ key }) => key === who)!
}
