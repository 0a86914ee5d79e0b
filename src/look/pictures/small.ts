import { html, raw, type Html } from '../html.ts'

const fourDoors =
  '<path class="m-n" d="M1.5 0H14l6 9 6-9h12.5L20 18.5z"/><path class="m-e" d="M40 1.5V14l-9 6 9 6v12.5L21.5 20z"/><path class="m-s" d="M1.5 40H14l6-9 6 9h12.5L20 21.5z"/><path class="m-w" d="M0 1.5V14l9 6-9 6v12.5L18.5 20z"/>'

const plan = (look: string): Html =>
  raw(`<svg class="${look}" viewBox="0 0 40 40" aria-hidden="true">${fourDoors}</svg>`)

/** The mark: Abraham’s tent seen from above, open on four sides. */
export const mark: Html = plan('mark')

/** The mark writ large, beside the strategy. */
export const tentPlan: Html = plan('tent-plan')

/** The mark as a file of its own, in its own colours. */
export const markFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 44 44"><rect x="-2" y="-2" width="44" height="44" rx="8" fill="#fbfaf6"/>${fourDoors
  .replace('class="m-n"', 'fill="#2b3690"')
  .replace('class="m-e"', 'fill="#77286b"')
  .replace('class="m-s"', 'fill="#b9322f"')
  .replace('class="m-w"', 'fill="#e6ae43"')}</svg>`

const tent = raw(
  '<svg class="tent" viewBox="0 0 120 72" aria-hidden="true"><path d="M10 62 60 10l50 52M4 62h112"/><path class="m-w" d="m46 62 14-24 14 24"/><path d="M60 10v-5M10 62l-6 6M110 62l6 6"/></svg>',
)

/** A small tent with its door open, for lists with nothing in them and for errors. */
export const emptyTent = (): Html => tent

/**
 * Small tents in a row, some of them lit: eight nights, and the taller one in the middle that lights them.
 * The middle one comes first, then the others from the right; `label` says the number in words.
 */
export function smallTents({ count = 9, lit, label }: { count?: number; lit: number; label: string }): Html {
  const middle = Math.floor(count / 2)
  const fromTheRight = Array.from({ length: count }, (_, at) => count - 1 - at).filter((at) => at !== middle)
  const burning = new Set([middle, ...fromTheRight].slice(0, lit))
  const tents = Array.from({ length: count }, (_, at) => {
    const [left, top] = [4 + at * 33, at === middle ? 26 : 44]
    const isLit = burning.has(at)
    const cloth = `<path fill="${isLit ? '#f6d78f' : '#3b3f7d'}" d="M${left} 92 ${left + 14} ${top} ${left + 28} 92z"/>`
    const door = `<path fill="${isLit ? '#b9322f' : '#171a45'}" d="M${left + 9} 92 ${left + 14} ${top + 20} ${left + 19} 92z"/>`
    const flame = `<path fill="#fff" d="M${left + 14} ${top - 20}q7 9 0 17q-7-8 0-17z"/>`
    return cloth + door + (isLit ? flame : '')
  })
  const width = 4 + count * 33 - 1
  return html`<svg class="tents" viewBox="0 0 ${width} 96" role="img" aria-label="${label}">
    ${raw(tents.join(''))}
  </svg>`
}

const things = {
  football:
    '<circle class="f2" cx="32" cy="32" r="24"/><path class="f1" d="m32 21 10 7.5-4 11.5H26l-4-11.5z"/><path d="M32 8v13M42 28.5l12-4M38 40l8 11M26 40l-8 11M22 28.5l-12-4"/>',
  cooking:
    '<path class="f1" d="M12 28h40v14a12 12 0 0 1-12 12H24a12 12 0 0 1-12-12z"/><path d="M6 28h52M24 20c-3-4 3-6 0-11M34 20c-3-4 3-6 0-11M44 20c-3-4 3-6 0-11"/>',
  walk: '<path class="f4" d="M32 6c14 0 18 12 13 18 8 6 2 18-8 16H27c-10 2-16-10-8-16-5-6-1-18 13-18z"/><path d="M32 58V30M32 44l8-7M32 38l-7-6"/>',
  library:
    '<path class="f2" d="M32 16c-6-5-14-6-24-5v38c10-1 18 0 24 5 6-5 14-6 24-5V11c-10-1-18 0-24 5z"/><path d="M32 16v38M15 20c4 0 7 .5 10 2M15 29c4 0 7 .5 10 2M49 20c-4 0-7 .5-10 2M49 29c-4 0-7 .5-10 2"/>',
  tea: '<path class="f1" d="M10 22h34v16a14 14 0 0 1-14 14h-6a14 14 0 0 1-14-14z"/><path d="M44 26h5a7 7 0 0 1 0 14h-6M20 14c-2-3 2-4 0-8M32 14c-2-3 2-4 0-8M6 58h44"/>',
  other:
    '<path class="f4" d="M8 10h48v34H34L22 56V44H8z"/><path d="M26 23c0-8 13-7 12 0-.5 4-6 4-6 9M32 37v.2"/>',
  shield:
    '<path class="f3" d="M32 6 8 16v16c0 14 10 22 24 27 14-5 24-13 24-27V16z"/><path d="M22 38c0 0 3 6 10 6s10-6 10-6M24 25v3M40 25v3"/>',
} as const

export type ThingName = keyof typeof things

/** A thing to do, drawn for the young person’s page. It means the same as the words beside it. */
export const thing = (name: ThingName): Html =>
  raw(`<svg class="pic" viewBox="0 0 64 64" aria-hidden="true">${things[name]}</svg>`)

/** The tent over a young person’s next meeting. */
export const meetingTent: Html = raw(
  '<svg class="over" viewBox="0 0 400 110" aria-hidden="true"><path fill="#262a63" d="M0 110V60l30-18 30 18v-8l30-18 30 18v12h160V54l30-20 30 20v8l30-18 30 18v48z"/><path fill="#e6ae43" d="M100 110 200 14l100 96z"/><path fill="#b9322f" d="M128 84 200 14l72 70-14 0L200 32l-58 52z"/><path fill="#f4efe0" d="M148 66 200 14l52 52-9 0L200 24l-43 42z"/><path fill="#171a45" d="m172 110 28-48 28 48z"/><path fill="#f6d78f" d="m184 110 16-30 16 30z"/></svg>',
)
