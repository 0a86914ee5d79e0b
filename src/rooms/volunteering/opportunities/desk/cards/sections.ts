import type { Child, Html } from '../../../../../look/html.ts'
import { foldedCard } from '../../../../../look/parts/cards.ts'
import { day } from '../../../../../platform/clock.ts'
import { dayWordsTight } from '../../../../../platform/words/dates.ts'
import type { FieldErrors } from '../../../../../platform/web/read.ts'
import type { Words } from '../../../../../platform/words/words.ts'
import { kindWords } from '../../../list-words.ts'
import { placeWords } from '../../help/glance.ts'
import { whenWords } from '../../help/when-words.ts'
import { hasShifts } from '../../times.ts'
import type { Editing } from '../editing.ts'

/** The parts of the editor, in their order. */
const parts = ['words', 'when', 'where', 'asks', 'places', 'contact', 'picture'] as const
export type Part = (typeof parts)[number]

/** Which fields each part has; whatever stands nowhere here is of when it happens. */
const fieldsOfPart: Readonly<Record<Exclude<Part, 'when'>, readonly string[]>> = {
  words: ['title', 'kind', 'side', 'summary', 'whatYouWillDo', 'whoItHelps'],
  where: [
    'where',
    'postcode',
    'placeName',
    'exactPlace',
    'exactOnlyForThoseWhoCome',
    'gettingThere',
    'stepFree',
    'access',
  ],
  asks: [
    'skills',
    'languages',
    'livedExperience',
    'checks',
    'checksInWords',
    'youngestAge',
    'expenses',
    'bring',
  ],
  places: ['largestGroup', 'answerHours', 'changeHours', 'waitingList', 'closesOn', 'urgent'],
  contact: ['contactName', 'contactEmail', 'contactPhone'],
  picture: ['picture', 'pictureAlt'],
}

const partOf = (field: string): Part =>
  parts.find((part) => part !== 'when' && fieldsOfPart[part].includes(field)) ?? 'when'

/** How the parts of the editor stand: each folds to one line that says what is in it, or what it lacks. */
export interface Sections {
  readonly open: ReadonlySet<Part>
  readonly missing: ReadonlyMap<Part, number>
  readonly lines: Readonly<Record<Part, string>>
}

/**
 * Open is what has a fault, what waits for a decision, and what somebody just changed the shape of; else the first part
 * that lacks something, so that keeping one leads to the next. What is folded is sent with the form all the same.
 */
export function sectionsOf(
  it: Editing,
  { errors, reshaped, words }: { errors: FieldErrors; reshaped: boolean; words: Words },
): Sections {
  const missing = new Map<Part, number>()
  for (const name of Object.keys(it.notReady)) {
    const part = partOf(name)
    missing.set(part, (missing.get(part) ?? 0) + 1)
  }
  const open = new Set(Object.keys(errors).map(partOf))
  if (it.undecided.length > 0) open.add('when')
  if (reshaped) open.add('words').add('when')
  const next = parts.find((part) => missing.has(part))
  if (open.size === 0 && next) open.add(next)
  return { open, missing, lines: linesOf(it, words) }
}

function linesOf({ content, shifts }: Editing, words: Words): Record<Part, string> {
  const { kind, checks, closesOn, contact, picture, placeName, where, times, timesInWords } = content
  const isTold = hasShifts(kind) ? times !== null && shifts.length > 0 : timesInWords !== ''
  return {
    words: words.say(kindWords[kind]),
    when: isTold ? whenWords(content, words) : '',
    where: where === 'home' || placeName !== '' ? placeWords(content, false, words) : '',
    asks: checks.length === 0 ? 'No checks' : checks.length === 1 ? '1 check' : `${checks.length} checks`,
    places:
      closesOn === null
        ? 'Open until further notice'
        : `Sign-up until ${dayWordsTight(words, day(closesOn))}`,
    contact: contact.name,
    picture: picture ? 'One' : 'None',
  }
}

/** One part of the editor as a card that folds. */
export const section = (
  { open, missing, lines }: Sections,
  part: Part,
  title: string,
  children: Child,
): Html => {
  const count = missing.get(part) ?? 0
  return foldedCard(children, {
    title,
    id: `${part}-h`,
    line: lines[part],
    open: open.has(part),
    ...(count > 0 ? { lacks: `${count} to fill in` } : {}),
  })
}
