import { html, raw, type Html } from '../html.ts'

/** A star of four points around x and y. */
function star([x, y, size]: readonly [x: number, y: number, size: number]): string {
  const [short, long] = [size * 0.28, size * 0.72].map((part) => Math.round(part * 100) / 100) as [
    number,
    number,
  ]
  return `M${x} ${y - size}l${short} ${long} ${long} ${short}-${long} ${short}-${short} ${long}-${short}-${long}-${long}-${short} ${long}-${short}z`
}

const stars = (
  [
    [60, 60, 6],
    [118, 110, 3],
    [210, 46, 4],
    [262, 84, 3],
    [404, 40, 6],
    [468, 92, 3],
    [548, 52, 4],
    [600, 118, 6],
    [30, 150, 3],
    [576, 170, 3],
    [352, 22, 3],
  ] as const
).map(star)

const houses =
  'M0 386V328l22-22 22 22V322l22-22 22 22V326l22-22 22 22V316l22-22 22 22V330l22-22 22 22V320l22-22 22 22V386z'

/** The row of houses goes on to both sides, as far as a wide screen shows. */
const street = Array.from(
  { length: 10 },
  (_, at) => `<path transform="translate(${(at - 5) * 264})" d="${houses}"/>`,
)

/** The woven cloth of the roof, band under band, each in one of the four threads. */
const cloth = [
  [
    'lin',
    'M42 262Q96 231 150 150Q235 148 320 96Q405 148 490 150Q544 231 598 262L600 266Q545 241 490 169Q405 169 320 123Q235 169 150 169Q95 241 40 266z',
  ],
  [
    'm-n',
    'M40 266Q95 241 150 169Q235 169 320 123Q405 169 490 169Q545 241 600 266L601 269Q546 246 490 178Q405 180 320 136Q235 180 150 178Q94 246 39 269z',
  ],
  [
    'lin',
    'M39 269Q94 246 150 178Q235 180 320 136Q405 180 490 178Q546 246 601 269L602 270Q546 250 490 185Q405 188 320 147Q235 188 150 185Q94 250 38 270z',
  ],
  [
    'm-e',
    'M38 270Q94 250 150 185Q235 188 320 147Q405 188 490 185Q546 250 602 270L605 275Q547 261 490 206Q405 212 320 177Q235 212 150 206Q93 261 35 275z',
  ],
  [
    'm-w',
    'M35 275Q93 261 150 206Q235 212 320 177Q405 212 490 206Q547 261 605 275L605 277Q548 264 490 211Q405 218 320 185Q235 218 150 211Q92 264 35 277z',
  ],
  [
    'm-s',
    'M35 277Q92 264 150 211Q235 218 320 185Q405 218 490 211Q548 264 605 277L608 282Q549 276 490 233Q405 243 320 217Q235 243 150 233Q91 276 32 282z',
  ],
  [
    'lin',
    'M32 282Q91 276 150 233Q235 243 320 217Q405 243 490 233Q549 276 608 282L609 284Q549 280 490 240Q405 251 320 227Q235 251 150 240Q91 280 31 284z',
  ],
  [
    'm-n hi',
    'M31 284Q91 280 150 240Q235 251 320 227Q405 251 490 240Q549 280 609 284L611 287Q550 287 490 254Q405 267 320 248Q235 267 150 254Q90 287 29 287z',
  ],
  [
    'm-w',
    'M29 287Q90 287 150 254Q235 267 320 248Q405 267 490 254Q550 287 611 287L612 290Q551 293 490 266Q405 281 320 265Q235 281 150 266Q89 293 28 290z',
  ],
].map(([thread, d]) =>
  thread === 'lin' ? `<path fill="#f4efe0" d="${d}"/>` : `<path class="${thread}" d="${d}"/>`,
)

const drawing = raw(
  [
    `<path fill="#e9e8f4" d="${stars.join('')}"/>`,
    `<g fill="#0f1133">${street.join('')}</g>`,
    '<path fill="#e6ae43" d="M14 346h9v12h-9zM590 344h9v12h-9zM610 344h9v12h-9z"/>',
    // the light inside, and the cloth tied back at both doors
    '<path fill="#f6d78f" d="M28 290Q89 293 150 266Q235 281 320 265Q405 281 490 266Q551 293 612 290L566 386 74 386z"/>',
    '<path fill="#e9b659" opacity=".55" d="M28 290Q89 293 150 266Q235 281 320 265Q405 281 490 266Q551 293 612 290L566 386H470L320 274 170 386H74z"/>',
    '<path fill="#77286b" d="M30 290q22 50 18 96h52q-6-60 10-84zM610 290q-22 50-18 96h-52q6-60-10-84z"/>',
    '<path stroke="#171a45" stroke-width="6" stroke-linecap="round" d="M150 386V160M490 386V160M320 386V104"/>',
    // a laid table: chairs, cups, bread, a candle
    '<path fill="#171a45" d="M206 346h228v8H206zM222 354h7v32h-7zM411 354h7v32h-7zM186 364h34v6h-34zM190 370h5v16h-5zM211 370h5v16h-5zM420 364h34v6h-34zM424 370h5v16h-5zM445 370h5v16h-5zM240 330h16l-3 16h-10zM384 330h16l-3 16h-10zM282 332h12l-2 14h-8z"/>',
    '<path fill="#b9322f" d="M332 338q18-14 36 0v8h-36z"/><path fill="#fff" d="M308 328h7v18h-7z"/><path fill="#b9322f" d="M311.5 316q5 6 0 11q-5-5 0-11z"/>',
    ...cloth,
    '<path fill="none" stroke="#e9e8f4" stroke-width="2" d="M42 274 6 384M598 274 634 384"/>',
    '<g fill="#f4efe0"><circle cx="150" cy="148" r="5"/><circle cx="320" cy="94" r="6"/><circle cx="490" cy="148" r="5"/></g>',
    '<path fill="#2a2f6e" d="M-1500 386h3600v34h-3600z"/><path fill="#f6d78f" opacity=".3" d="M150 386h340l70 34H80z"/>',
  ].join(''),
)

/** The tent at night among a row of houses, open on every side: the picture of the home page, on `.night`. */
export const tentScene = (label: string): Html =>
  html`<svg class="scene" viewBox="0 0 640 420" role="img" aria-label="${label}">${drawing}</svg>`
