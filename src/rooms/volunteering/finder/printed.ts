import { raw, type Html } from '../../../look/html.ts'
import { results, why, type Reason as ShownReason } from '../../../look/parts/lists.ts'
import type { Day } from '../../../platform/clock.ts'
import { roundMiles } from '../../../platform/places/distance.ts'
import type { Sheet } from '../../../platform/web/sheet.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { FactTable } from './facts.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import { againstFor, mannerOf, reasonsFor, sharedOf, whatOf, type Reason } from './reasons.ts'
import { placesTag, standingParts } from './result.ts'
import type { Asked } from './asked.ts'
import type { Fit } from './fit.ts'
import { sayAgainst, sayReason } from './spoken.ts'
import type { Way } from './way.ts'
import { londonDay } from './when.ts'
import { wire, type Wire } from './wire.ts'
import { say } from './words.ts'

/** What one result always says, cut where something of the question goes. */
interface Cut {
  readonly way: Way
  /** From its link to its reasons. */
  readonly title: Wire
  /** What follows its places; one for all that ask the same. */
  readonly asks: Wire
}

export interface Listed {
  readonly way: Way
  readonly fit: Fit
  readonly pin: number | undefined
}

interface About {
  readonly asked: Asked
  readonly facts: FactTable
  readonly today: Day
}

type Reasons = Map<number, Map<number, Wire>>

const mark = 'cut-here-8f3b1c6d'
const mostKept = 20_000
/** More places than this are never counted, see `FactTable`. */
const mostLeft = 2 ** 13

/**
 * Prints results in one language. What a way to help always says is put together once, by the look's own parts,
 * and cut; a page of fifty is then little more than copying pieces. A test holds it to `resultsPlainly`.
 */
export class Printer {
  readonly #words: Words
  readonly #cuts: Cut[] = []
  readonly #asks = new Map<string, Wire>()
  /** By `mannerOf`, `sharedOf` and `whatOf`: all reasons but the miles, and what stands from there to the places. */
  readonly #reasons = new Map<number, Reasons>()
  #reasonsKept = 0
  readonly #tags = new Map<number, Wire>()
  #tagsOf: Day | null = null
  #firstDay = 0
  /** The beginning of the reasons and the miles, by `milesStep`, closely and roughly known. */
  readonly #miles: Record<'closely' | 'roughly', Wire[]> = { closely: [], roughly: [] }
  readonly #pins: Wire[] = []
  readonly #list: { readonly open: string; readonly item: string; readonly close: string }
  readonly #wired: { readonly open: Wire; readonly item: Wire; readonly close: Wire }
  readonly #pin: Around
  readonly #why: Around
  /** From the reasons to the places. */
  readonly #places: string

  constructor(words: Words) {
    this.#words = words
    const sample = { title: mark, href: '/', text: '' }
    const plain = this.#results([sample])
    const pinned = this.#results([{ ...sample, pin: 80_613 }])
    const link = `<a href="/">${mark}`
    const title = plain.indexOf(link)
    this.#pin = around(pinned.slice(title, pinned.indexOf(link)), '80613')
    const first = plain.indexOf('<li>')
    const list = {
      open: plain.slice(0, first),
      item: plain.slice(first, title),
      close: plain.slice(plain.lastIndexOf('</li>') + '</li>'.length),
    }
    this.#list = list
    this.#wired = { open: wire(list.open), item: wire(list.item), close: wire(list.close) }
    const reasons = this.#whyOf([mark])
    this.#why = {
      before: reasons.slice(0, reasons.indexOf('<li')),
      after: reasons.slice(reasons.lastIndexOf('</li>') + '</li>'.length),
    }
    const tagged = around(this.#results([{ ...sample, why: [mark], tag: raw('tag-here') }]), reasons).after
    this.#places = tagged.slice(0, tagged.indexOf('tag-here'))
  }

  /** A list of results with their reasons. */
  print(sheet: Sheet, each: readonly Listed[], about: About): void {
    if (this.#tagsOf !== about.today) {
      this.#tags.clear()
      this.#tagsOf = about.today
      this.#firstDay = londonDay(about.asked.now)
    }
    const { open, item, close } = this.#wired
    const manner = mannerOf(about.asked)
    const reasons =
      this.#reasons.get(manner) ?? keep(this.#reasons, manner, new Map<number, Map<number, Wire>>())
    let list: string = open
    for (const { way, fit, pin } of each) {
      const { title, asks } = this.#cutOf(way, fit.slot)
      list += pin === undefined ? item : item + this.#pinOf(pin)
      list += title
      if (fit.miles !== null) list += this.#milesOf(fit.miles, about.asked)
      list += this.#reasonsOf(way, fit, reasons, about) + this.#tagOf(way, fit, about) + asks
    }
    sheet.put(list + close)
  }

  #cutOf(way: Way, slot: number): Cut {
    const known = this.#cuts[slot]
    if (known?.way === way) return known
    const printed = this.#results([{ ...standingParts(this.#words, way), why: [mark], tag: raw(mark) }])
    const { open, item, close } = this.#list
    const asks = printed.slice(printed.lastIndexOf(mark) + mark.length, printed.length - close.length)
    const cut: Cut = {
      way,
      title: wire(printed.slice(open.length + item.length, printed.indexOf(this.#whyOf([mark])))),
      asks: this.#asks.get(asks) ?? keep(this.#asks, asks, wire(asks)),
    }
    this.#cuts[slot] = cut
    return cut
  }

  #pinOf(pin: number): Wire {
    const { before, after } = this.#pin
    return (this.#pins[pin] ??= wire(before + pin + after))
  }

  /** The reason that is different for nearly every result. */
  #milesOf(miles: number, asked: Asked): Wire {
    const known = asked.from?.precision === 'area' ? 'roughly' : 'closely'
    return (this.#miles[known][milesStep(miles)] ??= wire(
      this.#why.before + this.#reason({ kind: 'miles', miles: roundMiles(miles, known) }),
    ))
  }

  #reasonsOf(way: Way, fit: Fit, ofManner: Reasons, { asked, facts }: About): Wire {
    const shared = sharedOf(fit, asked, facts)
    const alike = ofManner.get(shared)
    const what = whatOf(fit, asked, facts)
    const known = alike?.get(what)
    if (known !== undefined) return known
    if (++this.#reasonsKept > mostKept) {
      this.#reasons.clear()
      this.#reasonsKept = 0
    }
    const printed = wire(this.#reasonsAnew(way, fit, asked, facts))
    if (alike) alike.set(what, printed)
    else ofManner.set(shared, new Map([[what, printed]]))
    return printed
  }

  #reasonsAnew(way: Way, fit: Fit, asked: Asked, facts: FactTable): string {
    let others = ''
    for (const reason of reasonsFor(way, fit, asked, facts))
      if (reason.kind !== 'miles') others += this.#reason(reason)
    for (const against of againstFor(way, fit, asked))
      others += this.#whyItem({ words: sayAgainst(this.#words, against), off: true })
    if (fit.miles !== null) return others + this.#why.after + this.#places
    return (others === '' ? '' : this.#why.before + others + this.#why.after) + this.#places
  }

  #reason(reason: Reason): string {
    return this.#whyItem(sayReason(this.#words, reason))
  }

  #whyItem(reason: ShownReason): string {
    const { before, after } = this.#why
    const printed = this.#whyOf([reason])
    return printed.slice(before.length, printed.length - after.length)
  }

  /** How many places are left and when; the same for all ways that are alike in this. */
  #tagOf(way: Way, fit: Fit, { facts, today }: About): Wire {
    const urgent = fit.urgent ? 1 : 0
    const day = fit.shift < 0 ? 0 : londonDay(fit.starts) - this.#firstDay
    const key =
      fit.shift < 0 ? -(facts.kind(fit.slot) * 2 + urgent + 1) : (day * mostLeft + fit.left + 1) * 2 + urgent
    return this.#tags.get(key) ?? keep(this.#tags, key, wire(tidy(placesTag(this.#words, way, fit, today))))
  }

  #results(items: Parameters<typeof results>[0]): string {
    return tidy(results(items, { whyLabel: this.#words.say(say.whyLabel), labels: labelsIn(this.#words) }))
  }

  #whyOf(reasons: readonly ShownReason[]): string {
    return tidy(why(reasons, { label: this.#words.say(say.whyLabel), labels: labelsIn(this.#words) }))
  }
}

function keep<Key, Value>(all: Map<Key, Value>, key: Key, value: Value): Value {
  if (all.size >= mostKept) all.clear()
  all.set(key, value)
  return value
}

/** Hundredths of a mile below ten, half miles from there: finer than distances are ever said. */
const milesStep = (miles: number): number =>
  miles < 10 ? Math.floor(miles * 100) : 1000 + Math.floor(miles * 2)

/** Markup without the indents of its template, which mean nothing and are sent with every page. */
export const tidy = (markup: Html): string =>
  String(markup)
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim()

interface Around {
  readonly before: string
  readonly after: string
}

function around(text: string, middle: string): Around {
  const at = text.indexOf(middle)
  return { before: text.slice(0, at), after: text.slice(at + middle.length) }
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
