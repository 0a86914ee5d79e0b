/**
 * Shows the button beside an address, and copies it. The words of the button say that it worked, and stay.
 * A part of the page that was put in anew gets its buttons too.
 */
showButtons()
document.addEventListener('part-renewed', showButtons)

function showButtons() {
  for (const button of document.querySelectorAll('button[data-copy][hidden]')) {
    const field = document.getElementById(button.getAttribute('data-copy') ?? '')
    if (
      !(button instanceof HTMLButtonElement) ||
      !(field instanceof HTMLInputElement) ||
      !navigator.clipboard
    )
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
}
