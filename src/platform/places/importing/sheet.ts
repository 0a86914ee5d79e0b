import { parsePostcode } from '../postcode.ts'

/** Columns by their place in the row; -1 where the file has none. */
type Columns<Name extends string> = Readonly<Record<Name, number>>

/** What a file is, by the names of its columns. */
export type Sheet =
  | { readonly what: 'districts'; readonly columns: Columns<'district' | 'lat' | 'lon' | 'town' | 'region'> }
  | {
      readonly what: 'directory'
      readonly columns: Columns<
        'postcode' | 'lat' | 'lon' | 'ended' | 'authority' | 'constituency' | 'region' | 'country'
      >
    }

/**
 * Recognises a file by its first line: the ONS Postcode Directory in its older and newer forms (the codes carry
 * a year in their names, `lad24cd`, `pcon24cd`), or a table of postcode districts. Null for any other.
 */
export function sheetOf(header: readonly string[]): Sheet | null {
  const names = header.map((name) => name.trim().toLowerCase())
  const column = (...wanted: (string | RegExp)[]): number => {
    for (const one of wanted) {
      const found = names.findIndex((name) => (typeof one === 'string' ? name === one : one.test(name)))
      if (found >= 0) return found
    }
    return -1
  }
  const lat = column('lat', 'latitude')
  const lon = column('long', 'lon', 'lng', 'longitude')
  if (lat < 0 || lon < 0) return null
  const postcode = column('pcds', 'pcd8', 'pcd2', 'pcd7', 'pcd')
  if (postcode >= 0) {
    return {
      what: 'directory',
      columns: {
        postcode,
        lat,
        lon,
        ended: column('doterm'),
        authority: column(/^(os)?laua$/, /^lad\d\dcd$/),
        constituency: column('pcon', /^pcon\d\dcd$/),
        region: column('rgn', /^rgn\d\dcd$/),
        country: column('ctry', /^ctry\d\dcd$/),
      },
    }
  }
  const district = column('outcode', 'district', 'postcode')
  if (district < 0) return null
  return {
    what: 'districts',
    columns: { district, lat, lon, town: column('town'), region: column('region') },
  }
}

export type Skipped = 'empty line' | 'no longer used' | 'no grid reference'

/** What becomes of a row: it is kept as these values, left out for a foreseen reason, or the file is wrong. */
export type Verdict =
  | { readonly kept: readonly (string | number | null)[] }
  | { readonly skipped: Skipped }
  | { readonly wrong: string }

/** Any postcode form Royal Mail might add: letters, a figure, perhaps one more sign; a figure and two letters. */
const anyPostcode = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/

/** Codes of the Office for National Statistics: a letter and eight figures. */
const code = (text: string | undefined): string | null => (text && /^[A-Z]\d{8}$/.test(text) ? text : null)

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const shown = (text: string): string => JSON.stringify(text.slice(0, 20))

/** Latitude and longitude within the British Isles, or what is wrong with them. */
function pointOf(lat: string, lon: string): { lat: number; lon: number } | { wrong: string } {
  const point = { lat: Number(lat), lon: Number(lon) }
  if (lat === '' || !Number.isFinite(point.lat))
    return { wrong: `the latitude ${shown(lat)} is not a number` }
  if (lon === '' || !Number.isFinite(point.lon))
    return { wrong: `the longitude ${shown(lon)} is not a number` }
  if (point.lat < 49 || point.lat > 61.5 || point.lon < -9 || point.lon > 2.5) {
    return { wrong: `${lat}, ${lon} lies outside the British Isles` }
  }
  return point
}

/** Reads one row below the header. */
export function readRow(sheet: Sheet, fields: readonly string[], width: number): Verdict {
  if (fields.length === 1 && fields[0]!.trim() === '') return { skipped: 'empty line' }
  if (fields.length !== width)
    return { wrong: `it has ${fields.length} columns, and the first line names ${width}` }
  const at = (column: number): string => (column < 0 ? '' : fields[column]!.trim())
  const latitude = at(sheet.columns.lat)
  if (sheet.what === 'directory') {
    const { columns } = sheet
    if (at(columns.ended) !== '') return { skipped: 'no longer used' }
    // The directory gives 99.999999 where a postcode has no place: Jersey, Guernsey, the Isle of Man.
    if (latitude === '' || Number(latitude) > 99) return { skipped: 'no grid reference' }
    const postcode = at(columns.postcode).toUpperCase().replaceAll(' ', '')
    if (!anyPostcode.test(postcode)) return { wrong: `${shown(at(columns.postcode))} is not a postcode` }
    const point = pointOf(latitude, at(columns.lon))
    if ('wrong' in point) return point
    const codes = [columns.authority, columns.constituency, columns.region, columns.country]
    return { kept: [postcode, point.lat, point.lon, ...codes.map((column) => code(at(column)))] }
  }
  const { columns } = sheet
  const district = parsePostcode(at(columns.district))
  if (!district.ok || district.value.precision !== 'district') {
    return { wrong: `${shown(at(columns.district))} is not a postcode district` }
  }
  const point = pointOf(latitude, at(columns.lon))
  if ('wrong' in point) return point
  return {
    kept: [district.value.district, point.lat, point.lon, tidy(at(columns.town)), tidy(at(columns.region))],
  }
}

/** A row as PostgreSQL's COPY reads it. */
export const copyLine = (values: readonly (string | number | null)[]): string =>
  `${values.map((value) => (value === null ? '\\N' : String(value).replaceAll('\\', '\\\\'))).join('\t')}\n`
