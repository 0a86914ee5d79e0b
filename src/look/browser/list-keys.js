/**
 * Keys that lead through `<section data-list-keys>`: J and K to the next and the last row's link, X ticks its box, and
 * the right arrow sends the row's form with the answer its select names in `data-next`. Only while the focus is in the
 * list and in no field, so that no key is taken from anybody; Tab, Enter and everything else work as they always do.
 */
for (const list of document.querySelectorAll('[data-list-keys]')) {
  if (list instanceof HTMLElement) lead(list)
}

/** @param {HTMLElement} list */
function lead(list) {
  list.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return
    if (
      event.target instanceof Element &&
      event.target.closest('input:not([type=checkbox]), select, textarea')
    )
      return
    const rows = [...list.querySelectorAll('[data-row]')]
    const here = rows.findIndex((row) => row.contains(document.activeElement))
    const done = does[event.key.length === 1 ? event.key.toLowerCase() : event.key]?.(rows, here)
    if (done) event.preventDefault()
  })
}

/** @type {Record<string, (rows: Element[], here: number) => boolean>} */
const does = {
  j: (rows, here) => focusOn(rows[here + 1]),
  k: (rows, here) => here > 0 && focusOn(rows[here - 1]),
  x(rows, here) {
    const box = rows[here]?.querySelector('input[type=checkbox]')
    if (!(box instanceof HTMLInputElement)) return false
    box.click()
    return true
  },
  ArrowRight(rows, here) {
    const select = rows[here]?.querySelector('select[data-next]')
    const next = select?.getAttribute('data-next')
    if (!(select instanceof HTMLSelectElement) || !next) return false
    select.value = next
    select.form?.requestSubmit()
    return true
  },
}

/** @param {Element | undefined} row */
function focusOn(row) {
  const link = row?.querySelector('th a')
  if (!(link instanceof HTMLElement)) return false
  link.focus()
  return true
}
