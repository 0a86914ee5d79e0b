import type { Db } from '../database/database.ts'
import type { ReadModel } from '../models/models.ts'
import { type Outcome, allow, refuse } from '../outcome.ts'
import { areas } from './areas.ts'
import type { Point } from './distance.ts'
import { type Postcode, parsePostcode } from './postcode.ts'

/** Where a typed postcode lies, as closely as this hub knows. */
export interface Place extends Point {
  /** The part of the postcode the point stands for: `N12 8AB`, `N12 8`, `N12` or `N`. */
  readonly label: string
  readonly precision: 'postcode' | 'sector' | 'district' | 'area'
  /** The town it goes by; of a postcode area, its post town. */
  readonly town: string
}

export type NoPlace = 'not-a-postcode' | 'unknown-postcode'

interface District extends Point {
  readonly district: string
  readonly town: string
}
interface Sector extends Point {
  readonly sector: string
}

/**
 * Where postcodes lie: the postcode areas built in, and whatever districts and directory were imported.
 * Districts and sectors are kept in memory, whole postcodes looked up by their key. Nothing typed is kept.
 */
export class Places implements ReadModel {
  readonly topics = ['places']
  #districts = new Map<string, District>()
  #sectors = new Map<string, Point>()

  async read(db: Db): Promise<void> {
    const districts = await db.rows<District>(
      `select district, coalesce(directory.lat, listed.lat) as lat, coalesce(directory.lon, listed.lon) as lon,
         coalesce(town, '') as town
       from places.district listed full join places.directory_district directory using (district)`,
    )
    const sectors = await db.rows<Sector>('select sector, lat, lon from places.sector')
    this.#districts = new Map(districts.map((one) => [one.district, one]))
    this.#sectors = new Map(sectors.map(({ sector, lat, lon }) => [sector, { lat, lon }]))
  }

  /** How much was imported: the finder works with areas alone, and better with more. */
  get known(): { readonly areas: number; readonly districts: number; readonly sectors: number } {
    return { areas: areas.size, districts: this.#districts.size, sectors: this.#sectors.size }
  }

  /** Where a typed postcode lies: the closest of postcode, sector, district and area that is known. */
  async placeOf(db: Db, typed: string): Promise<Outcome<Place, NoPlace>> {
    const read = parsePostcode(typed)
    if (!read.ok) return read
    const whole = await this.#whole(db, read.value)
    return whole ? allow(whole) : this.#nearby(read.value)
  }

  /** The same without a look into the directory of whole postcodes: its sector, district or area. */
  nearby(typed: string): Outcome<Place, NoPlace> {
    const read = parsePostcode(typed)
    return read.ok ? this.#nearby(read.value) : read
  }

  async #whole(db: Db, postcode: Postcode): Promise<Place | null> {
    if (postcode.precision !== 'postcode' || this.#sectors.size === 0) return null
    const point = await db.row<Point>(
      'select lat, lon from places.postcode where postcode = $1',
      [postcode.text.replace(' ', '')],
      'places.postcode',
    )
    return point
      ? { ...point, label: postcode.text, precision: 'postcode', town: this.#town(postcode) }
      : null
  }

  #nearby(postcode: Postcode): Outcome<Place, NoPlace> {
    const town = this.#town(postcode)
    const sector = postcode.sector === null ? undefined : this.#sectors.get(postcode.sector)
    if (sector && postcode.sector)
      return allow({ ...sector, label: postcode.sector, precision: 'sector', town })
    const district = this.#districts.get(postcode.district)
    if (district) {
      const { lat, lon } = district
      return allow({ lat, lon, label: postcode.district, precision: 'district', town })
    }
    const area = areas.get(postcode.area)
    if (!area) return refuse('unknown-postcode')
    return allow({ lat: area.lat, lon: area.lon, label: area.area, precision: 'area', town })
  }

  #town({ district, area }: Postcode): string {
    return this.#districts.get(district)?.town || (areas.get(area)?.town ?? '')
  }
}
