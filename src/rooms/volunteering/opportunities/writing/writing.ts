import type { Answers } from '../../../../platform/web/read.ts'
import { emptyContent, type Content } from '../content.ts'
import { hasShifts, type Times } from '../times.ts'
import { exceptionColumns, extraColumns } from './forms.ts'
import { withExceptions, withExtras, type ExceptionRow, type ExtraRow } from './rows.ts'

const typed = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)

const exceptionRow = (one: Times['exceptions'][number]): ExceptionRow => ({
  on: one.on,
  what: one.kind,
  to: one.kind === 'changed' ? typed(one.to) : '',
  starts: one.kind === 'changed' ? typed(one.starts) : '',
  ends: one.kind === 'changed' ? typed(one.ends) : '',
  places: one.kind === 'changed' ? typed(one.capacity) : '',
  reason: typed(one.reason),
})

const keptRow = ({ on, reason }: Times['kept'][number]): ExceptionRow => ({
  on,
  what: 'kept',
  to: '',
  starts: '',
  ends: '',
  places: '',
  reason,
})

const extraRow = (one: Times['extras'][number]): ExtraRow => ({
  on: one.on,
  starts: typed(one.starts),
  ends: typed(one.ends),
  places: typed(one.capacity),
  reason: typed(one.reason),
})

function timesAnswers(times: Times | null): Answers {
  if (times === null)
    return {
      repeats: 'weekly',
      every: '1',
      weekdays: [],
      nths: [],
      dates: [],
      first: '',
      last: '',
      starts: '',
      ends: '',
    }
  const { pattern, from, to, starts, ends } = times
  const common = { starts, ends, every: '1', weekdays: [], nths: [], dates: [], first: from, last: typed(to) }
  switch (pattern.kind) {
    case 'weekly':
      return {
        ...common,
        repeats: 'weekly',
        every: typed(pattern.every),
        weekdays: pattern.weekdays.map(String),
      }
    case 'monthly':
      return {
        ...common,
        repeats: 'monthly',
        every: typed(pattern.every),
        weekdays: [...new Set(pattern.on.map(({ weekday }) => String(weekday)))],
        nths: [...new Set(pattern.on.map(({ nth }) => String(nth)))],
      }
    case 'dates':
      return { ...common, repeats: 'dates', dates: pattern.days }
  }
}

const noRows: Answers = Object.fromEntries([...exceptionColumns, ...extraColumns].map((name) => [name, []]))

/** What the editor shows of an opportunity: its content as somebody would have typed it. */
export function answersOf(content: Content): Answers {
  const ticks = {
    exactOnlyForThoseWhoCome: content.exactOnlyForThoseWhoCome,
    livedExperience: content.livedExperience,
    waitingList: content.waitingList,
    urgent: content.urgent,
  }
  const plain: Answers = {
    title: content.title,
    summary: content.summary,
    whatYouWillDo: content.whatYouWillDo,
    whoItHelps: content.whoItHelps,
    side: content.side,
    kind: content.kind,
    where: content.where,
    placeName: content.placeName,
    postcode: content.postcode,
    exactPlace: content.exactPlace,
    gettingThere: content.gettingThere,
    stepFree: content.stepFree,
    access: content.access,
    ...timesAnswers(content.times),
    ...noRows,
    timesInWords: content.timesInWords,
    commitment: content.commitment,
    minutesEach: hasShifts(content.kind) ? '' : typed(content.minutesEach),
    skills: content.skills,
    languages: content.languages,
    youngestAge: typed(content.youngestAge),
    checks: content.checks,
    checksInWords: content.checksInWords,
    expenses: content.expenses,
    bring: content.bring,
    contactName: content.contact.name,
    contactEmail: content.contact.email,
    contactPhone: content.contact.phone,
    capacity: typed(content.capacity),
    largestGroup: typed(content.largestGroup),
    answerHours: typed(content.answerHours),
    changeHours: typed(content.changeHours),
    picture: content.picture?.file ?? '',
    pictureAlt: content.picture?.alt ?? '',
    closesOn: typed(content.closesOn),
    ...Object.fromEntries(Object.entries(ticks).flatMap(([name, on]) => (on ? [[name, 'yes']] : []))),
  }
  const { exceptions = [], kept = [], extras = [] } = content.times ?? {}
  return withExtras(
    withExceptions(plain, [...exceptions.map(exceptionRow), ...kept.map(keptRow)]),
    extras.map(extraRow),
  )
}

/** What a new draft starts from. */
export const newAnswers = (first: Partial<Content> = {}): Answers =>
  answersOf({ ...emptyContent, kind: 'series', ...first })
