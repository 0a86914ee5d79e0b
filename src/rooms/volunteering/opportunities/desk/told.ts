import type { Html } from '../../../../look/html.ts'
import { notice } from '../../../../look/parts/cards.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { StepRefusal } from '../rules.ts'
import type { Opportunity } from '../store.ts'
import { publishedNotice } from './changes-page.ts'
import { refusalWords } from './state-words.ts'

const tellings: Record<string, string> = {
  kept: 'Your draft is kept.',
  asked: 'It is sent for review. You hear by email when it is read.',
  'taken-back': 'You can go on writing.',
  returned: 'It is given back with your words.',
  scheduled: 'It goes out by itself.',
  unscheduled: 'It does not go out by itself any more.',
  paused: 'It is paused: nobody can sign up for now.',
  resumed: 'People can sign up again.',
  closed: 'It is closed.',
  reopened: 'It is open again, paused, for you to look at.',
  discarded: 'The draft is thrown away.',
  moved: 'It belongs there now, and its shifts with it.',
}

/** What became of the last press, carried in the address by a word we know. */
export function told(c: Turn, { slug }: Opportunity): Html | undefined {
  const word = c.req.query('told') ?? ''
  if (word === 'published') return publishedNotice(slug)
  const said = tellings[word]
  return said ? notice(said, { kind: 'good', role: 'status' }) : undefined
}

/** Why a press changed nothing, and what to do next. */
export const refused = (words: Words, refusal: StepRefusal): Html =>
  notice(words.say(refusalWords[refusal]), { kind: 'stop', role: 'alert' })
