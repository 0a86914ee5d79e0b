/**
 * Goes on to the page that is waited for, once it answers well. A program that starts anew may answer nobody for a
 * moment: a browser that only loaded the page again would then stay where nobody is.
 */
const seconds = 3
const path = document.querySelector('[data-go-on]')?.getAttribute('data-go-on')

/** @param {string} where */
async function ask(where) {
  const answer = await fetch(where, { cache: 'no-store' }).catch(() => null)
  if (answer?.ok) location.replace(where)
  else later(where)
}

/** @param {string} where */
function later(where) {
  setTimeout(() => void ask(where), seconds * 1000)
}

if (path) later(path)
