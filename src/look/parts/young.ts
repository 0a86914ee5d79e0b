import { html, type Child, type Html } from '../html.ts'
import { meetingTent, thing } from '../pictures/small.ts'

/** A young person’s next meeting: when, with whom, where, and a yes or a no that nobody minds. */
export const meet = ({
  title,
  when,
  facts,
  acts,
  id = 'meeting',
}: {
  title: Child
  when: Child
  facts: Html
  acts: Child
  id?: string
}): Html =>
  html`<section class="meet" aria-labelledby="${id}">
    ${meetingTent}
    <div class="in night">
      <h2 id="${id}">${title}</h2>
      <p class="when">${when}</p>
      ${facts}${acts}
    </div>
  </section>`

/** The way to tell someone that something is wrong, on every young person’s page. */
export const tell = ({
  title,
  words,
  acts,
  urgent,
  id = 'tell',
}: {
  title: Child
  words: Child
  acts: Child
  urgent: Child
  id?: string
}): Html =>
  html`<section class="tell flow g-3" aria-labelledby="${id}">
    <div class="row g-4">
      ${thing('shield')}
      <h2 id="${id}">${title}</h2>
    </div>
    <p>${words}</p>
    ${acts}
    <p class="t-1">${urgent}</p>
  </section>`
