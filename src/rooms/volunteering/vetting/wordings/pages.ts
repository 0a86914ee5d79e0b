import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty, fold, folds, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, back, deskTitle } from '../../../../look/parts/layout.ts'
import { dl } from '../../../../look/parts/lists.ts'
import { dataTable } from '../../../../look/parts/tables.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { dateWords, momentWordsTight } from '../../../../platform/words/dates.ts'
import { languageNames, type Language } from '../../../people/face.ts'
import { stages } from '../../applications/types.ts'
import { stageNames } from '../../applications/desk/words.ts'
import { wordingForm, wordingLanguages } from './forms.ts'
import { letterPart, type Read } from './letter-part.ts'
import { places } from './rules.ts'
import type { Wording, WordingVersion } from './store.ts'

export const languageName = (words: Words, lang: string): string =>
  lang.startsWith('en') ? 'English' : words.say(languageNames[lang as Language])

const suits = ({ stage }: Pick<Wording, 'stage'>): string => (stage === null ? 'Anywhere' : stageNames[stage])

const tellings = {
  kept: 'Kept. Letters written from now on have these words.',
  ended: 'Taken away. Letters written in it keep their words.',
} as const

/** Every wording in use, with where it suits. */
export function wordingsPage(visit: Visit, all: readonly Wording[], mayChange: boolean): Html {
  const { words, url } = visit
  const told = url.searchParams.get('told')
  const heading = 'Wordings'
  return deskPage(visit.frame, {
    title: heading,
    main: html`${back('Applications', '/desk/applications')}
    ${deskTitle({
      heading,
      line: 'What we often write to people who apply. Each is kept once, and anybody may find better words.',
      acts: mayChange && linkButton('Write a new one', '/desk/wordings/new', { icon: 'plus' }),
    })}
    ${(told === 'kept' || told === 'ended') && notice(tellings[told], { kind: 'good', role: 'status' })}
    ${
      all.length === 0
        ? empty('Write the first: the answer you give most often.', { title: 'No wordings yet' })
        : dataTable<Wording>({
            label: 'Wordings',
            folds: true,
            rows: all,
            columns: [
              {
                label: 'Name',
                cell: ({ id, name }) => html`<a href="/desk/wordings/${id}">${name}</a>`,
              },
              { label: 'Suits', cell: suits },
              { label: 'Subject', cell: ({ newest }) => newest[0]?.subject ?? '' },
              {
                label: 'Languages',
                cell: ({ newest }) => newest.map(({ lang }) => languageName(words, lang)).join(', '),
              },
              {
                label: 'Changed',
                cell: ({ newest }) => {
                  const last = newest.map(({ keptAt }) => keptAt.epochMilliseconds)
                  return last.length === 0
                    ? ''
                    : dateWords(words, dayAt(Temporal.Instant.fromEpochMilliseconds(Math.max(...last))))
                },
              },
            ],
          })
    }`,
  })
}

export interface WordingView extends Shown {
  /** Null: a new one. */
  readonly wording: Wording | null
  readonly versions: readonly (WordingVersion & { readonly by: string })[]
  /** How it reads to a real reader; null when nobody applies. */
  readonly read: Read | null
  readonly refusal?: 'changed-meanwhile'
  readonly mayChange: boolean
}

const placesCard = card(
  dl(Object.entries(places).map(([name, stands]) => [html`<code>{${name}}</code>`, stands] as const)),
  { title: 'Places', id: 'places', gap: 2 },
)

const olderPart = (visit: Visit, versions: WordingView['versions']): Html =>
  card(
    folds(
      versions.map((one) =>
        fold(letterPart({ subject: one.subject, words: one.body, lang: one.lang }), {
          title: `Version ${one.number}, ${languageName(visit.words, one.lang)}`,
          line: `${one.by}, ${momentWordsTight(visit.words, one.keptAt)}`,
        }),
      ),
    ),
    { title: 'Versions', id: 'versions' },
  )

const languagesLine = ({ words }: Visit, { id, newest }: Wording): Html =>
  html`In
  ${newest.map(
    ({ lang }, at) =>
      html`${at > 0 && ', '}<a href="/desk/wordings/${id}?lang=${lang}">${languageName(words, lang)}</a>`,
  )}.`

/** One wording: its words, how they read, and every version before. */
export function wordingPage(visit: Visit, view: WordingView): Html {
  const { wording, versions, read, mayChange } = view
  const fields = fieldsOf(wordingForm, view)
  const heading = wording?.name ?? 'A new wording'
  const action = wording ? `/desk/wordings/${wording.id}` : '/desk/wordings/new'
  const typed = form(
    html`${fields.summary({ title: 'Please look at this again' })} ${fields.hidden('of')}
      ${fields.hidden('seen')}
      ${fields.text('name', { label: 'Name', hint: 'For us only: “Times for a talk”.' })}
      ${fields.select('stage', {
        label: 'Suits',
        options: [
          { value: '', words: 'Anywhere' },
          ...stages.map((value) => ({ value, words: stageNames[value] })),
        ],
      })}
      ${fields.select('lang', {
        label: 'Language',
        hint: 'Who has told us this language reads these words; everybody else reads ours.',
        options: wordingLanguages.map((value) => ({ value, words: languageName(visit.words, value) })),
      })}
      ${fields.text('subject', { label: 'Subject' })}
      ${fields.area('body', { label: 'Words', rows: 12, hint: 'An empty line begins a new paragraph.' })}
      <p class="row">
        ${button('Keep', { name: 'act', value: 'keep' })}
        ${button('See how it reads', { name: 'act', value: 'look', kind: 'quiet' })}
      </p>`,
    { action, keep: wording ? `wording-${wording.id}` : 'wording-new' },
  )
  return deskPage(visit.frame, {
    title: `Wording: ${heading}`,
    main: html`${back('Wordings', '/desk/wordings')}
    ${deskTitle({ heading, line: wording && languagesLine(visit, wording) })}
    ${
      view.refusal &&
      notice(
        'Somebody changed these words while you wrote. Theirs stand among the versions below; send again to keep yours as the newest.',
        { kind: 'stop', role: 'alert' },
      )
    }
    ${aside(
      html`${mayChange ? typed : read && letterPart(read)}${versions.length > 0 && olderPart(visit, versions)}`,
      html`${placesCard}${
        mayChange &&
        read &&
        card(
          html`<p class="small muted">Filled for ${read.to}, who applies. Nothing was sent.</p>
            ${letterPart(read)}`,
          { title: 'How it reads', id: 'reads' },
        )
      }${
        mayChange &&
        wording &&
        form(button('Take this wording away', { kind: 'stop', size: 'sm' }), {
          action: `/desk/wordings/${wording.id}/end`,
        })
      }`,
      { side: 24 },
    )}`,
  })
}
