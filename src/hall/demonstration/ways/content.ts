import type { Day } from '../../../platform/clock.ts'
import { emptyContent, type Content } from '../../../rooms/volunteering/opportunities/content.ts'
import type { Calendar } from '../../../rooms/volunteering/opportunities/publishing/rest.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { readDraft } from '../../../rooms/volunteering/opportunities/writing/reading.ts'
import { answersOf } from '../../../rooms/volunteering/opportunities/writing/writing.ts'
import type { Commitment } from '../../../rooms/volunteering/lists.ts'
import { moreVenues } from '../charity/more-venues.ts'
import { venues, type Venue } from '../charity/venues.ts'
import { team } from '../people/team.ts'
import { timesOf } from './calendar.ts'
import type { WayTold } from './told.ts'

const everyVenue: Readonly<Record<string, Venue>> = { ...venues, ...moreVenues }

function placeOf({ where }: WayTold): Partial<Content> {
  if (where === 'home') return { where: 'home' }
  if (typeof where === 'object') {
    const { area, postcode, lat, lon } = where
    return { where: 'area', placeName: area, postcode, point: { lat, lon } }
  }
  const { name, postcode, point, exactPlace, gettingThere, stepFree, access } = everyVenue[where]!
  return {
    where: 'place',
    placeName: name,
    postcode,
    point,
    exactPlace,
    exactOnlyForThoseWhoCome: true,
    gettingThere,
    stepFree,
    access,
  }
}

function commitmentOf({ when }: WayTold): Commitment {
  switch (when.how) {
    case 'agreed':
      return when.often
    case 'once':
      return 'once'
    case 'monthly':
      return 'every-month'
    case 'weekly':
      return 'now-and-then'
  }
}

/**
 * What a way to help says, in the very shape the editor keeps: it goes through the editor's own reading, so whatever
 * made no sense there would not get in here. @throws when something makes no sense
 */
export function contentOf(told: WayTold, calendar: Calendar, today: Day): Content {
  const { when } = told
  const lead = team[told.lead]
  const place = placeOf(told)
  const meant: Content = {
    ...emptyContent,
    ...place,
    title: told.title,
    summary: told.summary,
    whatYouWillDo: told.what,
    whoItHelps: told.helps,
    side: told.side,
    kind: told.kind,
    times: timesOf(told, calendar, today, told.fate?.is !== 'draft'),
    timesInWords: when.how === 'agreed' ? when.words : '',
    commitment: commitmentOf(told),
    minutesEach: when.how === 'agreed' ? when.minutes : null,
    skills: [...(told.skills ?? [])],
    languages: [...(told.languages ?? [])],
    livedExperience: told.livedExperience ?? false,
    youngestAge: told.youngest ?? 18,
    checks: [...(told.checks ?? [])],
    checksInWords: told.checksInWords ?? '',
    expenses: told.expenses,
    bring: told.bring ?? '',
    contact: { name: lead.name, email: lead.email, phone: lead.phone },
    capacity: told.capacity,
    waitingList: told.waitingList ?? true,
    largestGroup: told.group ?? 1,
    answerHours: told.answerHours ?? 24,
    urgent: told.urgent ?? false,
  }
  const { content, faults } = readDraft(answersOf(meant))
  const wrong = Object.entries(inWords(speak(english), faults))
  if (wrong.length > 0)
    throw new Error(`${told.key}: ${wrong.map(([field, said]) => `${field}: ${said}`).join('; ')}`)
  return { ...content, point: place.point ?? null }
}
