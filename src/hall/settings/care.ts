import { z } from 'zod'
import { html, type Html } from '../../look/html.ts'
import { fold, folds } from '../../look/parts/cards.ts'
import { flow } from '../../look/parts/layout.ts'
import { careDays, type CareDay } from '../../platform/calendar/care.ts'
import { festivalNames } from '../../platform/calendar/festivals.ts'
import { careAroundDays, keptCare, whoseHolidays } from '../../platform/calendar/settings.ts'
import { allow } from '../../platform/outcome.ts'
import { charityProfile } from '../../platform/settings/charity.ts'
import { settingPage } from '../../platform/settings/page.ts'
import type { fieldsOf } from '../../platform/web/form.ts'
import { optionalText, several, typedNumber } from '../../platform/web/text.ts'
import { orSay } from '../../platform/words/sentence.ts'
import type { Sentence } from '../../platform/words/words.ts'
import { say } from './days-words.ts'
import { readDates, writeDates } from './lines.ts'
import { readSightings, writeSightings } from './moon.ts'
import { nearestArea } from './nearest.ts'
import { nationNames, nationOptions, readOneOffs, writeOneOffs } from './one-offs.ts'
import { sunsetPlace } from './rest-answers.ts'
import { sightingsField } from './rest-fields.ts'

const dayNames: Readonly<Record<CareDay, string>> = {
  ramadan: 'Ramadan evenings',
  'eid-al-fitr': 'Eid al-Fitr',
  'eid-al-adha': 'Eid al-Adha',
  easter: 'Easter',
  christmas: 'Christmas',
  'orthodox-easter': 'Orthodox Easter',
  'orthodox-christmas': 'Orthodox Christmas',
  ...festivalNames,
}

const minutes = { least: 0, most: 240 }
const bankHolidayRules = ['warnsPlanners', 'pausesAnswers'] as const

const careForm = z.strictObject({
  whose: z.enum(whoseHolidays, orSay(say.nation)),
  bankHolidayRules: several(bankHolidayRules),
  oneOffs: optionalText({ max: 16_000, lines: true }),
  known: several(careDays),
  named: optionalText({ max: 20_000, lines: true }),
  sightings: optionalText({ max: 6000, lines: true }),
  town: optionalText({ max: 12 }),
  travelMinutes: typedNumber(say.minutesLike).pipe(
    z
      .int(orSay(say.minutes, minutes))
      .min(minutes.least, orSay(say.minutes, minutes))
      .max(minutes.most, orSay(say.minutes, minutes)),
  ),
})
type Fields = ReturnType<typeof fieldsOf<typeof careForm>>

const bankHolidayFields = (fields: Fields): Html =>
  html`${fields.ticks('bankHolidayRules', {
    legend: 'On bank holidays',
    choices: [
      { value: 'warnsPlanners', words: 'Tell whoever plans a shift' },
      { value: 'pausesAnswers', words: 'Leave the day out when we count the days to an answer' },
    ],
  })}
  ${fields.area('oneOffs', {
    label: 'Bank holidays that come once, or are moved',
    hint: 'A line each: “7 June 2027 Coronation”, “3 May 2027 moved to 7 May 2027”. Add “(Scotland)” at the end where it holds for some only.',
    rows: 8,
  })}`

const placeFields = (fields: Fields): Html =>
  html`${fields.text('travelMinutes', { label: 'Minutes people may need to get home before rest begins, or to come after it', hint: 'With 0 nobody is warned of the way.', type: 'number', inputmode: 'numeric', width: 's' })}
  ${fields.text('town', { label: 'First half of your postcode', hint: 'Sunset on Ramadan evenings is worked out there. Left empty, the place of your days of rest counts, else London.', width: 's', upper: true })}`

/** What is wrong with a list that was read: it holds more than we can keep. */
const fieldOf: Readonly<Record<string, keyof z.input<typeof careForm>>> = {
  named: 'named',
  sightings: 'sightings',
}

/** Bank holidays with their one-offs, and the days a shift is warned about. */
export const carePage = settingPage({
  setting: careAroundDays,
  title: 'Bank holidays, and days to take care around',
  about:
    'Days on which the hub stays open. Whoever plans a shift on one of them is told so, and may still plan it.',
  schema: careForm,
  show: ({ bankHolidays, known, named, sightings, place, travelMinutes }) => ({
    whose: bankHolidays.whose,
    bankHolidayRules: bankHolidayRules.filter((rule) => bankHolidays[rule]),
    oneOffs: writeOneOffs(bankHolidays.changes),
    known,
    named: writeDates(named),
    sightings: writeSightings(sightings),
    town: place ? nearestArea(place) : '',
    travelMinutes: String(travelMinutes),
  }),
  async read({ whose, bankHolidayRules: rules, oneOffs, known, named, sightings, town, travelMinutes }, hub) {
    const faults: Record<string, Sentence> = {}
    const changes = readOneOffs(oneOffs ?? '')
    const dates = readDates(named ?? '')
    const seen = readSightings(sightings ?? '')
    const place = town === undefined ? null : await sunsetPlace(town, hub.setting(careAroundDays).place, hub)
    if (!changes.ok) faults['oneOffs'] = changes.fault
    if (!dates.ok) faults['named'] = dates.fault
    if (!seen.ok) faults['sightings'] = seen.fault
    if (town !== undefined && place === null) faults['town'] = say.townOrNone
    if (!changes.ok || !dates.ok || !seen.ok || Object.keys(faults).length > 0)
      return { ok: false, errors: faults }
    const value = keptCare.safeParse({
      known,
      named: dates.value,
      sightings: seen.value,
      place,
      travelMinutes,
      bankHolidays: {
        whose,
        changes: changes.value,
        warnsPlanners: rules.includes('warnsPlanners'),
        pausesAnswers: rules.includes('pausesAnswers'),
      },
    })
    if (value.success) return allow(value.data)
    const field = fieldOf[String(value.error.issues[0]?.path[0])] ?? 'oneOffs'
    return { ok: false, errors: { [field]: say.tooMany } }
  },
  fields: (fields, hub) =>
    html` ${fields.select('whose', {
      label: 'Whose bank holidays',
      hint: 'Your nation is on the page “Your charity”.',
      options: [
        {
          value: 'charity',
          words: `Those of our nation: ${nationNames[hub.setting(charityProfile).nation]}`,
        },
        ...nationOptions('Always those of'),
        { value: 'nobody', words: 'Nobody’s: they are working days for us' },
      ],
    })}
    ${folds([
      fold(flow(bankHolidayFields(fields)), {
        title: 'What bank holidays do, and those that come once',
        open: fields.isWrong('bankHolidayRules', 'oneOffs'),
      }),
    ])}
    ${fields.chips('known', {
      legend: 'Tell whoever plans a shift on',
      choices: careDays.map((value) => ({ value, words: dayNames[value] })),
    })}
    ${fields.area('named', {
      label: 'And on these dates',
      hint: 'A line each: “10 May 2027 to 20 June 2027 School exams”. Where it comes again, without the year: “20 June Refugee Week each year”.',
      rows: 3,
    })}
    ${folds([
      fold(flow(sightingsField(fields, hub)), {
        title: 'Ramadan and Eid, as the moon was seen',
        open: fields.isWrong('sightings'),
      }),
      fold(flow(placeFields(fields)), {
        title: 'The way home, and where sunset is worked out',
        open: fields.isWrong('travelMinutes', 'town'),
      }),
    ])}`,
})
