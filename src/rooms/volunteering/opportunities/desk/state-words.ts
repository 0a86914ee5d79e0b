import type { Html } from '../../../../look/html.ts'
import { tag } from '../../../../look/parts/cards.ts'
import { steps } from '../../../../look/parts/journey.ts'
import { phrases, type Phrase, type Words } from '../../../../platform/words/words.ts'
import { momentWords } from '../../../../platform/words/dates.ts'
import type { State } from '../../lists.ts'
import { stateWords } from '../../list-words.ts'
import type { Happening } from '../history-store.ts'
import type { StepRefusal } from '../rules.ts'
import type { Opportunity } from '../store.ts'

const tones = { draft: 'soft', 'in-review': 'wait', published: 'ok', paused: 'wait', closed: 'soft' } as const

export const stateTag = (state: State, words: Words): Html => tag(words.say(stateWords[state]), tones[state])

/** Where it is on its way, in one line. */
export function stateSteps({
  state,
  askedAt,
  published,
}: Pick<Opportunity, 'state' | 'askedAt' | 'published'>): Html {
  const isOut = published !== null
  const reading = askedAt !== null
  const now = (one: State) => (state === one ? ({ state: 'now' } as const) : {})
  return steps('State', [
    { words: 'Drafted', ...(isOut || reading ? { state: 'done' as const } : now('draft')) },
    { words: 'In review', ...(isOut && !reading ? { state: 'done' as const } : now('in-review')) },
    {
      words: 'Published',
      ...(state === 'paused' || (state === 'closed' && isOut)
        ? { state: 'done' as const }
        : now('published')),
    },
    { words: 'Paused', ...now('paused') },
    { words: 'Closed', ...now('closed') },
  ])
}

/** Under the title: what is out, and what is being written. */
export function standingLine(
  { published, publishedAt, publishedVersion, draft, version, changedAt, publishAt }: Opportunity,
  words: Words,
): string {
  const out =
    published && publishedAt
      ? `Published ${momentWords(words, publishedAt)}, version ${publishedVersion}`
      : 'Not published yet'
  const writing = draft
    ? `you are editing version ${version}, kept as a draft since ${momentWords(words, changedAt)}`
    : 'nothing is being written'
  const goes = publishAt ? ` It goes out by itself on ${momentWords(words, publishAt)}.` : ''
  return `${out}; ${writing}.${goes}`
}

export const happeningWords: Record<Happening, string> = {
  begun: 'began it',
  duplicated: 'began it as a copy',
  asked: 'sent it for review',
  'taken-back': 'took it back from review',
  returned: 'gave it back',
  approved: 'approved it',
  published: 'published it',
  scheduled: 'set it to go out later',
  unscheduled: 'stopped it from going out',
  'not-published': 'could not publish it at the set time: something has to be put right first',
  paused: 'paused it',
  resumed: 'opened it for sign-ups again',
  closed: 'closed it',
  reopened: 'opened it again',
  discarded: 'threw the draft away',
  moved: 'moved it to where it belongs now',
}

/** What to say, and do next, when a step is refused. */
export const refusalWords: Record<StepRefusal, Phrase> = phrases('opportunity-refused', {
  'nothing-to-publish': 'Nothing is being written, so there is nothing to publish. Change something first.',
  'not-ready': 'Some things have to be put right first. They are listed below, each with its field.',
  'already-asked': 'It waits for a second reader already.',
  'not-asked': 'It does not wait for a second reader any more.',
  scheduled: 'It goes out by itself soon. Stop that first, then change it.',
  'not-scheduled': 'It was not set to go out by itself.',
  closed: 'It is closed. Open it again first.',
  'not-published': 'It is not published, so it cannot be paused.',
  'not-paused': 'It is not paused.',
  'not-closed': 'It is not closed.',
  'changed-meanwhile': 'Somebody changed it since you opened this page. Look at it again before it goes out.',
  'contact-forgotten':
    'Nothing is kept yet. Its contact asked to be forgotten while you were writing, so the charity’s own stands below. Name another if you like, then keep it.',
  'needs-a-second-reader': 'You alone wrote this version. Ask somebody else of ours to read and publish it.',
  'rest-undecided': 'Some days touch a time of rest, and nobody has decided what shall happen. Decide first.',
  'too-soon': 'Choose a time that is still to come.',
})
