import { type Outcome, allow, refuse } from '../outcome.ts'

/** A postcode as Royal Mail writes it, or the first part of one. Checked for form only: it need not exist. */
export interface Postcode {
  /** The normal form: `N12 8AB`, `N12 8` or `N12`. */
  readonly text: string
  readonly precision: 'postcode' | 'sector' | 'district'
  /** `N` */
  readonly area: string
  /** `N12`, also called outcode. */
  readonly district: string
  /** `N12 8`; null of a bare district. */
  readonly sector: string | null
}

/**
 * A9 A99 AA9 AA99 A9A AA9A, with the letters each place allows (BS 7666 and Royal Mail's programmers' guide);
 * the third also as in W1M and W1X, which lists of districts still carry.
 */
const district = '[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKMNPR-Y]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY])'
const unit = '[ABD-HJLNP-UW-Z]{2}'

const wholePostcode = new RegExp(`^(${district}|GIR)(\\d)(${unit})$`)
const sectorOnly = new RegExp(`^(${district}) (\\d)$`)
const districtOnly = new RegExp(`^(${district})$`)

/** Longer than any postcode with stray spaces and dots in it. */
const longest = 24

/**
 * Reads a UK postcode as people type it: any case, any spacing, a dot or dash between the halves, the letter O
 * for a nought and I for a one where only a figure can stand. A district (`N12`) or sector (`N12 8`) will do.
 */
export function parsePostcode(typed: string): Outcome<Postcode, 'not-a-postcode'> {
  if (typed.length > longest) return refuse('not-a-postcode')
  const spaced = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.‐‑–—-]+/g, ' ')
    .trim()
  const tight = spaced.replaceAll(' ', '')
  const whole = wholePostcode.exec(tight) ?? wholePostcode.exec(figureBeforeUnit(tight))
  if (whole) {
    const [, outward = '', figure = '', letters = ''] = whole
    if (outward === 'GIR' && tight !== 'GIR0AA') return refuse('not-a-postcode')
    return allow(postcode(outward, figure, letters))
  }
  const sector = sectorOnly.exec(spaced)
  if (sector) return allow(postcode(sector[1]!, sector[2]))
  if (districtOnly.test(tight)) return allow(postcode(tight))
  return refuse('not-a-postcode')
}

/** The third sign from the end is always a figure: an O or I there is a slip of the hand. */
const figureBeforeUnit = (tight: string): string =>
  tight.replace(/([OI])(?=..$)/, (letter) => (letter === 'O' ? '0' : '1'))

function postcode(outward: string, figure?: string, letters?: string): Postcode {
  const sector = figure === undefined ? null : `${outward} ${figure}`
  return {
    text: `${sector ?? outward}${letters ?? ''}`,
    precision: letters ? 'postcode' : sector ? 'sector' : 'district',
    area: /^[A-Z]+/.exec(outward)?.[0] ?? outward,
    district: outward,
    sector,
  }
}
