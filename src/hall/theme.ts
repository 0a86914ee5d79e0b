import { createHash } from 'node:crypto'
import { themeCss, type ThreadColours } from '../look/theme.ts'
import type { Hub } from '../platform/hub.ts'
import { charityProfile } from '../platform/settings/charity.ts'

const made = new Map<string, { path: string; css: string }>()

/** The charity's own colours as a stylesheet, or null where the threads stay as they are. */
export function themeOf(hub: Hub): { path: string; css: string } | null {
  const colours: ThreadColours | null = hub.setting(charityProfile).colours
  if (!colours) return null
  const key = JSON.stringify(colours)
  let theme = made.get(key)
  if (!theme) {
    const css = themeCss(colours)
    if (!css.ok || css.value === '') return null
    const hash = createHash('sha256').update(css.value).digest('hex').slice(0, 12)
    theme = { path: `/theme/${hash}.css`, css: css.value }
    made.clear()
    made.set(key, theme)
  }
  return theme
}

export const themePath = (hub: Hub): string | null => themeOf(hub)?.path ?? null
