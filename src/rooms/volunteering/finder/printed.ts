import { raw, type Html } from '../../../look/html.ts'
import { results, why, type Reason as ShownReason } from '../../../look/parts/lists.ts'
import type { Day } from '../../../platform/clock.ts'
import { roundMiles } from '../../../platform/places/distance.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { FactTable } from './facts.ts'
import { labelsIn } from './labels.ts'
import { againstFor, reasonKey, reasonsFor, type Against, type Reason } from './reasons.ts'
import { placesTag, standingParts } from './result.ts'
import type { Asked } from './asked.ts'
import type { Fit } from './fit.ts'
import { sayAgainst, sayReason } from './spoken.ts'
import type { Way } from './way.ts'
import { londonDay } from './when.ts'
import { wire, type Wire } from './wire.ts'
import { say } from './words.ts'

/** One result cut where something of the question goes: its pin, its reasons, its places. */
interface Cut {
  readonly way: Way
  /** From the beginning of the item to the link, and from the link to the reasons; together where there is no pin. */
  readonly title: Wire
  readonly unpinned: Wire
  /** From the reasons to the places, and after them. */
  readonly places: Wire
  readonly asks: Wire
}

export interface Listed {
  readonly way: Way
  readonly fit: Fit
  readonly pin: number | undefined
}

const mark = 'cut-here-8f3b1c6d'
const mostKept = 20_000
/** More places than this are never counted, see `FactTable`. */
const mostLeft = 2 ** 13

/**
 * Prints results in one language. What a way to help always says is put together once, by the look's own parts,
 * and cut; a page of fifty is then little more than joining pieces. A test holds it to `resultsPlainly`.
 */
export class Printer {
  readonly #words: Words
  readonly #cuts: Cut[] = []
  readonly #reasons = new Map<string, Wire>()
  readonly #tags = new Map<number, Wire>()
  #tagsOf: Day | null = null
  #firstDay = 0
  /** By `milesStep`, closely and roughly known. */
  readonly #miles: Record<'closely' | 'roughly', Wire[]> = { closely: [], roughly: [] }
  readonly #list: { readonly open: string; readonly close: string; readonly item: string }
  readonly #pin: { readonly before: string; readonly after: string }
  readonly #why: { readonly open: string; readonly close: string; readonly whole: string }
  readonly #wired: Record<'open' | 'item' | 'close' | 'beforePin' | 'afterPin' | 'why' | 'whyEnd', Wire>

  constructor(words: Words) {
    this.#words = words
    const sample = { title: mark, href: '/', text: '' }
    const plain = this.#results([sample])
    const pinned = this.#results([{ ...sample, pin: 80_613 }])
    const title = plain.indexOf(`<a href="/">${mark}`)
    this.#pin = between(pinned.slice(title, pinned.indexOf(`<a href="/">${mark}`)), '80613')
    const first = plain.indexOf('<li>')
    this.#list = {
      open: plain.slice(0, first),
      item: plain.slice(first, title),
      close: plain.slice(plain.lastIndexOf('</li>') + '</li>'.length),
    }
    const reasons = this.#whyOf([mark])
    const item = reasons.indexOf('<li')
    this.#why = {
      open: reasons.slice(0, item),
      close: reasons.slice(reasons.lastIndexOf('</li>') + 5),
      whole: reasons,
    }
    this.#wired = {
      open: wire(this.#list.open),
      item: wire(this.#list.item),
      close: wire(this.#list.close),
      beforePin: wire(this.#pin.before),
      afterPin: wire(this.#pin.after),
      why: wire(this.#why.open),
      whyEnd: wire(this.#why.close),
    }
  }

  /** A list of results with their reasons. */
  print(
    each: readonly Listed[],
    { asked, facts, today }: { asked: Asked; facts: FactTable; today: Day },
  ): Wire {
    if (this.#tagsOf !== today) {
      this.#tags.clear()
      this.#tagsOf = today
      this.#firstDay = londonDay(asked.now)
    }
    // What was asked is the same for the whole list, so it need not stand in each key.
    const known = new Map<string, string>()
    const { open, item, close, beforePin, afterPin, why, whyEnd } = this.#wired
    let text: string = open
    for (const { way, fit, pin } of each) {
      const cut = this.#cutOf(way, fit.slot)
      const key = reasonKey(fit, asked, facts)
      let others = known.get(key)
      if (others === undefined) known.set(key, (others = this.#othersOf(way, fit, asked, facts)))
      const miles = fit.miles === null ? '' : this.#milesOf(fit.miles, asked)
      text += pin === undefined ? cut.unpinned : item + beforePin + pin + afterPin + cut.title
      if (miles !== '' || others !== '') text += why + miles + others + whyEnd
      text += cut.places + this.#tagOf(way, fit, facts, today) + cut.asks
    }
    return (text + close) as Wire
  }

  #cutOf(way: Way, slot: number): Cut {
    const known = this.#cuts[slot]
    if (known?.way === way) return known
    const printed = this.#results([{ ...standingParts(this.#words, way), why: [mark], tag: raw(mark) }])
    const reasons = printed.indexOf(this.#why.whole)
    const title = this.#list.open.length + this.#list.item.length
    const places = printed.lastIndexOf(mark)
    const cut: Cut = {
      way,
      title: wire(printed.slice(title, reasons)),
      unpinned: wire(printed.slice(this.#list.open.length, reasons)),
      places: wire(printed.slice(reasons + this.#why.whole.length, places)),
      asks: wire(printed.slice(places + mark.length, printed.length - this.#list.close.length)),
    }
    this.#cuts[slot] = cut
    return cut
  }

  /** The reason that is different for nearly every result. */
  #milesOf(miles: number, asked: Asked): Wire {
    const known = asked.from?.precision === 'area' ? 'roughly' : 'closely'
    const step = milesStep(miles)
    return (this.#miles[known][step] ??= this.#reason({ kind: 'miles', miles: roundMiles(miles, known) }))
  }

  #othersOf(way: Way, fit: Fit, asked: Asked, facts: FactTable): string {
    let text = ''
    for (const reason of reasonsFor(way, fit, asked, facts))
      if (reason.kind !== 'miles') text += this.#reason(reason)
    for (const against of againstFor(way, fit, asked)) text += this.#against(against)
    return text
  }

  #reason(reason: Reason): Wire {
    const key = keyOf(reason)
    return this.#reasons.get(key) ?? this.#keepReason(key, sayReason(this.#words, reason))
  }

  #against(against: Against): Wire {
    return (
      this.#reasons.get(against.kind) ??
      this.#keepReason(against.kind, { words: sayAgainst(this.#words, against), off: true })
    )
  }

  #keepReason(key: string, reason: ShownReason): Wire {
    const printed = this.#whyOf([reason])
    const item = wire(printed.slice(this.#why.open.length, printed.length - this.#why.close.length))
    if (this.#reasons.size > mostKept) this.#reasons.clear()
    this.#reasons.set(key, item)
    return item
  }

  /** How many places are left and when; the same for all ways that are alike in this. */
  #tagOf(way: Way, fit: Fit, facts: FactTable, today: Day): Wire {
    const urgent = fit.urgent ? 1 : 0
    const day = fit.shift < 0 ? 0 : londonDay(fit.starts) - this.#firstDay
    const key =
      fit.shift < 0 ? -(facts.kind(fit.slot) * 2 + urgent + 1) : (day * mostLeft + fit.left + 1) * 2 + urgent
    let printed = this.#tags.get(key)
    if (printed === undefined) {
      if (this.#tags.size > mostKept) this.#tags.clear()
      printed = wire(tidy(placesTag(this.#words, way, fit, today)))
      this.#tags.set(key, printed)
    }
    return printed
  }

  #results(items: Parameters<typeof results>[0]): string {
    return tidy(results(items, { whyLabel: this.#words.say(say.whyLabel), labels: labelsIn(this.#words) }))
  }

  #whyOf(reasons: readonly ShownReason[]): string {
    return tidy(why(reasons, { label: this.#words.say(say.whyLabel), labels: labelsIn(this.#words) }))
  }
}

/** Hundredths of a mile below ten, half miles from there: finer than distances are ever said. */
const milesStep = (miles: number): number =>
  miles < 10 ? Math.floor(miles * 100) : 1000 + Math.floor(miles * 2)

/** Markup without the indents of its template, which mean nothing and are sent with every page. */
export const tidy = (markup: Html): string =>
  String(markup)
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim()

function between(text: string, middle: string): { before: string; after: string } {
  const at = text.indexOf(middle)
  return { before: text.slice(0, at), after: text.slice(at + middle.length) }
}

function keyOf(reason: Reason): string {
  switch (reason.kind) {
    case 'miles':
      return `${reason.miles.kind} ${reason.miles.miles}`
    case 'on-the-days':
      return `days ${reason.days} ${reason.parts}`
    case 'uses-languages':
      return `speaks ${reason.languages}`
    case 'uses-skill':
      return `does ${reason.skill}`
    case 'as-often':
      return reason.often
    case 'as-long':
      return `lasts ${reason.minutes}`
    case 'open-at-age':
      return `age ${reason.age}`
    case 'from-home':
    case 'in-own-time':
    case 'times-agreed':
    case 'lived-experience':
    case 'starts-this-week':
    case 'step-free':
      return reason.kind
  }
}

const printers = new WeakMap<object, WeakMap<Words, Printer>>()

/** The printer of one finder and one language: slots mean ways only within one finder. */
export function printerFor(finder: object, words: Words): Printer {
  let own = printers.get(finder)
  if (!own) printers.set(finder, (own = new WeakMap()))
  let printer = own.get(words)
  if (!printer) own.set(words, (printer = new Printer(words)))
  return printer
}
