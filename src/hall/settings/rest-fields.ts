import { html, type Child, type Html } from '../../look/html.ts'
import { fold, folds } from '../../look/parts/cards.ts'
import { flow, row } from '../../look/parts/layout.ts'
import { christianNames } from '../../platform/calendar/christian-days.ts'
import { christianDays, jewishFestivals, type KeptCustom } from '../../platform/calendar/customs.ts'
import { diwaliKnownUntil, festivalNames, festivals } from '../../platform/calendar/festivals.ts'
import { daysOfRest } from '../../platform/calendar/settings.ts'
import type { Hub } from '../../platform/hub.ts'
import type { fieldsOf } from '../../platform/web/form.ts'
import { nextReckoned } from './moon.ts'
import { nearestArea } from './nearest.ts'
import { nationOptions } from './one-offs.ts'
import { furtherOf } from './rest-answers.ts'
import type { restForm } from './rest.ts'

type Fields = ReturnType<typeof fieldsOf<typeof restForm>>
type Name = Parameters<Fields['isWrong']>[number]

const jewishNames: Readonly<Record<(typeof jewishFestivals)[number], string>> = {
  'rosh-hashanah': 'Rosh Hashanah',
  'yom-kippur': 'Yom Kippur',
  sukkot: 'Sukkot',
  'shemini-atzeret': 'Shemini Atzeret and Simchat Torah',
  pesach: 'Pesach, first and last days',
  shavuot: 'Shavuot',
}

const twoOrOne = (two: string) => [
  { value: 'two', words: two },
  { value: 'one', words: 'One day' },
]

const jewish = (fields: Fields): Html =>
  html`${fields.text('town', { label: 'First half of your postcode', hint: 'Sunset is worked out there.', width: 's', upper: true, optional: false })}
  ${fields.chips('jewishDays', {
    legend: 'Days you rest on',
    choices: [
      { value: 'shabbat', words: 'Shabbat, each week' },
      ...jewishFestivals.map((value) => ({ value, words: jewishNames[value] })),
    ],
  })}
  ${fields.text('candleMinutes', { label: 'Minutes before sunset at which rest begins', hint: 'When candles are lit: 18 in most places. 0 is sunset itself.', type: 'number', inputmode: 'numeric', width: 's' })}
  ${fields.text('nightfallDegrees', { label: 'Rest ends when the sun is so many degrees down', hint: '8.5 is when three small stars are seen.', type: 'number', step: '0.1', inputmode: 'decimal', width: 's' })}
  ${fields.text('nightfallMinutes', { label: 'Or so many minutes after sunset', hint: 'Counts instead of degrees. Leave it empty to go by the sun.', type: 'number', inputmode: 'numeric', width: 's' })}
  ${fields.select('festivalDays', { label: 'Festivals last', options: twoOrOne('Two days, as outside Israel') })}
  ${fields.select('roshHashanahDays', { label: 'Rosh Hashanah lasts', options: twoOrOne('Two days') })}
  ${fields.text('earlySummerShabbat', { label: 'In summer, Shabbat comes in no later than', hint: 'Leave it empty if it follows the sun all year.', type: 'time', width: 's' })}
  ${fields.select('fasts', {
    label: 'On fast days',
    options: [
      { value: 'warn', words: 'Warn whoever plans a shift' },
      { value: 'off', words: 'Say nothing' },
    ],
  })}
  ${fields.select('minorDays', {
    label: 'On Chanukah, Purim, Chol HaMoed and other days when people work',
    options: [
      { value: 'name', words: 'Name the day to whoever plans a shift' },
      { value: 'off', words: 'Say nothing' },
    ],
  })}`

const christian = (fields: Fields): Html =>
  html`${fields.chips('christianDays', {
      legend: 'Days you rest on',
      choices: [
        { value: 'sundays', words: 'Sundays, each week' },
        ...christianDays.map((value) => ({ value, words: christianNames[value] })),
      ],
    })}
    ${row(
      html`${fields.text('sundayFrom', { label: 'On Sundays from', type: 'time', width: 's' })}
      ${fields.text('sundayTo', { label: 'On Sundays to', type: 'time', width: 's' })}`,
    )}
    <p class="hint">Leave both empty for the whole Sunday.</p>
    ${fields.select('tradition', {
      label: 'Easter and Christmas by',
      options: [
        { value: 'western', words: 'The western calendar' },
        { value: 'orthodox', words: 'The Orthodox calendar' },
      ],
    })}`

const eidDays = [
  { value: '0', words: 'No day' },
  { value: '1', words: 'One day' },
  ...['Two', 'Three', 'Four'].map((words, at) => ({ value: String(at + 2), words: `${words} days` })),
]

const muslim = (fields: Fields, hub: Hub): Html =>
  html`${row(
      html`${fields.text('prayerFrom', { label: 'Friday prayers from', type: 'time', width: 's' })}
      ${fields.text('prayerTo', { label: 'Friday prayers to', type: 'time', width: 's' })}`,
    )}
    <p class="hint">Leave both empty if Fridays are as other days.</p>
    ${fields.select('eidAlFitrDays', { label: 'For Eid al-Fitr you rest', options: eidDays })}
    ${fields.select('eidAlAdhaDays', { label: 'For Eid al-Adha you rest', options: eidDays })}
    ${sightingsField(fields, hub)}`

/** Days that began with the moon that was seen; on the page of days to take care around too. */
export const sightingsField = (
  fields: { area: (name: 'sightings', field: { label: string; hint: string; rows: number }) => Html },
  hub: Hub,
): Html =>
  fields.area('sightings', {
    label: 'Days that began when the moon was seen',
    hint: `Where your community keeps another day than the reckoned one, a line each: “Eid al-Fitr 10 March 2027”. Reckoned next: ${nextReckoned(hub.today())}.`,
    rows: 3,
  })

const own = (fields: Fields): Html =>
  html`${fields.area('hours', { label: 'Each week', hint: 'A line each: “Saturday all day Day of rest”, “Monday 18:00 to 20:00 Choir”.', rows: 3 })}
  ${fields.area('dates', { label: 'Days and weeks of the year', hint: 'A line each: “24 December 2026 to 1 January 2027 Winter closing”. Where it comes again, without the year: “20 June Refugee Week rest each year”.', rows: 4 })}
  ${fields.chips('ownFestivals', {
    legend: 'Festivals whose days we know',
    hint: `Diwali is known until ${diwaliKnownUntil}, Vaisakhi is kept on 13 and 14 April. If yours is another day, write it above.`,
    choices: festivals.map((value) => ({ value, words: festivalNames[value] })),
  })}
  ${fields.select('ownBankHolidays', {
    label: 'Bank holidays',
    hint: 'One-off days are on the page “Bank holidays, and days to take care around”.',
    options: [
      { value: 'no', words: 'We do not rest on them' },
      { value: 'charity', words: 'We rest on those of our nation' },
      ...nationOptions('We rest on those of'),
    ],
  })}`

const kindNames: Readonly<Record<KeptCustom['kind'], string>> = {
  jewish: 'Shabbat and festivals',
  christian: 'Sundays and Christian festivals',
  muslim: 'Friday prayers and Eid',
  secular: 'Other festivals, own hours and dates',
}

/** Which of the folded customs stands open: one that needs mending. Its closed row says which are kept. */
function custom(
  fields: Fields,
  kind: 'jewish' | 'christian' | 'muslim' | 'own',
  names: readonly Name[],
  inside: Child,
): Html {
  const isKept = fields.shown('kinds').includes(kind)
  return fold(flow(inside), {
    title: kindNames[kind === 'own' ? 'secular' : kind],
    fact: isKept && 'Kept now',
    open: fields.isWrong(...names),
  })
}

const further = (fields: Fields, hub: Hub): Child => {
  const more = furtherOf(hub.setting(daysOfRest))
  return (
    more.length > 0 &&
    fields.ticks('further', {
      legend: 'Kept besides these',
      hint: 'Whatever you leave out is rested on no more.',
      choices: more.map(({ at, custom }) => ({
        value: String(at),
        words:
          custom.kind === 'jewish'
            ? `${kindNames.jewish}, by the sun of ${nearestArea(custom.place)}`
            : kindNames[custom.kind],
      })),
    })
  )
}

/** The fields of the rest page, used at set-up too: which customs, and each one’s rules folded below. */
export const restFields = (fields: Fields, hub: Hub): Html =>
  html`${fields.ticks('kinds', {
    legend: 'Days of rest',
    hint: 'Choose as many as your people keep, or none. Each has its rules below, as most keep them.',
    cards: true,
    choices: [
      {
        value: 'jewish',
        words: kindNames.jewish,
        hint: 'From candle-lighting to nightfall, by the sun of your town',
      },
      { value: 'christian', words: kindNames.christian, hint: 'By the western or the Orthodox calendar' },
      { value: 'muslim', words: kindNames.muslim, hint: 'Reckoned, or as the moon was seen' },
      {
        value: 'own',
        words: kindNames.secular,
        hint: 'Diwali, Vaisakhi, bank holidays, or any hours and days of your own',
      },
    ],
  })}
  ${further(fields, hub)}
  ${folds([
    custom(
      fields,
      'jewish',
      ['town', 'candleMinutes', 'nightfallDegrees', 'nightfallMinutes', 'earlySummerShabbat'],
      jewish(fields),
    ),
    custom(fields, 'christian', ['christianDays', 'sundayFrom', 'sundayTo', 'tradition'], christian(fields)),
    custom(
      fields,
      'muslim',
      ['prayerFrom', 'prayerTo', 'eidAlFitrDays', 'eidAlAdhaDays', 'sightings'],
      muslim(fields, hub),
    ),
    custom(fields, 'own', ['hours', 'dates', 'ownFestivals', 'ownBankHolidays'], own(fields)),
  ])}`
