import { phrases, type Phrase } from '../../platform/words/words.ts'
import { named } from './people/named.ts'
import { team } from './people/team.ts'

/** Somebody a visitor may be in the demonstration. */
export interface Role {
  readonly name: string
  readonly email: string
  readonly is: Phrase
  readonly can: Phrase
  /** What to try first, and where that is. */
  readonly first: Phrase
  readonly opens: string
}

const words = phrases('demonstration.role', {
  naomi: 'A volunteer',
  naomiCan: 'Cooks on Tuesdays. Sees her own places, hours and letters, and all we hold about her.',
  naomiFirst: 'A place came free for her last night: say yes, or no.',

  oliver: 'A volunteer who brings his company',
  oliverCan: 'Signs up twelve colleagues at once, and changes how many come.',
  oliverFirst: 'Two of the twelve are ill. Make it ten.',

  dalia: 'Leads the supper club',
  daliaCan: 'Sees who comes to her own shifts, ticks them off, and writes to them. Sees nothing else.',
  daliaFirst: 'Open the list for the next supper, and print it.',

  tobias: 'Leads a partner, St Columba’s Welcome',
  tobiasCan:
    'Writes and stops his own organisation’s ways to help. What he writes goes out after one of ours has read it.',
  tobiasFirst: 'Clothes sorter is half written. Its Fridays touch Shabbat: decide what shall happen.',

  ruth: 'Coordinator of everything, everywhere',
  ruthCan:
    'Reads drafts and publishes them, keeps the rota, asks people for help, answers those who would like a role.',
  ruthFirst: 'Drafts of partners wait for a second reader. Read one, and send it back or out.',

  samuel: 'Vetting officer',
  samuelCan:
    'Reads references, records identity and checks, writes what each role asks for, and sees until when people are cleared.',
  samuelFirst: 'References wait for a reader, and he is asked for an approval. Begin at the top.',

  miriam: 'Safeguarding lead',
  miriamCan:
    'Named at the foot of every page as the person to tell about a worry. Her sealed room is still being built.',
  miriamFirst: 'Look at the page that leads to her.',

  elias: 'Treasurer',
  eliasCan:
    'Pays back what volunteers spent, and sees the figures. Gifts will be his; that room is still being built.',
  eliasFirst: 'Two people wait to be paid back. Look at one, and say that it is paid.',

  beatrix: 'Trustee',
  beatrixCan: 'Figures only, and no names: who came, how long people wait, where help is open.',
  beatrixFirst: 'Print the figures. Then try to find a volunteer’s name. You should not.',

  tovah: 'Administrator',
  tovahCan: 'Settings, roles, the outbox with every letter, queues and backups. Nothing that is sealed.',
  tovahFirst: 'Change the days of rest, and see what follows.',
})

/** Who can be entered as, in the order of the page: from the one who may see least of the charity to the one who runs it. */
export const roles = {
  naomi: { ...named.naomi, is: words.naomi, can: words.naomiCan, first: words.naomiFirst, opens: '/my' },
  oliver: { ...named.oliver, is: words.oliver, can: words.oliverCan, first: words.oliverFirst, opens: '/my' },
  dalia: { ...team.dalia, is: words.dalia, can: words.daliaCan, first: words.daliaFirst, opens: '/desk' },
  tobias: {
    ...team.tobias,
    is: words.tobias,
    can: words.tobiasCan,
    first: words.tobiasFirst,
    opens: '/desk',
  },
  ruth: { ...team.ruth, is: words.ruth, can: words.ruthCan, first: words.ruthFirst, opens: '/desk' },
  samuel: {
    ...team.samuel,
    is: words.samuel,
    can: words.samuelCan,
    first: words.samuelFirst,
    opens: '/desk/vetting',
  },
  miriam: {
    ...team.miriam,
    is: words.miriam,
    can: words.miriamCan,
    first: words.miriamFirst,
    opens: '/worry',
  },
  elias: {
    ...team.elias,
    is: words.elias,
    can: words.eliasCan,
    first: words.eliasFirst,
    opens: '/desk/expenses',
  },
  beatrix: {
    ...team.beatrix,
    is: words.beatrix,
    can: words.beatrixCan,
    first: words.beatrixFirst,
    opens: '/desk/figures',
  },
  tovah: { ...team.tovah, is: words.tovah, can: words.tovahCan, first: words.tovahFirst, opens: '/desk' },
} as const satisfies Readonly<Record<string, Role>>

export type RoleKey = keyof typeof roles
export const roleKeys = Object.keys(roles) as [RoleKey, ...RoleKey[]]
