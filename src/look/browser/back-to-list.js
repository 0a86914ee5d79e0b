/**
 * Leads back to the list as somebody left it: what they asked for stands in its address, and the page they came from
 * is known to their browser alone. Without script the same link leads to the whole list.
 */
const link = document.querySelector('a[data-back-to]')
const from = document.referrer === '' ? null : new URL(document.referrer)

if (
  link instanceof HTMLAnchorElement &&
  from?.origin === location.origin &&
  from.pathname === link.pathname &&
  from.search !== ''
) {
  link.href = from.pathname + from.search
  link.lastChild?.replaceWith(` ${link.getAttribute('data-back-to')}`)
}
