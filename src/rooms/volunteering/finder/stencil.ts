import { wire, type Wire } from './wire.ts'

/** A place in a text where something is put: between `from` and `to`. */
interface Place {
  readonly from: number
  readonly to: number
}

interface Put extends Place {
  readonly put: string
}

/**
 * Markup printed once with nothing chosen, and filled in for each question: a choice is marked where it stands, a
 * text put in place of its mark. Twenty times as fast as putting the page together anew.
 */
export class Stencil<Name extends string> {
  readonly #markup: Wire
  readonly #choices = new Map<string, Put>()
  readonly #texts: (Place & { readonly name: Name })[] = []

  /** @param texts for each name, the mark that stands wherever its text goes */
  constructor(page: string, texts: Readonly<Record<Name, string>>) {
    const markup = wire(page)
    this.#markup = markup
    for (const [name, mark] of Object.entries(texts) as [Name, string][]) {
      for (let from = markup.indexOf(mark); from >= 0; from = markup.indexOf(mark, from + mark.length)) {
        this.#texts.push({ name, from, to: from + mark.length })
      }
    }
    for (const found of markup.matchAll(/<input\b[^>]*? name="([^"]*)" value="([^"]*)"/g)) {
      if (/ type="(checkbox|radio)"/.test(found[0]))
        this.#choice(found[1]!, found[2]!, found.index + found[0].length, ' checked')
    }
    for (const select of markup.matchAll(/<select\b[^>]*? name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
      const start = select.index + select[0].length - '</select>'.length - select[2]!.length
      for (const option of select[2]!.matchAll(/<option value="([^"]*)"/g)) {
        this.#choice(select[1]!, option[1]!, start + option.index + option[0].length, ' selected')
      }
    }
    const fold = '<details class="fold"'
    const at = markup.indexOf(fold)
    if (at >= 0) this.#choice('fold', 'open', at + fold.length, ' open')
  }

  #choice(name: string, value: string, at: number, put: string): void {
    this.#choices.set(`${name}=${value}`, { from: at, to: at, put })
  }

  /**
   * @param chosen pairs of name and value; one the form does not have is left out
   * @param texts markup as it travels
   */
  fill(
    chosen: readonly (readonly [name: string, value: string])[],
    texts: Readonly<Record<Name, Wire>>,
  ): Wire {
    const puts: Put[] = []
    for (const [name, value] of chosen) {
      const place = this.#choices.get(`${name}=${value}`)
      if (place) puts.push(place)
    }
    for (const { name, from, to } of this.#texts) puts.push({ from, to, put: texts[name] })
    puts.sort((one, other) => one.from - other.from)
    let filled: string = ''
    let done = 0
    for (const { from, to, put } of puts) {
      filled += this.#markup.slice(done, from) + put
      done = to
    }
    return (filled + this.#markup.slice(done)) as Wire
  }
}
