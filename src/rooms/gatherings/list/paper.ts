import { nextRest } from '../../../platform/calendar/rest.ts'
import { restOf } from '../../../platform/calendar/in-force.ts'
import type { Paper } from '../../../platform/documents/documents.ts'
import type { AttendanceList, Coming } from '../../../platform/documents/papers/attendance-list.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { momentWords, timeWords } from '../../../platform/words/dates.ts'
import { whereWords, type Details } from '../kinds.ts'
import { whenWords } from '../telling/told.ts'
import type { Gathering } from '../types.ts'
import type { Party } from './pages.ts'

/** Room for people who turn up. */
const blankRows = 6

/** The list on paper, for the one who runs it. */
export function paperOf(
  { hub, words }: Visit,
  { gathering, details }: { gathering: Gathering; details: Details },
  parties: readonly Party[],
): Paper<AttendanceList> {
  const { name, line } = hub.setting(charityProfile)
  const comingOf = ({ place, others, needs }: Party): Coming => ({
    name: place.groupName ? `${place.groupName} (${place.name})` : place.name,
    party: place.people,
    phone: place.phone ?? '',
    notes: [
      ...needs,
      ...others.map((one) => (one.age === null ? one.name : `${one.name} (${one.age})`)),
      place.state === 'held' ? 'not confirmed yet' : '',
    ]
      .filter(Boolean)
      .join('; '),
  })
  return {
    title: details.title,
    language: { lang: words.lang, dir: words.dir },
    charity: { name, line },
    foot: { made: `Made on ${momentWords(words, hub.now())}`, pages: 'Page {page} of {pages}' },
    madeAt: hub.now(),
    body: {
      facts: [
        whenWords(words, gathering),
        whereWords(words, details, true),
        `${details.contact.name} ${details.contact.phone ?? ''}`.trim(),
      ],
      notices: restNotices(restOf(hub), gathering, words),
      coming: parties.filter(({ place }) => place.state !== 'waiting').map(comingOf),
      waiting: parties.filter(({ place }) => place.state === 'waiting').map(comingOf),
      blankRows,
      words: {
        here: 'Here',
        name: 'Name',
        party: 'People',
        phone: 'Telephone',
        notes: 'To know',
        nobody: 'Nobody has a place yet.',
        waiting: 'On the waiting list',
      },
    },
  }
}

/** When rest comes in soon after the end, whoever runs it should know. */
function restNotices(
  customs: Parameters<typeof nextRest>[0],
  { endsAt }: Gathering,
  words: Visit['words'],
): string[] {
  const rest = nextRest(customs, endsAt)
  if (!rest || endsAt.until(rest.from).total('hours') > 4) return []
  return [`${rest.name} comes in at ${timeWords(words, rest.from)}.`]
}
