import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, momentAt } from '../../../platform/clock.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { pseudo } from '../../../platform/words/pseudo.ts'
import { synonymLines, synonymsFrom } from './index/synonyms.ts'
import { Ways } from './index/ways.ts'
import { manyWays } from './many-ways.fixture.ts'
import { whenOf, shiftFitsPlainly } from './naive.fixture.ts'
import { Printer, tidy } from './printed.ts'
import { placeNamed, questions } from './questions.fixture.ts'
import { againstFor, reasonsFor } from './reasons.ts'
import { asksOf, byLine, resultsPlainly } from './result.ts'
import { askedOf } from './asked.ts'
import { textsOf } from './texts.ts'
import { languages, partsOfDay, weekdays } from '../lists.ts'
import { milesBetween, roundMiles } from '../../../platform/places/distance.ts'
import { unwired } from './wire.ts'
import type { Content } from '../opportunities/content.ts'
import { minutesAt, openShiftsOf, publicPoint, wayOf } from './way.ts'

const today = day('2026-11-24')
const now = minutesAt(momentAt(today, '09:41'))
const synonyms = synonymsFrom(synonymLines.standard)
const rows = manyWays(300, { now, seed: 3 })
rows[0] = {
  ...rows[0]!,
  content: {
    ...rows[0]!.content,
    title: 'Cook <b>& "friends"</b>',
    summary: 'A </ul> in the text\nand a line end',
  },
}
const ways = new Ways()
for (const row of rows) ways.put(wayOf(row), openShiftsOf(row.shifts), textsOf(row))
const rowOf = new Map(rows.map((row) => [row.id, row]))

test('results printed fast are the results put together part by part', () => {
  for (const words of [speak(english), speak(pseudo)]) {
    const printer = new Printer(words)
    fc.assert(
      fc.property(questions, (question) => {
        const asked = askedOf(question, placeNamed(question.near), now)
        const each = ways
          .search(asked, synonyms)
          .fits.map((fit, at) => ({ fit, way: ways.of(fit), pin: at % 3 === 0 ? at + 1 : undefined }))
        if (each.length === 0) return
        const about = { asked, facts: ways.facts, today }
        assert.equal(
          closed(unwired((sheet) => printer.print(sheet, each, about))),
          closed(tidy(resultsPlainly(words, each, about))),
        )
      }),
      { numRuns: 60 },
    )
  }
})

/** White space between tags means nothing in a list of blocks; cutting may leave a line end more or less. */
const closed = (markup: string): string => markup.replaceAll(/>\s+</g, '><')

test('a place that carries the name of whose it is is said once, and the languages that help are said', () => {
  const words = speak(english)
  const [row] = rows
  const said = (by: string, placeName: string, spoken: Content['languages'] = []) => {
    const way = wayOf({
      ...row!,
      organisation: by,
      content: { ...row!.content, where: 'place', placeName, languages: spoken, checks: [], expenses: '' },
    })
    return [byLine(words, way), asksOf(words, way)[0]]
  }
  assert.deepEqual(said('Northgate Synagogue', 'Northgate Synagogue, Northgate'), [
    'Northgate Synagogue, Northgate',
    'No check needed',
  ])
  assert.deepEqual(said('Hineni', 'Ashgrove library', ['fa', 'ckb']), [
    'Hineni, Ashgrove library',
    'It helps to speak Farsi or Kurdish Sorani',
  ])
})

test('every reason given is true, and what speaks against is said', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const place = placeNamed(question.near)
      const asked = askedOf(question, place, now)
      for (const fit of ways.search(asked, synonyms).fits) {
        const way = ways.of(fit)
        const row = rowOf.get(way.id)!
        const { content } = row
        const shifts = row.shifts.filter((shift) => shiftFitsPlainly(shift, question, now))
        for (const reason of reasonsFor(way, fit, asked, ways.facts)) {
          const isTrue = {
            miles: () =>
              reason.kind === 'miles' &&
              Math.abs(reason.miles.miles - roundMiles(milesBetween(place!, publicPoint(content)!)).miles) <=
                0.1,
            'from-home': () => content.where === 'home',
            'on-the-days': () =>
              reason.kind === 'on-the-days' &&
              weekdays.every(
                (one, at) =>
                  !(reason.days & (1 << at)) || shifts.some((shift) => whenOf(shift).weekday === one),
              ) &&
              partsOfDay.every(
                (one, at) =>
                  !(reason.parts & (1 << at)) || shifts.some((shift) => whenOf(shift).parts.includes(one)),
              ) &&
              (question.day.length === 0 || reason.days !== 0),
            'in-own-time': () => content.kind === 'task',
            'times-agreed': () => content.kind === 'role',
            'uses-languages': () =>
              reason.kind === 'uses-languages' &&
              languages.every(
                (one, at) =>
                  !(reason.languages & (1 << at)) ||
                  (content.languages.includes(one) && question.language.includes(one)),
              ),
            'uses-skill': () =>
              reason.kind === 'uses-skill' &&
              content.skills.includes(reason.skill) &&
              question.skill.includes(reason.skill),
            'lived-experience': () => content.livedExperience,
            'as-often': () =>
              reason.kind === 'as-often' &&
              content.commitment === reason.often &&
              question.often.includes(reason.often),
            'as-long': () =>
              reason.kind === 'as-long' &&
              reason.minutes <= Number(question.long) &&
              (reason.minutes === content.minutesEach ||
                shifts.some(({ starts, ends }) => ends - starts === reason.minutes)),
            'starts-this-week': () =>
              content.checks.every((check) => check === 'film') &&
              (shifts.length > 0 || content.kind === 'role' || content.kind === 'task'),
            'open-at-age': () => content.youngestAge <= question.age!,
            'step-free': () => content.stepFree === 'yes',
          }[reason.kind]
          assert.equal(isTrue(), true, `${JSON.stringify(reason)} of ${JSON.stringify(content.title)}`)
        }
        const against = againstFor(way, fit, asked).map(({ kind }) => kind)
        assert.equal(against.includes('not-step-free'), content.where !== 'home' && content.stepFree === 'no')
        assert.equal(
          against.includes('only-waiting'),
          shifts.length > 0 &&
            shifts.every((shift) => shift.capacity !== null && shift.taken >= shift.capacity),
        )
      }
    }),
    { numRuns: 150 },
  )
})
