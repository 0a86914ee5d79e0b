import { momentAt, type Day } from '../../../platform/clock.ts'
import type { PlaceTold } from './told.ts'

const moment = (time: string) => momentAt('2026-12-01' as Day, time)

/** A place as previews of letters show it. */
export const examplePlace: PlaceTold = {
  startsAt: moment('16:00'),
  endsAt: moment('20:00'),
  details: {
    title: 'Supper club cook',
    href: '/help/supper-club-cook',
    host: { name: 'Hineni Refugee Action', partner: 'St Columba’s Welcome' },
    where: 'St Columba’s hall, Ashgrove',
    exactPlace: '14 Chapel Lane, Ashgrove',
    gettingThere: 'Six minutes from Ashgrove station.',
    bring: 'An apron, and shoes that do not slip.',
    firstDay: 'A 20-minute film on safeguarding; we send you the link.',
    access: 'Step-free hall and toilet. Kitchen down three steps.',
    contact: { name: 'Dalia Marcus', email: 'dalia@example.org', phone: '020 7946 0112' },
    company: 'Four adults work together, and a coordinator is in the building from start to finish.',
  },
  state: 'confirmed',
  people: 1,
  changeHours: 24,
  path: '/places/example',
  before: 0,
  answerBy: momentAt('2026-11-29' as Day, '12:00'),
  rest: null,
}

export const exampleCalendar = { name: 'places.ics', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }
