import { html, type Html } from '../../../../look/html.ts'
import type { IconName } from '../../../../look/icons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { todo } from '../../../../look/parts/lists.ts'
import { changed } from '../../../../look/parts/words.ts'
import { momentWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Happened, Version } from '../history-store.ts'
import { labelOf, wordsOf } from '../writing/labels.ts'
import { differences, type Difference } from '../writing/pieces.ts'
import type { Editing } from './editing.ts'
import { happeningWords } from './state-words.ts'

const icons: Partial<Record<Happened['what'], IconName>> = {
  approved: 'check',
  published: 'speak',
  returned: 'undo',
  asked: 'eye',
  closed: 'no',
  paused: 'wait',
}

const longest = 90
const short = (text: string | null): string | null =>
  text !== null && text.length > longest ? `${text.slice(0, longest)}…` : text

/** One difference in whole words, for whoever must read what goes out: what was, and what is. */
export const differenceLine = ({ key, was, is }: Difference, words: Words): Html =>
  html`${labelOf(key, words)}: ${changed(wordsOf(key, was, words), wordsOf(key, is, words))}`

/** The same of something nobody has read before: what it says. */
export const firstLine = ({ key, is }: Difference, words: Words): Html =>
  html`${labelOf(key, words)}: ${changed(null, wordsOf(key, is, words))}`

const shortLine = ({ key, was, is }: Difference, words: Words): Html =>
  html`${labelOf(key, words)}: ${changed(short(wordsOf(key, was, words)), short(wordsOf(key, is, words)))}`

interface Entry {
  readonly icon: IconName
  readonly at: Temporal.Instant
  readonly title: string
  readonly text: Html | string | null
}

/** Within so many minutes, versions of one person are one change. */
const oneSitting = 30

/** Versions as changes: runs by one person are told once, against the version before them. */
function writings(versions: readonly Version[], words: Words): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at < versions.length - 1; at++) {
    const newest = versions[at]!
    while (at + 1 < versions.length - 1 && sameSitting(versions[at]!, versions[at + 1]!)) at++
    const found = differences(versions[at + 1]!.answers, newest.answers)
    const lines = found.slice(0, 4).map((one) => html`${shortLine(one, words)}<br />`)
    const more = found.length - lines.length
    entries.push({
      icon: 'edit',
      at: newest.at,
      title: `${newest.name ?? 'The hub'} wrote version ${newest.number}`,
      text: found.length === 0 ? null : html`${lines}${more > 0 && `and ${more} more`}`,
    })
  }
  return entries
}

const sameSitting = (later: Version, earlier: Version): boolean =>
  later.by === earlier.by && earlier.at.until(later.at).total('minutes') <= oneSitting

/** Who changed what, newest first. */
export function storyCard({ opportunity, versions, happened }: Editing, words: Words): Html {
  const doings = happened.map(({ what, name, at, words: said, version }): Entry => ({
    icon: icons[what] ?? 'info',
    at,
    title: `${name ?? 'The hub'} ${happeningWords[what]}`,
    text: said ?? `Version ${version}`,
  }))
  const entries = [...writings(versions, words), ...doings]
    .toSorted((one, other) => Temporal.Instant.compare(other.at, one.at))
    .slice(0, 8)
    .map(({ icon, title, text, at }) => ({
      icon,
      title: `${title}, ${momentWords(words, at)}`,
      ...(text ? { text } : {}),
    }))
  return card(
    html`${todo(entries, { ordered: true })}
      <p class="small">
        <a href="/desk/opportunities/${opportunity.id}/versions"
          >All ${opportunity.version} ${opportunity.version === 1 ? 'version' : 'versions'}, side by side</a
        >
      </p>`,
    { title: 'Who changed what', id: 'story-h' },
  )
}
