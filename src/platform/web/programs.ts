import { ask, phrases } from '../words/words.ts'
import type { Ending } from './ended.ts'
import { answerProblem, problemKinds, readFromAnywhere, unreadableProblem, type Problem } from './problem.ts'
import type { Route } from './routes.ts'
import type { Turn, Visit } from './visit.ts'

const say = phrases('problem-detail', {
  notHere: 'There is nothing at this address. The page /api says what there is.',
  otherSite: 'This came from a page of another site, so we did nothing with it.',
  comeIn: 'This is for people who have come in, on our pages.',
  tooMany: ask<{ seconds: number }>(
    'Too much came from your network at once. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
  ),
  resting: 'Our records cannot be reached at this moment. Nothing was changed.',
  restingWrites: 'Nothing new can be kept at this moment. Nothing was changed.',
  broken: ask<{ number: string }>('Something broke. If you write to us about it, quote {number}.'),
  notAllowed: ask<{ methods: string }>('Here only {methods} can be used.'),
})

/** How a request ended, told to a program. */
export const problemOf = (c: Turn, ending: Ending): Response =>
  answerProblem(c, problemFor(c.var.visit.words, ending))

function problemFor(words: Visit['words'], ending: Ending): Problem {
  switch (ending.kind) {
    case 'not-here':
      return { kind: problemKinds.notFound, detail: words.say(say.notHere) }
    case 'foreign':
      return { kind: problemKinds.otherSite, detail: words.say(say.otherSite) }
    case 'come-in':
      return { kind: problemKinds.notFound, detail: words.say(say.comeIn) }
    case 'too-many':
      return {
        kind: problemKinds.tooMany,
        detail: words.say(say.tooMany, { seconds: ending.retryAfter }),
      }
    case 'unreadable':
      return unreadableProblem(words, ending.fault)
    case 'resting':
      return {
        kind: problemKinds.resting,
        detail: words.say(ending.writing ? say.restingWrites : say.resting),
      }
    case 'broken':
      return { kind: problemKinds.broken, detail: words.say(say.broken, { number: ending.number }) }
  }
}

/**
 * Answers a method an address of the API does not take. A browser that asks whether a page of another site may read
 * here is told yes where everybody may, and nothing anywhere else: so it never sends a post for another site.
 */
export function answerMethods(c: Turn, here: readonly Route[]): Response {
  const methods = here.map(({ method }) => method.toUpperCase())
  if (c.req.method === 'OPTIONS' && here.some(({ terms }) => terms.shared)) {
    return c.body(null, 204, {
      ...readFromAnywhere,
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'accept, content-type',
      'access-control-max-age': '86400',
    })
  }
  const detail = c.var.visit.words.say(say.notAllowed, { methods: methods.join(', ') })
  return answerProblem(c, { kind: problemKinds.notAllowed, detail }, { allow: methods.join(', ') })
}
