import type { Hub } from '../../../platform/hub.ts'
import type { Place } from '../../../platform/places/places.ts'
import { finderOf } from './finder.ts'
import { synonymsOf } from './index/synonyms.ts'
import type { Results, Ways } from './index/ways.ts'
import type { Question } from './question.ts'
import { relaxationsOf, type Relaxation } from './relax.ts'
import { askedOf, type Asked } from './asked.ts'
import type { Fit } from './fit.ts'
import { minutesAt } from './way.ts'

/** A question with its answer. */
export interface Answered {
  readonly asked: Asked
  readonly results: Results
  readonly ways: Ways
  /** The postcode has the form of one, and lies nowhere we know; the question was answered without it. */
  readonly unknownPlace: boolean
}

/** Answers a question from memory. Where it is asked from is looked up, used, and kept nowhere. */
export async function answerTo(hub: Hub, question: Question): Promise<Answered> {
  const { ways, asked, unknownPlace } = await prepared(hub, question)
  return { asked, ways, unknownPlace, results: ways.search(asked, synonymsOf(hub)) }
}

/** Everything that fits a question, in no order: for a calendar, and for letters. */
export async function everythingFor(
  hub: Hub,
  question: Question,
): Promise<Pick<Answered, 'asked' | 'ways' | 'unknownPlace'> & { fits: Fit[] }> {
  const { ways, asked, unknownPlace } = await prepared(hub, question)
  return { asked, ways, unknownPlace, fits: ways.fitting(asked, synonymsOf(hub)) }
}

/** For a question nothing fits: which one change would find something. */
export const changesFor = (hub: Hub, { asked, ways }: Answered): Relaxation[] =>
  relaxationsOf(asked.question, { ways, from: asked.from, now: asked.now, synonyms: synonymsOf(hub) })

async function prepared(
  hub: Hub,
  question: Question,
): Promise<{ ways: Ways; asked: Asked; unknownPlace: boolean }> {
  const finder = finderOf(hub)
  await finder.ready(hub.db)
  const from = question.near === '' ? null : await placeOf(hub, question.near)
  return {
    ways: finder.ways,
    asked: askedOf(from ? question : { ...question, near: '' }, from, minutesAt(hub.now())),
    unknownPlace: question.near !== '' && from === null,
  }
}

async function placeOf(hub: Hub, near: string): Promise<Place | null> {
  const place = await hub.places.placeOf(hub.db, near)
  return place.ok ? place.value : null
}
