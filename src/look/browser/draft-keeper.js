/**
 * Keeps what is typed into `<form data-keep="NAME">` in this tab against loss, until it was sent and answered
 * by another page. Never kept: passwords, files, hidden fields, and whatever is marked `data-private`. What the
 * server shows wins over what was kept. Signing out (`data-forget-drafts`) forgets everything.
 */
const prefix = 'draft:'
const held = document.documentElement.hasAttribute('data-hold-drafts')

/** @type {Set<string>} */
const here = new Set()

for (const form of document.querySelectorAll('form[data-keep]')) {
  if (form instanceof HTMLFormElement) keep(form)
}
if (!held) forget((name, draft) => draft.sent && !here.has(name))

for (const form of document.querySelectorAll('form[data-forget-drafts]')) {
  form.addEventListener('submit', () => forget(() => true))
}

/** @typedef {{ sent: boolean, words: Record<string, string> }} Draft */

/** @param {HTMLFormElement} form */
function keep(form) {
  const name = prefix + form.dataset['keep']
  here.add(name)

  const kept = read(name)
  for (const [field, words] of Object.entries(kept?.words ?? {})) {
    const control = form.elements.namedItem(field)
    if (isKept(control) && control.value === '') control.value = words
  }
  if (kept?.sent) write(name, { ...kept, sent: false })

  const gather = () => {
    /** @type {Record<string, string>} */
    const words = {}
    for (const control of form.elements) {
      if (isKept(control) && control.name && control.value) words[control.name] = control.value
    }
    return words
  }
  form.addEventListener('input', () => write(name, { sent: false, words: gather() }))
  form.addEventListener('submit', () => write(name, { sent: true, words: gather() }))
}

/**
 * @param {unknown} control
 * @returns {control is HTMLInputElement | HTMLTextAreaElement}
 */
function isKept(control) {
  if (control instanceof HTMLElement && control.closest('[data-private]')) return false
  if (control instanceof HTMLTextAreaElement) return true
  return (
    control instanceof HTMLInputElement && /^(text|email|tel|url|number|date|time|search)$/.test(control.type)
  )
}

/**
 * @param {string} name
 * @returns {Draft | undefined}
 */
function read(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '') ?? undefined
  } catch {
    return undefined
  }
}

/**
 * @param {string} name
 * @param {Draft} draft
 */
function write(name, draft) {
  try {
    sessionStorage.setItem(name, JSON.stringify(draft))
  } catch {
    // The tab has no room, or keeps nothing: the form works as it does without script.
  }
}

/** @param {(name: string, draft: Draft) => boolean} when */
function forget(when) {
  for (const name of Object.keys(sessionStorage)) {
    const draft = name.startsWith(prefix) && read(name)
    if (draft && when(name, draft)) sessionStorage.removeItem(name)
  }
}
