import type { Hub } from '../../../platform/hub.ts'
import { takeSheet, type Sheet } from '../../../platform/web/sheet.ts'
import type { WholePages } from '../../../platform/web/whole.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import { commitments, kinds, languages, partsOfDay, sides, skills, weekdays } from '../lists.ts'
import { finderOf } from './finder.ts'
import { amounts, gifts, lengths, reaches, sorts, wheres } from './forms.ts'
import { synonymsOf } from './index/synonyms.ts'
import { pageSwiftly } from './swift-page.ts'
import { isForAll } from './view.ts'
import { addressOf, anything, pairsOf, type Question } from './question.ts'
import { askedOf } from './asked.ts'
import { knownShell } from './shell.ts'
import { minutesAt } from './way.ts'

/** The language in which visitors read, once one of them came by the usual way and there is only one. */
const readIn = new WeakMap<WholePages, Words>()

/** Told of each page made the usual way. */
export function learnFrom({ hub, session, words, frame }: Visit): void {
  if (session === null && frame.languages.length <= 1) readIn.set(hub.whole, words)
}

/**
 * A page of results for somebody without a cookie, made before anything else of the application is asked. Only for
 * clean addresses with plain words, when the index is up to date and something fits; everything else, and whatever
 * is in doubt, goes the usual way and looks the same.
 */
export function swiftPage(hub: Hub, query: string): Sheet | undefined {
  const words = readIn.get(hub.whole)
  const question = words && readSwiftly(query)
  if (!words || !question) return undefined
  const shell = knownShell(hub, words, isForAll(question))
  const finder = finderOf(hub)
  if (!shell || !finder.isReady) return undefined
  const place = question.near === '' ? null : hub.places.nearby(question.near)
  if (place?.ok === false) return undefined
  const asked = askedOf(question, place && place.value, minutesAt(hub.now()))
  const results = finder.ways.search(asked, synonymsOf(hub))
  if (results.total === 0) return undefined
  const view = {
    asked,
    results,
    ways: finder.ways,
    typed: null,
    relaxations: [],
    programmes: finder.programmes(),
  }
  const sheet = takeSheet()
  pageSwiftly(sheet, { words, hub }, view, shell)
  return sheet
}

const lists: Record<string, readonly string[]> = {
  day: weekdays,
  part: partsOfDay,
  often: commitments,
  language: languages,
  skill: skills,
  side: sides,
  kind: kinds,
}
const choices: Record<string, readonly string[]> = {
  within: reaches,
  where: wheres,
  give: gifts,
  long: lengths,
  start: ['week'],
  sort: sorts,
  show: amounts,
}
/** Figures may be of a postcode, which the usual way takes out. */
const plainWords = /^[a-z]+(\+[a-z]+){0,7}$/
const sectorOrDistrict = /^[A-Z]{1,2}\d[A-Z\d]?(\+\d)?$/

/** Reads a clean address with plain words; null where there is more to it than that. */
export function readSwiftly(query: string): Question | null {
  if (query === '') return anything
  const read: Record<string, unknown> = {}
  for (const pair of query.split('&')) {
    const middle = pair.indexOf('=')
    const name = pair.slice(0, middle)
    const value = pair.slice(middle + 1)
    if (lists[name]?.includes(value)) read[name] = [...((read[name] as string[] | undefined) ?? []), value]
    else if (choices[name]?.includes(value)) read[name] = value
    else if (name === 'words' && value.length <= 100 && plainWords.test(value))
      read[name] = value.replaceAll('+', ' ')
    else if (name === 'near' && sectorOrDistrict.test(value)) read[name] = value.replace('+', ' ')
    else if (name === 'page' && /^[1-9]\d?$/.test(value)) read[name] = Number(value)
    else return null
  }
  const question = { ...anything, ...read } as Question
  return addressOf(pairsOf(question)) === `?${query}` ? question : null
}
