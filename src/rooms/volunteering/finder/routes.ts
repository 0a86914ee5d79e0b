import { open } from '../../../platform/web/gate.ts'
import { packed } from '../../../platform/web/packed.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { addressAnswers } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import { unknownPlaceFault } from './faults.ts'
import { finderOf } from './finder.ts'
import { finderPage } from './pages.ts'
import { address } from './question.ts'
import { isClean, readAnswersAsQuestion } from './reading.ts'
import { answerTo, changesFor } from './search.ts'
import { learnFrom } from './swift.ts'

const html = { 'content-type': 'text/html; charset=UTF-8' }

export const finderRoutes = room('').get('/help', open('everybody may look for a way to help'), async (c) => {
  const { visit } = c.var
  const { question, answers, faults: misread } = readAnswersAsQuestion(addressAnswers(c), visit.hub.places)
  if (Object.keys(misread).length === 0 && !isClean(visit.url.searchParams, question))
    return c.redirect(`/help${address(question)}`, 303)

  const answered = await answerTo(visit.hub, question)
  const faults = { ...misread, ...(answered.unknownPlace ? unknownPlaceFault(question) : {}) }
  const isFaulty = Object.keys(faults).length > 0
  const page = finderPage(visit, {
    ...answered,
    typed: isFaulty ? { answers, errors: inWords(visit.words, faults) } : null,
    relaxations: answered.results.total === 0 ? changesFor(visit.hub, answered) : [],
    programmes: finderOf(visit.hub).programmes(),
  })
  if (!isFaulty) learnFrom(visit)
  return packed(c, page, html, isFaulty ? 422 : 200)
})
