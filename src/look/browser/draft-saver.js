/**
 * Keeps `<form data-saves>` on the server as it is typed, a moment after each change and before the page is left; the
 * element `[data-saved]` says when. Files go when the form is sent. Nothing is lost where this fails: the form's own
 * buttons keep it too.
 */
const pause = 900

for (const form of document.querySelectorAll('form[data-saves]')) {
  if (form instanceof HTMLFormElement) save(form)
}

/** @param {HTMLFormElement} form */
function save(form) {
  const said = document.querySelector('[data-saved]')
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting
  let changed = false

  const send = async () => {
    clearTimeout(waiting)
    if (!changed) return
    changed = false
    const typed = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value)
    typed.set('act', 'keep')
    const answer = await fetch(form.action, { method: 'post', body: typed, keepalive: true }).catch(
      () => null,
    )
    const kept = answer?.ok && answer.headers.get('content-type')?.startsWith('text/plain')
    if (!kept) changed = true
    if (said) said.textContent = (kept ? await answer?.text() : form.dataset['saves']) ?? ''
  }

  form.addEventListener('input', () => {
    changed = true
    clearTimeout(waiting)
    waiting = setTimeout(() => void send(), pause)
  })
  form.addEventListener('submit', () => {
    changed = false
    clearTimeout(waiting)
  })
  addEventListener('pagehide', () => void send())
}
