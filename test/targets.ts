import type { Page } from 'playwright-core'

/**
 * What can be pressed and is smaller than 24 by 24 CSS pixels: acceptance fact 39 (WCAG 2.2, success criterion 2.5.8),
 * with the criterion's own exceptions: a link within a sentence, and a target around whose middle a circle of 24 pixels
 * touches no other target.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24
    const interactive =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]'
    const shown = [...document.querySelectorAll<HTMLElement>(interactive)].filter((one) => {
      const { width, height } = one.getBoundingClientRect()
      return one.checkVisibility({ opacityProperty: false }) && width > 1 && height > 1
    })
    /** A box to tick is pressed by its label too. */
    const areaOf = (one: HTMLElement): DOMRect => {
      const areas = [one, ...('labels' in one ? [...((one as HTMLInputElement).labels ?? [])] : [])].map(
        (each) => each.getBoundingClientRect(),
      )
      const narrow = ({ width, height }: DOMRect): number => Math.min(width, height)
      return areas.toSorted((a, b) => narrow(b) - narrow(a))[0]!
    }
    const isInSentence = (one: HTMLElement): boolean =>
      getComputedStyle(one).display === 'inline' &&
      [...(one.closest('p, li, dd, td, th, label, small, span')?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
      )
    const targets = shown.map((element) => ({ element, area: areaOf(element) }))
    const isSmall = ({ area }: (typeof targets)[number]): boolean =>
      Math.round(area.width) < least || Math.round(area.height) < least
    const middle = ({ area }: (typeof targets)[number]) => ({
      x: area.x + area.width / 2,
      y: area.y + area.height / 2,
    })
    const isSpaced = (one: (typeof targets)[number]): boolean => {
      const { x, y } = middle(one)
      return targets.every((other) => {
        if (other.element === one.element || other.area === one.area) return true
        if (isSmall(other)) {
          const its = middle(other)
          return Math.hypot(its.x - x, its.y - y) >= least
        }
        const dx = Math.max(other.area.left - x, 0, x - other.area.right)
        const dy = Math.max(other.area.top - y, 0, y - other.area.bottom)
        return Math.hypot(dx, dy) >= least / 2
      })
    }
    return targets
      .filter((one) => isSmall(one) && !isInSentence(one.element) && !isSpaced(one))
      .map(
        ({ element, area }) =>
          `${element.outerHTML.slice(0, 120)}: ${Math.round(area.width)} by ${Math.round(area.height)} px`,
      )
  })
