import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Point } from './distance.ts'

/** The folder of public data files: `OPENTENT_DATA`, or `../shared/data` beside the project. */
const folder = process.env['OPENTENT_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data')
const file = resolve(folder, 'outcodes_centroids_gibbs.csv')

/** Some districts of the same table, for machines without it. */
const few = `postcode,eastings,northings,latitude,longitude,town,region,uk_region,country,country_string
B1,406300,286800,52.47872,-1.90723,,Birmingham,West Midlands,ENG,England
BT1,146300,529800,54.59941,-5.92838,,Belfast,Northern Ireland,NIR,Northern Ireland
EH1,325800,673900,55.95243,-3.1884,Old Town,City of Edinburgh,Scotland,SCT,Scotland
G1,259400,665300,55.86038,-4.24671,Glasgow,Glasgow City,Scotland,SCT,Scotland
LS6,428500,436000,53.81928,-1.56704,,Leeds,Yorkshire and the Humber,ENG,England
M8,384200,401400,53.5088,-2.23827,Manchester,Greater Manchester,North West England,ENG,England
N11,528900,192200,51.61338,-0.13812,Enfield,Greater London,London,ENG,England
N12,526300,192300,51.61487,-0.17561,Barnet,Greater London,London,ENG,England
ZE1,446200,1141100,60.15232,-1.16779,Sound,Shetland Islands,Scotland,SCT,Scotland
`

export interface RealDistricts {
  readonly csv: string
  readonly rows: number
  readonly districts: ReadonlyMap<string, Point>
  /** What to tell the reader of the test's report, where the real file is not at hand. */
  readonly missing: string | null
}

/** The real table of postcode districts, or a few of its rows. */
export async function realDistricts(): Promise<RealDistricts> {
  const real = await readFile(file, 'utf8').catch(() => null)
  const csv = real ?? few
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true })
  const districts = new Map(
    rows.map((row) => [row['postcode']!, { lat: Number(row['latitude']), lon: Number(row['longitude']) }]),
  )
  const missing =
    real !== null ? null : `${file} is missing, so ${rows.length} districts stand in for the real table.`
  return { csv, rows: rows.length, districts, missing }
}
