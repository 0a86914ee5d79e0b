import { contrast, isColour, mixed } from './contrast.ts'

export const threads = ['blue', 'purple', 'scarlet', 'flax'] as const
export type Thread = (typeof threads)[number]

/** The threads a charity replaces with its own colours, each `#rrggbb`; what it leaves out stays ours. */
export type ThreadColours = { readonly [thread in Thread]?: string }

/** `unreadable`: neither white nor ink can be read on it. A little darker or paler helps. */
export type ThemeRefusal = 'not-a-colour' | 'unreadable'

export type Theme =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly refusal: ThemeRefusal; readonly thread: Thread }

const white = '#ffffff'
const black = '#000000'
const ink = '#1c1a33'
const pageInDark = '#1b1c38'
const groundsInLight = ['#fbfaf6', white, '#f1efe6']
const groundsInDark = ['#13142a', pageInDark, '#22244a']

/** WCAG 2.2 asks 4.5 of text; our own text keeps 5.5, as in the README. */
const asked = 4.5
const kept = 5.5

/**
 * A stylesheet that puts a charity's colours in place of the four threads.
 *
 * The colour given is the fill; its text colour, its wash and its twin in dark are worked out from it, so that
 * every text keeps a contrast of 5.5 on page and wash, and 4.5 on the fill. Anything not `#rrggbb` is refused.
 */
export function themeCss(colours: ThreadColours): Theme {
  let rules = ''
  for (const thread of threads) {
    const colour = colours[thread]
    if (colour === undefined) continue
    if (!isColour(colour)) return { ok: false, refusal: 'not-a-colour', thread }

    const text = textOn(colour)
    if (!text) return { ok: false, refusal: 'unreadable', thread }
    rules += threadRules(thread, colour.toLowerCase(), text)
  }
  return { ok: true, value: rules && `:root{${rules}}` }
}

/** The text that can be read on a fill: white where that is enough, else ink, else none. */
const textOn = (fill: string): string | undefined =>
  [white, ink].find((text) => contrast(text, fill) >= asked)

function threadRules(thread: Thread, colour: string, on: string): string {
  const wash = mixed(colour, white, 0.9)
  const washInDark = mixed(colour, pageInDark, 0.76)
  const text = until(colour, black, (shade) => reads(shade, [...groundsInLight, wash]))
  const textInDark = until(colour, white, (shade) => reads(shade, [...groundsInDark, washInDark]))
  return (
    `--${thread}:light-dark(${text},${textInDark});` +
    `--${thread}-fill:light-dark(${colour},${fillInDark(colour, on)});` +
    `--${thread}-wash:light-dark(${wash},${washInDark});` +
    `--on-${thread}:${on};--lean-${thread}:${on === white ? 'black' : 'white'};`
  )
}

const reads = (text: string, grounds: readonly string[]): boolean =>
  grounds.every((ground) => contrast(text, ground) >= kept)

/** A fill under white text is paled as far as that text allows, so that it stands off a dark page. */
const fillInDark = (colour: string, on: string): string =>
  until(colour, white, (shade, next) => contrast(shade, pageInDark) >= 2 || contrast(on, next) < asked)

/** A colour moved towards another, a twenty-fifth at a time, until it is good. */
function until(colour: string, towards: string, good: (shade: string, next: string) => boolean): string {
  for (let step = 0; step < 25; step++) {
    const shade = mixed(colour, towards, step / 25)
    if (good(shade, mixed(colour, towards, (step + 1) / 25))) return shade
  }
  return towards
}
