import { NotHere } from '../../../platform/web/endings.ts'
import { inWords, type Faults } from '../../../platform/web/faults.ts'
import { open } from '../../../platform/web/gate.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { unknownPlaceFault } from '../finder/faults.ts'
import { address, fromTheTop } from '../finder/question.ts'
import { isClean, readQuestion } from '../finder/reading.ts'
import { answerTo, changesFor } from '../finder/search.ts'
import { askingPage, endPage } from './pages.ts'
import { fieldsAsked, isStep, toldField, pathOfStep, toMendBy, type Step } from './steps.ts'

/** The answers of a form with those it kept of other questions. */
function unfolded(query: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams(query.get(toldField) ?? '')
  return new URLSearchParams([...query, ...kept].filter(([name]) => name !== toldField))
}

/**
 * Everything told stands in the address, so nothing is kept here, and going back or sending the address to somebody
 * loses nothing. A step reached with an answer that needs mending shows the question it belongs to.
 */
async function showStep(c: Turn, step: Step): Promise<Response> {
  const { visit } = c.var
  const read = readQuestion(unfolded(visit.url.searchParams), visit.hub.places)
  const question = fromTheTop(read.question)
  const answered = await answerTo(visit.hub, question)
  const faults: Faults = { ...read.faults, ...(answered.unknownPlace ? unknownPlaceFault(question) : {}) }
  const toMend = toMendBy(step, Object.keys(faults))
  if (toMend) {
    const own = Object.entries(faults).filter(([name]) => fieldsAsked[toMend].some((field) => field === name))
    const typed = { answers: read.answers, errors: inWords(visit.words, Object.fromEntries(own)) }
    return c.html(askingPage(visit, { step: toMend, answered, question, typed }), 422)
  }
  if (!isClean(visit.url.searchParams, question)) return c.redirect(pathOfStep(step) + address(question), 303)
  return c.html(
    step === 'end'
      ? endPage(visit, {
          answered,
          question,
          relaxations: answered.results.total === 0 ? changesFor(visit.hub, answered) : [],
        })
      : askingPage(visit, { step, answered, question, typed: null }),
  )
}

export const guidedRoutes = room('/give-time')
  .get('/', open('everybody may ask what they could give'), (c) => showStep(c, 'give'))
  .get('/:step', open('everybody may ask what they could give'), (c) => {
    const step = c.req.param('step') ?? ''
    if (!isStep(step) || step === 'give') throw new NotHere()
    return showStep(c, step)
  })
