import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, empty, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, back, deskTitle } from '../../../../look/parts/layout.ts'
import { todo } from '../../../../look/parts/lists.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { NamingOf } from '../../requirements/person/recording.ts'
import { notNamedWords } from '../../requirements/words.ts'
import { paperForm } from './forms.ts'
import type { Accepted, ToAccept } from './types.ts'

export interface PaperView {
  readonly personId: string
  readonly name: string
  readonly back: { readonly words: string; readonly href: string }
  readonly accepted: readonly Accepted[]
  readonly asked: readonly (ToAccept & { readonly name: string })[]
  /** Versions that went out, the newest of each text first. */
  readonly versions: readonly {
    readonly agreementId: string
    readonly number: number
    readonly name: string
  }[]
  /** Whether the policies of their roles name this reader to record what they signed. */
  readonly naming: NamingOf<'agreement'>
  readonly shown: Shown
}

/** What somebody accepted, and recording what they signed on paper. */
export function paperPage({ words, frame, url }: Visit, view: PaperView): Html {
  const { personId, name, accepted, asked, versions, naming, shown } = view
  const fields = fieldsOf(paperForm, shown)
  const nameOf = (id: string): string => versions.find(({ agreementId }) => agreementId === id)?.name ?? ''
  const list =
    accepted.length === 0
      ? empty('They accept on their own page, or you record here what they signed on paper.', {
          title: 'Nothing accepted yet',
        })
      : card(
          todo(
            accepted.map((one) => ({
              icon: 'check',
              title: `${nameOf(one.agreementId)}, version ${one.number}`,
              text: `${one.how === 'paper' ? 'On paper' : 'On their own page'}, ${dateWords(words, one.acceptedOn)}`,
            })),
          ),
          { title: 'Accepted', id: 'accepted-h' },
        )
  const namingOf = (id: string) => naming((one) => one.agreementId === id)
  const mine = versions.filter(({ agreementId }) => namingOf(agreementId).ok)
  const others = new Map(
    versions.flatMap((one) => {
      const may = namingOf(one.agreementId)
      return may.ok ? [] : [[one.name, words.say(notNamedWords[may.refusal])] as const]
    }),
  )
  const notMine = [...others].map(([text, why]) => html`<p class="small"><b>${text}.</b> ${why}</p>`)
  const paper = form(
    html`${fields.select('version', {
        label: 'What they signed',
        options: [
          { value: '', words: 'Choose' },
          ...(shown.errors ? versions : mine).map((one) => ({
            value: `${one.agreementId} ${one.number}`,
            words: `${one.name}, version ${one.number}`,
          })),
        ],
      })}
      ${fields.text('on', { label: 'They signed on', type: 'date' })}
      <p>${button('Keep this', { kind: 'quiet' })}</p>`,
    { action: `/desk/people/${personId}/agreements`, unjudged: true },
  )
  const record = card(html`${(mine.length > 0 || others.size === 0 || shown.errors) && paper} ${notMine}`, {
    title: 'Signed on paper',
    id: 'paper-h',
  })
  const main = html`${back(view.back.words, view.back.href)}
  ${deskTitle({ heading: `What ${name} agreed to` })}
  ${url.searchParams.get('told') === 'kept' && notice('It is kept that they accepted it.', { kind: 'good', role: 'status' })}
  ${fields.summary({ title: 'Nothing was saved: please put this right' })}
  ${asked.map((one) => notice(`${one.name}, version ${one.number}.`, { kind: 'wait', lead: one.isSoon ? 'Asked for soon:' : 'Missing:' }))}
  ${aside(list, record, { side: 22 })}`
  return deskPage(frame, { title: `What ${name} agreed to`, main })
}
