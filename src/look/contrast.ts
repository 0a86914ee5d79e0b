/** A colour as red, green and blue from 0 to 255. */
type Rgb = readonly [red: number, green: number, blue: number]

/** Whether a text is a colour written `#rrggbb`, the only way colours are accepted here. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

const parts = (colour: string): Rgb => {
  const number = Number.parseInt(colour.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}

/** Relative luminance, WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = parts(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, from 1 to 21. Text needs 4.5, or 3 from 24 px; borders of controls need 3. */
export function contrast(one: string, other: string): number {
  const [paler, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (paler + 0.05) / (darker + 0.05)
}

/** A colour mixed with another; a share of 0.1 is a tenth of the other. */
export function mixed(colour: string, other: string, share: number): string {
  const others = parts(other)
  const mixture = parts(colour).map((part, at) => Math.round(part * (1 - share) + others[at]! * share))
  return `#${mixture.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
