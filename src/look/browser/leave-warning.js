/**
 * For `<form data-leaving>` whose words are too private to keep: the browser asks before they are lost.
 */
for (const form of document.querySelectorAll('form[data-leaving]')) {
  let touched = false
  form.addEventListener('input', () => (touched = true))
  form.addEventListener('submit', () => (touched = false))
  addEventListener('beforeunload', (event) => {
    if (touched) event.preventDefault()
  })
}
