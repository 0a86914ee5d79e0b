import { plusDays, type Day } from '../../../platform/clock.ts'
import type { OpportunityMade } from '../../../rooms/volunteering/bulk-store.ts'
import { tidyAnswers } from '../../../rooms/volunteering/opportunities/writing/pieces.ts'
import type { Chance } from '../chance.ts'
import type { TeamKey } from '../people/team.ts'
import type { Fate } from '../ways/told.ts'
import { atWork } from './moments.ts'
import type { WayRecord } from './record.ts'

interface Fated {
  readonly chance: Chance
  readonly today: Day
  readonly record: WayRecord
  readonly team: Readonly<Record<TeamKey, string>>
  /** Who decides about it. */
  readonly reader: string
}

type Changes = Partial<OpportunityMade>

/** What became of a way to help since its last version, and how it stands now. */
export function fulfil(fate: Fate, fated: Fated): Changes {
  switch (fate.is) {
    case 'published':
      return 'writing' in fate ? beingWritten(fate.writing, fated) : {}
    case 'draft':
      return {}
    case 'in-review':
      return asked(fate, fated)
    case 'scheduled':
      return scheduled(fate, fated)
    case 'paused':
    case 'closed':
      return stopped(fate, fated)
  }
}

type Writing = Extract<Fate, { writing: unknown }>['writing']

/** A next version lies beside the published one, and waits for a reader where somebody asked. */
function beingWritten({ by, asks, changes }: Writing, { chance, today, record, team }: Fated): Changes {
  const at = atWork(chance, plusDays(today, -1))
  const draft = tidyAnswers({ ...record.last.answers, ...changes })
  record.keep(draft, team[by], at)
  const written = { draft, version: record.version, changedAt: at, changedBy: team[by] }
  if (!asks) return written
  record.note('asked', team[by], at)
  return { ...written, askedAt: at, askedBy: team[by] }
}

function asked(
  { by, daysAgo }: Extract<Fate, { is: 'in-review' }>,
  { chance, today, record, team }: Fated,
): Changes {
  const at = atWork(chance, plusDays(today, -daysAgo))
  record.note('asked', team[by], at)
  return { askedAt: at, askedBy: team[by] }
}

function scheduled(
  { inDays }: Extract<Fate, { is: 'scheduled' }>,
  { chance, today, record, reader }: Fated,
): Changes {
  record.note('scheduled', reader, atWork(chance, plusDays(today, -1)))
  return {
    publishAt: atWork(chance, plusDays(today, inDays)),
    publishVersion: record.version,
    publishBy: reader,
  }
}

function stopped(
  { is, daysAgo, because }: Extract<Fate, { is: 'paused' | 'closed' }>,
  { chance, today, record, reader }: Fated,
): Changes {
  const at = atWork(chance, plusDays(today, -daysAgo))
  record.note(is, reader, at, because)
  return { changedAt: at, changedBy: reader }
}
