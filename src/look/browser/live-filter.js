/**
 * Answers each change of a search form at once: `<form data-live="ID">` is sent, and the part of the page with
 * that id is replaced by the same part of the answer. The focus stays, the address follows, and the words
 * marked `data-count` in the answer are said aloud. Without script the form is sent by its button.
 */
const wait = 350

for (const form of document.querySelectorAll('form[data-live]')) {
  if (form instanceof HTMLFormElement) enliven(form)
}

/** @param {HTMLFormElement} form */
function enliven(form) {
  const id = form.dataset['live'] ?? ''
  const voice = document.createElement('p')
  voice.className = 'hide'
  voice.setAttribute('role', 'status')
  form.after(voice)

  /** @type {AbortController | undefined} */
  let asking
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  const ask = async () => {
    asking?.abort()
    asking = new AbortController()
    const address = new URL(form.action)
    address.search = new URLSearchParams(filled(form)).toString()
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { accept: 'text/html' } })
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)]
      if (!old || !fresh) return

      const focused = old.contains(document.activeElement) ? document.activeElement?.id : ''
      old.replaceWith(fresh)
      fresh.dispatchEvent(new Event('part-renewed', { bubbles: true }))
      if (focused) document.getElementById(focused)?.focus()
      // Where the answer stands: the server tidies an address, and says a postcode no closer than it must.
      history.replaceState(history.state, '', answer.url)
      voice.textContent = fresh.querySelector('[data-count]')?.textContent ?? ''
    } catch (failure) {
      if (!(failure instanceof DOMException && failure.name === 'AbortError')) form.requestSubmit()
    }
  }

  form.addEventListener('input', (event) => {
    clearTimeout(timer)
    const typing = event.target instanceof HTMLInputElement && !/checkbox|radio/.test(event.target.type)
    timer = setTimeout(() => void ask(), typing ? wait : 0)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
}

/**
 * What the form says, without empty answers.
 *
 * @param {HTMLFormElement} form
 * @returns {string[][]}
 */
function filled(form) {
  /** @type {string[][]} */
  const pairs = []
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') pairs.push([name, value])
  }
  return pairs
}
