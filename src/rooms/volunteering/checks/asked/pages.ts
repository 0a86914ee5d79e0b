import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { grid } from '../../../../look/parts/layout.ts'
import { todo } from '../../../../look/parts/lists.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import { blank } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Naming } from '../../requirements/person/recording.ts'
import { certificateWords } from '../seen/words.ts'
import { askedForm } from './forms.ts'
import { askedLevels, type AskedLevel, type CheckAsked } from './types.ts'

export const askedFields = (shown: Shown) => fieldsOf(askedForm, shown)

export const askedTellings: Record<string, string> = {
  asked: 'It is kept that the DBS was asked. They read on their own page since when the DBS is waited for.',
  'asked-no-more': 'It is taken back: the DBS is waited for no more. That it stood here stays in the log.',
}

const atAsked = (personId: string): string => `/desk/people/${personId}/checks/asked`

/** What the DBS was asked for, and recording that it was. */
export function askedCard(
  { words }: Visit,
  fields: ReturnType<typeof askedFields>,
  {
    personId,
    asked,
    names,
    mayAsk,
    naming,
    asking,
  }: {
    readonly personId: string
    readonly asked: readonly CheckAsked[]
    /** The levels that were decided for a role of theirs, and all that show less. */
    readonly mayAsk: readonly AskedLevel[]
    readonly names: ReadonlyMap<string, string>
    /** Whether whoever looks is named by the policies to record checks. */
    readonly naming: Naming
    readonly asking: Shown
  },
): Html {
  const waiting = asked.map((one) => ({
    icon: 'wait' as const,
    title: words.say(certificateWords[one.level]),
    text: `Asked on ${dateWords(words, one.askedOn)}, written down by ${names.get(one.askedBy) ?? 'somebody no longer here'}.`,
    acts: form(
      button('Take back', {
        kind: 'bare',
        size: 'sm',
        also: ` that the DBS was asked: ${words.say(certificateWords[one.level])}`,
      }),
      { action: `${atAsked(personId)}/${one.id}/remove`, look: 'row' },
    ),
  }))
  return card(
    html`${waiting.length === 0 ? html`<p>Nothing is on its way that was written down here.</p>` : todo(waiting)}
      ${
        (naming.ok || asking.errors) &&
        form(
          html`${grid(
              [
                fields.select('askedLevel', {
                  label: 'Level asked for',
                  options: [
                    { value: '', words: 'Choose' },
                    ...(asking.errors ? askedLevels : mayAsk).map((value) => ({
                      value,
                      words: words.say(certificateWords[value]),
                    })),
                  ],
                }),
                fields.text('askedOn', { label: 'We asked the DBS on', type: 'date' }),
              ],
              { min: 9, gap: 3, align: 'ends' },
            )}
            <p>${button('Keep the day', { kind: 'quiet', size: 'sm' })}</p>`,
          { action: atAsked(personId), unjudged: true },
        )
      }
      <p class="small muted">It ends by itself when you record the certificate.</p>`,
    { title: 'Asked of the DBS', id: 'asked-h' },
  )
}

/** Since when the DBS is waited for, on the page of one application. */
export const askedSince = ({ words }: Visit, { askedOn }: CheckAsked): string =>
  `We asked the DBS on ${dateWords(words, askedOn)}, and wait for it.`

/** The one field that says that it was asked, on the page of one application. */
export function askingForm(
  { id, personId }: { readonly id: string; readonly personId: string },
  level: AskedLevel,
): Html {
  const fields = askedFields({ answers: blank })
  return form(
    html`${fields.hidden('askedLevel', level)}${fields.hidden('application', id)}
      ${fields.text('askedOn', { label: 'We asked the DBS on', type: 'date' })}
      <p>${button('Keep the day', { kind: 'quiet', size: 'sm' })}</p>`,
    { action: atAsked(personId), unjudged: true },
  )
}
