import type { Page } from 'playwright-core'
import { glance, look, type Width } from '../browsing.ts'

/** How people come to our pages: on a phone, at a table, and with script switched off. */
export const manners: readonly {
  readonly how: string
  readonly width: Width
  readonly withoutScript: boolean
}[] = [
  { how: 'on a phone', width: 390, withoutScript: false },
  { how: 'at a table', width: 1280, withoutScript: false },
  { how: 'without script', width: 390, withoutScript: true },
]

/** Looks at a page as it stands, under this name. */
export type Look = (page: Page, name: string) => Promise<void>

/** Passes a page that was looked at closely on the way here: it does not scroll sideways, and nothing is amiss. */
export const passingAs =
  ({ withoutScript }: { withoutScript: boolean }, journey: string): Look =>
  async (page, name) => {
    if (!withoutScript) await glance(page, `${journey}/${name}`)
  }

/** Looks closely once, on a phone with script; the same steps at a table are glanced at, and without script read only. */
export const lookingAs =
  ({ width, withoutScript }: { width: Width; withoutScript: boolean }, journey: string): Look =>
  async (page, name) => {
    if (withoutScript) return
    await (width === 390 ? look(page, `${journey}/${name}`) : glance(page, `${journey}/${name}`))
  }
