import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { card, notice, tag, tags } from '../../../look/parts/cards.ts'
import { asks } from '../../../look/parts/choices.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle, flow } from '../../../look/parts/layout.ts'
import { moment } from '../../../platform/database/values.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords, momentWordsTight } from '../../../platform/words/dates.ts'
import type { Stood } from '../requests/actions.ts'
import { standingWords } from '../requests/clock-words.ts'
import { lookOf, type Look } from '../requests/step-rules.ts'
import { kindTitles } from '../requests/words.ts'
import type { LookedAt } from './actions.ts'
import { fieldsFor, lookForm } from './forms.ts'
import { grounds } from './lists.ts'
import { groundSources, groundWords } from './words.ts'

interface LookShown extends Shown {
  readonly looked: readonly LookedAt[]
  readonly isKept: boolean
  readonly noteCame: boolean
}

const said: Readonly<Record<Look, string | false>> = {
  'not-needed': false,
  'not-yet': false,
  asked:
    'For everybody who asks for a copy you look, whether or not there is a note: so nobody learns from the wait that there is one.',
  'asked-again':
    'It was looked through before. Since then something was noted on them, or their record was joined with another or parted from it. So please look again.',
  done: 'Nothing came since. Until it is answered you can still decide otherwise.',
}

/** One request for a copy, for a safeguarding lead: each note for safety, given or held back. */
export function lookPage(visit: Visit, stood: Stood, shown: LookShown): Html {
  const { words } = visit
  const { request, standing, steps } = stood
  const { looked } = shown
  const heading = 'Which notes for safety the copy holds'
  const schema = lookForm(looked.map(({ note }) => note.id))
  const fields = fieldsOf(schema, shown)
  const how = lookOf(request, standing, steps)
  const main = html`${back('Today', '/desk')}
  ${deskTitle({
    heading,
    line: `${words.say(kindTitles[request.kind])}: ${request.name}. Number ${request.number}, came on ${dateWords(words, request.receivedOn)}. ${standingWords(words, standing)}.`,
  })}
  ${shown.isKept && notice('Kept. The request can be answered now; if a note comes before that, you are asked again.', { kind: 'good', role: 'status' })}
  ${shown.noteCame && notice('A note came while you looked. Please decide about that one too.', { kind: 'stop', role: 'alert' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${card(
    html`<p>${said[how]}</p>
      <p>
        ${'The law gives them a copy of what we hold, and lets you hold back little of it. Decide about each note by itself. What you give, they can read in the copy and in their tent, and so does whoever makes the copy. What you hold back, nobody but safeguarding leads learns of.'}
      </p>`,
    { title: how === 'done' ? 'You looked' : 'Please look', id: 'look' },
  )}
  ${form(
    html`${flow(looked.map((one) => noteCard(visit, one, fields)))}
      ${looked.length === 0 && html`<p>There is no note for safety on them.</p>`}
      <p>${button(looked.length === 0 ? 'Looked: nothing to decide' : 'Looked: keep what I decided')}</p>`,
    { action: `/desk/requests/${request.id}/look`, unjudged: true },
  )}`
  return deskPage(visit.frame, { title: `${heading}: ${request.name}`, main })
}

function noteCard(
  { words }: Visit,
  { note, decided }: LookedAt,
  fields: ReturnType<typeof fieldsOf<ReturnType<typeof lookForm>>>,
): Html {
  const { choice, ground, why } = fieldsFor(note.id)
  const written = momentWordsTight(words, moment(note.writtenAt))
  const title = `Note of ${written}`
  const decision = asks(
    fields.radios(choice, {
      legend: `The note of ${written}`,
      unseenLegend: true,
      choices: [
        { value: 'give', words: 'Give it' },
        { value: 'hold-back', words: 'Hold it back', opens: true },
      ],
    }),
    html`${fields.radios(ground, {
      legend: 'Why the law lets you',
      hint: 'It must be true of this note, and of giving it to them now.',
      choices: grounds.map((value) => ({
        value,
        words: groundWords[value],
        hint: groundSources[value],
      })),
    })}
    ${fields.area(why, { label: 'Why that holds here', hint: 'In a line. It is closed as the note is.', rows: 2, private: true, optional: false })}`,
  )
  return card(
    html`<p class="small muted">${note.writtenByName ?? 'Somebody no longer here'}</p>
      ${note.text.split('\n').map((line) => html`<p dir="auto">${line}</p>`)}
      ${decided && tags(tag(decided.decision.given ? 'Given' : 'Held back', decided.decision.given ? 'ok' : 'soft'), html`<span>${decided.byName ?? 'Somebody no longer here'}, ${momentWordsTight(words, decided.at)}</span>`)}
      ${decision}`,
    { title },
  )
}
