import type { Sheet } from '../../../platform/web/sheet.ts'
import { wire, type Print, type Wire } from './wire.ts'

/** A place in the markup where something is put: between `from` and `to`, counted in bytes. */
interface Place<Name> {
  readonly from: number
  readonly to: number
  /** The text that stands there always, or what marks a choice when it is made. */
  readonly text: Name | null
  readonly choice: Wire | null
}

/**
 * Markup printed once with nothing chosen, and filled in for each question: a choice is marked where it stands, a
 * text put in place of its mark. Twenty times as fast as putting the page together anew.
 */
export class Stencil<Name extends string> {
  readonly #markup: Buffer
  readonly #places: readonly Place<Name>[]
  /** For a name and value, which place. */
  readonly #choices = new Map<string, number>()
  /** Which choices are made on the page that is filled. */
  readonly #made: Uint8Array

  /** @param texts for each name, the mark that stands wherever its text goes */
  constructor(page: string, texts: Readonly<Record<Name, string>>) {
    const found: (Place<Name> & { readonly key?: string })[] = []
    const choice = (name: string, value: string, at: number, put: string): void => {
      found.push({ from: at, to: at, text: null, choice: wire(put), key: `${name}=${value}` })
    }
    for (const [name, mark] of Object.entries(texts) as [Name, string][]) {
      for (let from = page.indexOf(mark); from >= 0; from = page.indexOf(mark, from + mark.length)) {
        found.push({ from, to: from + mark.length, text: name, choice: null })
      }
    }
    for (const input of page.matchAll(/<input\b[^>]*? name="([^"]*)" value="([^"]*)"/g)) {
      if (/ type="(checkbox|radio)"/.test(input[0]))
        choice(input[1]!, input[2]!, input.index + input[0].length, ' checked')
    }
    for (const select of page.matchAll(/<select\b[^>]*? name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
      const start = select.index + select[0].length - '</select>'.length - select[2]!.length
      for (const option of select[2]!.matchAll(/<option value="([^"]*)"/g)) {
        choice(select[1]!, option[1]!, start + option.index + option[0].length, ' selected')
      }
    }
    const fold = '<details class="fold"'
    const at = page.indexOf(fold)
    if (at >= 0) choice('fold', 'open', at + fold.length, ' open')
    found.sort((one, other) => one.from - other.from)

    const bytesBefore = (letters: number): number => Buffer.byteLength(page.slice(0, letters))
    this.#markup = Buffer.from(page)
    this.#places = found.map((place) => ({
      ...place,
      from: bytesBefore(place.from),
      to: bytesBefore(place.to),
    }))
    for (const [place, { key }] of found.entries()) if (key !== undefined) this.#choices.set(key, place)
    this.#made = new Uint8Array(found.length)
  }

  /**
   * @param chosen pairs of name and value; one the form does not have is left out
   * @param texts markup, or what prints it
   */
  fill(
    sheet: Sheet,
    chosen: readonly (readonly [name: string, value: string])[],
    texts: Readonly<Record<Name, string | Print>>,
  ): void {
    const made = this.#made.fill(0)
    for (const [name, value] of chosen) {
      const place = this.#choices.get(`${name}=${value}`)
      if (place !== undefined) made[place] = 1
    }
    let done = 0
    for (const [place, { from, to, text, choice }] of this.#places.entries()) {
      if (text === null && made[place] === 0) continue
      sheet.putPart(this.#markup, done, from)
      done = to
      if (text === null) sheet.put(choice!)
      else print(sheet, texts[text])
    }
    sheet.putPart(this.#markup, done, this.#markup.length)
  }
}

const print = (sheet: Sheet, text: string | Print): void =>
  typeof text === 'string' ? sheet.write(text) : text(sheet)
