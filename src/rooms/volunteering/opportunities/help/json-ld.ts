import { homeZone } from '../../../../platform/clock.ts'
import type { CharityProfile } from '../../../../platform/settings/charity.ts'
import type { Content } from '../content.ts'
import { hasShifts } from '../times.ts'
import { isOpen, type HelpView, type OpenShift } from './view.ts'

interface Told {
  readonly url: string
  readonly charity: CharityProfile
  readonly image: string | null
  readonly when: string
  readonly now: Temporal.Instant
}

type Facts = Readonly<Record<string, unknown>>

/** Events told of; a year of shifts would weigh more than the page. */
const mostEvents = 16

/** `2026-12-01T16:00:00+00:00`, with London's offset of that day. */
const stamp = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(homeZone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })

const organiser = (name: string, url?: string): Facts => ({
  '@type': 'Organization',
  name,
  ...(url ? { url } : {}),
})

function organisers({ shelved: { organisation } }: HelpView, { charity }: Told): Facts[] {
  const own = organiser(charity.name)
  return organisation.kind === 'ourselves'
    ? [own]
    : [own, organiser(organisation.name, organisation.web ?? undefined)]
}

/** The place as everybody may know it: never the exact one where it is kept for those who come. */
function location(
  { where, placeName, exactPlace, exactOnlyForThoseWhoCome, kind }: Content,
  url: string,
): Facts {
  if (where === 'home') return { '@type': 'VirtualLocation', url }
  const tells = where === 'place' && !exactOnlyForThoseWhoCome && hasShifts(kind) && exactPlace !== ''
  const address = {
    '@type': 'PostalAddress',
    addressLocality: placeName,
    addressCountry: 'GB',
    ...(tells ? { streetAddress: exactPlace } : {}),
  }
  return { '@type': 'Place', name: placeName, address }
}

function eventOf(view: HelpView, { id, gathering, left }: OpenShift, told: Told): Facts {
  const { content } = view
  const shift = view.shifts.find((one) => one.id === id)!
  const mode = content.where === 'home' ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode'
  const availability =
    isOpen(shift, told.now) && view.openness === 'open' ? (left === 0 ? 'SoldOut' : 'InStock') : 'SoldOut'
  return {
    '@type': 'Event',
    name: content.title,
    description: content.summary,
    url: told.url,
    startDate: stamp(gathering.startsAt),
    endDate: stamp(gathering.endsAt),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: `https://schema.org/${mode}`,
    location: location(content, told.url),
    organizer: organisers(view, told),
    isAccessibleForFree: true,
    offers: {
      '@type': 'Offer',
      price: 0,
      priceCurrency: 'GBP',
      availability: `https://schema.org/${availability}`,
      url: told.url,
    },
    ...(gathering.capacity === null
      ? {}
      : { maximumAttendeeCapacity: gathering.capacity, remainingAttendeeCapacity: left }),
    ...(told.image ? { image: [told.image] } : {}),
  }
}

/** A role or task, as search engines list unpaid work. */
function roleOf(view: HelpView, told: Told): Facts {
  const { content, shelved } = view
  const { publishedAt, closesAt } = {
    publishedAt: shelved.opportunity.publishedAt,
    closesAt: content.closesOn,
  }
  const place =
    content.where === 'home'
      ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'GB' } }
      : { jobLocation: location(content, told.url) }
  return {
    '@type': 'JobPosting',
    title: content.title,
    description: [content.summary, content.whatYouWillDo, told.when].filter(Boolean).join('\n\n'),
    url: told.url,
    employmentType: 'VOLUNTEER',
    hiringOrganization: organisers(view, told).at(-1),
    ...(publishedAt ? { datePosted: stamp(publishedAt) } : {}),
    ...(closesAt ? { validThrough: closesAt } : {}),
    ...place,
  }
}

/** What a page tells search engines: its open dates as events, a role as unpaid work; nothing once it is closed. */
export function factsFor(view: HelpView, told: Told): Facts[] {
  if (view.openness === 'closed') return []
  if (!hasShifts(view.content.kind)) return view.openness === 'open' ? [roleOf(view, told)] : []
  return view.shifts.slice(0, mostEvents).map((shift) => eventOf(view, shift, told))
}
