/**
 * Shows the button beside an address, and copies it. The words of the button say that it worked, and stay.
 */
for (const button of document.querySelectorAll('button[data-copy]')) {
  const field = document.getElementById(button.getAttribute('data-copy') ?? '')
  if (!(button instanceof HTMLButtonElement) || !(field instanceof HTMLInputElement) || !navigator.clipboard)
    continue

  button.hidden = false
  button.setAttribute('aria-live', 'polite')
  button.addEventListener('click', () => {
    field.select()
    void navigator.clipboard.writeText(field.value).then(() => {
      button.textContent = button.getAttribute('data-said')
    })
  })
}
