import { z } from 'zod'
import { html } from '../../look/html.ts'
import { knownChanges, nations } from '../../platform/calendar/bank-holidays.ts'
import { careAround, careDays, type CareDay } from '../../platform/calendar/care.ts'
import { careAroundDays } from '../../platform/calendar/settings.ts'
import { allow } from '../../platform/outcome.ts'
import { settingPage } from '../../platform/settings/page.ts'
import { optionalText, several, typedNumber } from '../../platform/web/text.ts'
import { readDates, writeDates } from './lines.ts'
import { nationNames, readOneOffs, writeOneOffs } from './one-offs.ts'

const dayNames: Readonly<Record<CareDay, string>> = {
  ramadan: 'Ramadan',
  'eid-al-fitr': 'Eid al-Fitr',
  'eid-al-adha': 'Eid al-Adha',
  easter: 'Easter',
  christmas: 'Christmas',
  'orthodox-easter': 'Orthodox Easter',
  'orthodox-christmas': 'Orthodox Christmas',
  nowruz: 'Nowruz',
  'ethiopian-new-year': 'Ethiopian and Eritrean New Year',
  diwali: 'Diwali',
  vaisakhi: 'Vaisakhi',
}

const noNation = 'none'
const mostMinutes = 'Enter minutes between 0 and 240'

/** Bank holidays with their one-offs, and the days a shift is warned about. */
export const carePage = settingPage({
  setting: careAroundDays,
  title: 'Bank holidays, and days to take care around',
  about:
    'Bank holidays do not count towards the days in which we promise an answer. Whoever plans a shift on one of the other days is told so, and may still plan it.',
  schema: z.strictObject({
    nation: z.enum([noNation, ...nations], 'Choose whose bank holidays you keep'),
    oneOffs: optionalText({ max: 8000, lines: true }),
    known: several(careDays),
    named: optionalText({ max: 8000, lines: true }),
    travelMinutes: typedNumber('Enter minutes, like 60').pipe(
      z.int(mostMinutes).min(0, mostMinutes).max(240, mostMinutes),
    ),
  }),
  show: ({ bankHolidays, known, named, travelMinutes }) => ({
    nation: bankHolidays?.nation ?? noNation,
    oneOffs: writeOneOffs(bankHolidays?.changes ?? knownChanges),
    known,
    named: writeDates(named),
    travelMinutes: String(travelMinutes),
  }),
  async read({ nation, oneOffs, known, named, travelMinutes }, hub) {
    const changes = readOneOffs(oneOffs ?? '')
    const dates = readDates(named ?? '')
    const errors = {
      ...(changes.ok ? {} : { oneOffs: changes.sentence }),
      ...(dates.ok ? {} : { named: dates.sentence }),
    }
    if (!changes.ok || !dates.ok) return { ok: false, errors }
    const value = careAround.safeParse({
      ...hub.setting(careAroundDays),
      known,
      named: dates.value,
      travelMinutes,
      bankHolidays: nation === noNation ? null : { nation, changes: changes.value },
    })
    if (value.success) return allow(value.data)
    const field = value.error.issues[0]?.path[0] === 'named' ? 'named' : 'oneOffs'
    return { ok: false, errors: { [field]: 'That is more than we can keep. Take away what is long past.' } }
  },
  fields: (fields) =>
    html` ${fields.select('nation', {
      label: 'Whose bank holidays',
      options: [
        ...nations.map((value) => ({ value, words: nationNames[value] })),
        { value: noNation, words: 'Nobody’s: they are working days for us' },
      ],
    })}
    ${fields.area('oneOffs', {
      label: 'Bank holidays that come once, or are moved',
      hint: 'A line each: “2027-06-07 Coronation”, “2027-05-03 moved to 2027-05-07”. Add “(Scotland)” at the end where it holds for some only.',
      rows: 8,
    })}
    ${fields.ticks('known', {
      legend: 'Warn about shifts on',
      choices: careDays.map((value) => ({ value, words: dayNames[value] })),
    })}
    ${fields.area('named', {
      label: 'And on these dates',
      hint: 'A line each: “2027-05-10 to 2027-06-20 School exams”. Add “each year” at the end where it comes again.',
      rows: 3,
    })}
    ${fields.text('travelMinutes', { label: 'Minutes people may need to get home before rest begins', type: 'number', width: 's' })}`,
})
