import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, empty, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, back, deskTitle } from '../../../../look/parts/layout.ts'
import { dataTable, sub } from '../../../../look/parts/tables.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { notNamedWords } from '../../requirements/words.ts'
import type { Naming } from '../../requirements/person/recording.ts'
import { identityForm } from './forms.ts'
import { documents, waysSeen, type KeptIdentity } from './types.ts'
import { documentWords, wayWords } from './words.ts'

export interface IdentityView {
  readonly personId: string
  readonly name: string
  readonly back: { readonly words: string; readonly href: string }
  readonly seen: readonly KeptIdentity[]
  readonly names: ReadonlyMap<string, string>
  /** Whether the policies of their roles name this reader to record it. */
  readonly naming: Naming
  readonly shown: Shown
}

const tellings: Record<string, string> = {
  kept: 'It is kept. Give the documents back.',
  gone: 'The entry is taken away; that it was there stays in the log.',
}

export const documentsIn = (words: Words, seen: Pick<KeptIdentity, 'documents'>): string =>
  seen.documents.map((one) => words.say(documentWords[one])).join('; ')

function list(words: Words, { seen, names, personId }: IdentityView): Html {
  if (seen.length === 0)
    return empty('When they show you who they are, record here which kinds of documents it was.', {
      title: 'Nothing was seen yet',
    })
  return card(
    dataTable<KeptIdentity>({
      label: 'When their identity was seen',
      folds: true,
      rows: seen,
      columns: [
        { label: 'Day', cell: ({ seenOn }) => dateWords(words, seenOn) },
        { label: 'What', cell: (one) => documentsIn(words, one) },
        {
          label: 'How',
          cell: ({ how, seenBy }) =>
            html`${words.say(wayWords[how])}${sub(names.get(seenBy) ?? 'somebody no longer here')}`,
        },
        {
          label: 'Action',
          cell: ({ id, seenOn }) =>
            form(button('Take away', { kind: 'bare', size: 'sm', also: `: ${dateWords(words, seenOn)}` }), {
              action: `/desk/people/${personId}/identity/${id}/remove`,
              look: 'row',
            }),
        },
      ],
    }),
    { title: 'Seen', id: 'seen-h' },
  )
}

/** That somebody’s identity was seen: which kinds of documents, how and when. Nothing of what stands in them. */
export function identityPage(visit: Visit, view: IdentityView): Html {
  const { words, frame } = visit
  const { name, personId, naming, shown } = view
  const told = tellings[visit.url.searchParams.get('told') ?? '']
  const fields = fieldsOf(identityForm, shown)
  const record = form(
    html`${fields.ticks('documents', {
        legend: 'What they showed you',
        hint: 'The DBS asks for one with a photograph and one with the address, where they have them.',
        choices: documents.map((value) => ({ value, words: words.say(documentWords[value]) })),
      })}
      ${fields.radios('how', {
        legend: 'How you saw them',
        choices: waysSeen.map((value) => ({ value, words: words.say(wayWords[value]) })),
      })}
      ${fields.text('seenOn', { label: 'You saw them on', type: 'date' })}
      <p>${button('Keep this')}</p>`,
    { action: `/desk/people/${personId}/identity`, unjudged: true },
  )
  const main = html`${back(view.back.words, view.back.href)}
  ${deskTitle({ heading: `Identity of ${name}`, line: 'Seen once, it counts for every role that asks for it.' })}
  ${told && notice(told, { kind: 'good', role: 'status' })}
  ${fields.summary({ title: 'Nothing was saved: please put this right' })}
  ${notice('No number, no copy and no picture is kept: there is no place for them. The kinds are broad, so that none says what right somebody has to be here.', { icon: 'lock' })}
  ${aside(list(words, view), card(naming.ok || shown.errors ? record : html`<p>${words.say(notNamedWords[naming.refusal])}</p>`, { title: 'Record what you saw', id: 'record-h' }), { side: 24 })}`
  return deskPage(frame, { title: `Identity of ${name}`, main })
}
