import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice, tag, tags } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle, flow } from '../../../look/parts/layout.ts'
import { moment } from '../../../platform/database/values.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { momentWordsTight } from '../../../platform/words/dates.ts'
import { seePerson } from '../permits.ts'
import type { Note } from './actions.ts'
import { noteForm } from './forms.ts'
import type { Level } from './permits.ts'
import type { Subject } from './store.ts'
import { levelWords } from './words.ts'

interface NotesShown extends Shown {
  readonly notes: readonly Note[]
  /** Those this reader may read, and so may write. */
  readonly levels: readonly Level[]
  /** The note that is being put right. */
  readonly correcting: Note | null
  readonly isKept: boolean
  /** Requests for a copy that are open; told to whoever decides what one holds. */
  readonly copies: readonly string[]
}

const when = ({ words }: Visit, { writtenAt }: Note): string => momentWordsTight(words, moment(writtenAt))

function noteCard(visit: Visit, path: string, note: Note, notes: readonly Note[]): Html {
  const corrected = notes.find(({ id }) => id === note.corrects)
  const newer = notes.find(({ corrects }) => corrects === note.id)
  return card(
    html`<p class="small muted">
        ${note.writtenByName ?? 'Somebody no longer here'},
        ${when(visit, note)}${corrected && `; puts right the note of ${when(visit, corrected)}`}
      </p>
      ${note.text.split('\n').map((line) => html`<p dir="auto">${line}</p>`)}
      ${tags(tag(levelWords[note.level].name, 'soft', note.level === 'everybody' ? null : 'lock'), newer && tag('Put right since', 'wait'))}
      ${!newer && html`<p>${linkButton('Put it right', `${path}?correct=${note.id}#write`, { kind: 'bare', size: 'sm', also: ` (${when(visit, note)})` })}</p>`}`,
  )
}

/** The notes on somebody that are meant for this reader, and the way to write one. */
export function notesPage(visit: Visit, about: Subject, shown: NotesShown): Html {
  const { notes, levels, correcting } = shown
  const person = `/desk/people/${about.id}`
  const path = `${person}/notes`
  const fields = fieldsOf(noteForm, shown)
  const level = correcting
    ? html`${fields.hidden('level', correcting.level)}
        <p class="small muted">
          ${`For: ${levelWords[correcting.level].name.toLowerCase()}, as the note it puts right. Both stay.`}
        </p>`
    : fields.radios('level', {
        legend: 'Who may read it',
        choices: levels.map((value) => ({
          value,
          words: levelWords[value].name,
          hint: levelWords[value].hint,
        })),
      })
  const write = form(
    html`${fields.area('text', { label: correcting ? `What is right, instead of the note of ${when(visit, correcting)}` : 'New note', hint: 'What the next one needs to know. They can read it when they ask. A worry about safety goes to the safeguarding lead.', rows: 4, private: true })}
      ${correcting && fields.hidden('corrects', correcting.id)} ${level}
      <p class="row">
        ${button(correcting ? 'Keep what is right' : 'Keep note')}${correcting && linkButton('Leave it', path, { kind: 'quiet' })}
      </p>`,
    { action: correcting ? `${path}?correct=${correcting.id}` : path, unjudged: true },
  )
  const main = html`${visit.can(seePerson, about) && back(about.name, person)}
  ${deskTitle({ heading: `Notes on ${about.name}`, line: 'Those meant for you. Nothing is changed later: what was wrong is put right by a new note. They see that you read them.' })}
  ${shown.isKept && notice('The note is kept.', { kind: 'good', role: 'status' })}
  ${shown.copies.map((id) => notice(html`They asked for a copy of what we hold. Whatever is noted on them before it is answered is looked through: ${linkButton('Look through it', `/desk/requests/${id}/look`, { kind: 'bare', size: 'sm' })}`, { kind: 'wait' }))}
  ${fields.summary({ title: 'Please put this right' })}
  ${card(write, { title: correcting ? 'Put a note right' : 'Write a note', id: 'write' })}
  ${notes.length === 0 ? empty('The first one you keep stands here.', { title: 'No notes for you to read', level: 2 }) : flow(notes.map((note) => noteCard(visit, path, note, notes)))}`
  return deskPage(visit.frame, { title: `Notes on ${about.name}`, main })
}

/** On somebody's page: the way to their notes. Whether there are any is seen there, and logged. */
export const notesCard = ({ id, name }: Pick<Subject, 'id' | 'name'>): Html =>
  card(
    html`<p>What colleagues learned, each note for those it is meant for.</p>
      <p>
        ${linkButton('Read or write notes', `/desk/people/${id}/notes`, { kind: 'quiet', size: 'sm', icon: 'edit', also: ` (${name})` })}
      </p>`,
    { title: 'Notes', id: 'notes' },
  )
