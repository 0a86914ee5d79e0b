const ink = '#1c1a33'
const paper = '#fffdf8'
const blue = '#1f3f8f'
const pale = '#dfe6f6'
const flax = '#e6ae43'
const scarlet = '#b3261e'
const purple = '#6b2a6f'

const drawn = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 210" width="1120" height="420"><path fill="${pale}" d="M0 0h560v210H0z"/><g fill="none" stroke="${ink}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round">${inside}</g></svg>`

/** Drawings for pages of courses, in the colours of the tent: places and things, and people seen from behind. */
export const pictures = {
  bus: drawn(
    `<path fill="${paper}" d="M40 28h480v108H40z"/><path d="M60 136V96h36v40M96 136V74h30v62M198 136V84l22-18 22 18v52M330 136V90h34v46M392 136v-30h52v30M470 136V86h30v50M280 28v108"/><path fill="${flax}" d="M132 210v-52q0-16 16-16h112q16 0 16 16v52M296 210v-52q0-16 16-16h112q16 0 16 16v52"/><path fill="${blue}" d="M160 142q4-38 44-38t44 38"/><circle cx="204" cy="80" r="25" fill="${ink}"/><path fill="${scarlet}" d="M324 142q4-38 44-38t44 38"/><circle cx="368" cy="80" r="25" fill="${purple}"/><path d="M20 14v196M540 14v196M20 14h520"/>`,
  ),
  door: drawn(
    `<path fill="${paper}" d="M60 20h440v190H60z"/><path fill="${blue}" d="M220 50h120v160H220z"/><circle cx="322" cy="134" r="6" fill="${flax}"/><path fill="${flax}" d="M120 170h56v40h-56z"/><path d="M148 170q-24-60 0-84q24 24 0 84M148 140q-30-6-36-34M148 150q30-6 36-34"/><path fill="${scarlet}" d="M200 196h160v14H200z"/><path fill="${purple}" d="M392 194h44q10 0 10 16h-66q0-16 12-16z"/><path d="M250 80h60M250 110h60"/>`,
  ),
  notebook: drawn(
    `<path fill="${flax}" d="M30 176h500v34H30z"/><path fill="${paper}" d="M130 50h130v126H130zM260 50h130v126H260z"/><path d="M150 80h90M150 104h90M150 128h60M280 80h90M280 104h50"/><path fill="${blue}" d="M420 176V96q0-10 10-10h36q10 0 10 10v80z"/><path d="M420 106h56M448 160v.1"/><path fill="${scarlet}" d="m356 150 70-60 8 10-70 60-12 3z"/>`,
  ),
  tea: drawn(
    `<path fill="${flax}" d="M40 170h480v40H40z"/><path fill="${blue}" d="M130 90h110q10 80-55 80t-55-80z"/><path d="M240 104q40-6 36 24t-46 28M150 60q-12 12 0 24M186 54q-12 14 0 30"/><path fill="${scarlet}" d="M330 118h70q4 52-35 52t-35-52zM430 118h70q4 52-35 52t-35-52z"/><path d="M350 92q-8 8 0 18M450 92q-8 8 0 18"/>`,
  ),
} as const satisfies Readonly<Record<string, string>>

export type PictureKey = keyof typeof pictures
