import { html, type Child, type Html } from '../html.ts'
import { fieldId } from './fields.ts'
import { english, type Labels } from './labels.ts'

/**
 * An address to copy. Without script it can be marked and copied by hand; with it, a button appears.
 */
export const copyAddress = (
  address: string,
  { name, label, hint, labels = english }: { name: string; label: Child; hint?: Child; labels?: Labels },
): Html => {
  const id = fieldId(name)
  return html`<div class="copy">
    <div class="field">
      <label for="${id}">${label}</label
      >${hint && html`<span class="hint" id="${id}-hint">${hint}</span>`}<input
        type="text"
        class="input"
        id="${id}"
        value="${address}"
        readonly${hint && html` aria-describedby="${id}-hint"`}
      />
    </div>
    <button type="button" class="btn quiet" data-copy="${id}" data-said="${labels.copied}" hidden>
      ${labels.copy}
    </button>
  </div>`
}
