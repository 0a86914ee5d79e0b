import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

interface Stop {
  readonly said: string
  readonly isSeen: boolean
  readonly top: number
}

const stopHere = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    const looks = getComputedStyle(at)
    const box = at.getBoundingClientRect()
    const isRinged = looks.outlineStyle !== 'none' && parseFloat(looks.outlineWidth) > 0
    // A box drawn by its label shows the ring there.
    const isShown =
      box.width > 1 && box.height > 1 ? isRinged : at.closest('label, .choice, .chip, li') !== null
    return {
      said: `${at.tagName.toLowerCase()} ${(at.textContent ?? '').trim().slice(0, 40) || at.getAttribute('name') || ''}`,
      isSeen: isShown || looks.boxShadow !== 'none',
      top: box.top + scrollY,
    }
  })

/**
 * Presses Tab until something of this name has the focus; a page that holds the focus, or comes to its end twice, fails.
 * A field is called by its label.
 */
export async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const at = document.activeElement
      const labels = at && 'labels' in at ? [...(at.labels as NodeListOf<HTMLLabelElement>)] : []
      const label = at?.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join(' ')
      return (label || (at?.textContent ?? '')).replaceAll(/\s+/g, ' ').trim()
    })
    if (name.test(said)) return
  }
  assert.fail(`Nothing called ${name} was reached by Tab`)
}

/**
 * Walks through a page by Tab alone: first the way past the menu, then each stop once, seen where it is, and to the end
 * without being caught. @returns how many stops there are
 */
export async function walkByKeyboard(page: Page, name: string): Promise<number> {
  await page.keyboard.press('Tab')
  const first = await stopHere(page)
  assert.match(first?.said ?? '', /^a Skip/, `${name}: the first stop leads past the menu`)
  assert.ok(first!.top >= 0 && first!.isSeen, `${name}: the way past the menu shows once it has the focus`)
  const all = await page.evaluate(
    () =>
      document.querySelectorAll(
        'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, summary, [tabindex="0"]',
      ).length,
  )
  const unseen: string[] = []
  let stops = 1
  for (; stops <= all + 5; stops++) {
    await page.keyboard.press('Tab')
    const stop = await stopHere(page)
    if (!stop || stop.said === first!.said) break
    if (!stop.isSeen) unseen.push(stop.said)
  }
  assert.deepEqual(unseen, [], `${name}: every stop shows that it has the focus`)
  assert.ok(stops <= all + 2, `${name}: Tab comes to an end`)

  await page.reload()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const isInside = await page.evaluate(() => document.activeElement?.closest('main, footer') !== null)
  assert.ok(isInside, `${name}: past the menu lies the page itself`)
  return stops
}
