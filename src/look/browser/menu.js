/**
 * Comfort for the folded menu: Escape closes it and gives the focus back; so does a press elsewhere.
 */
const menus = () => document.querySelectorAll('.head details[open]')

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of menus()) {
    menu.removeAttribute('open')
    menu.querySelector('summary')?.focus()
  }
})

addEventListener('click', (event) => {
  for (const menu of menus()) {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.removeAttribute('open')
  }
})
