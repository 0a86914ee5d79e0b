import { isId } from '../../../platform/database/id.ts'
import { hit, limit } from '../../../platform/limits/limits.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { open } from '../../../platform/web/gate.ts'
import type { Named, Operation } from '../../../platform/web/openapi.ts'
import { packed } from '../../../platform/web/packed.ts'
import { answerProblem, problemKinds, readJson } from '../../../platform/web/problem.ts'
import { addressAnswers } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import type { Sentence } from '../../../platform/words/words.ts'
import { questionForm } from '../finder/forms.ts'
import { coarsened } from '../finder/question.ts'
import { readAnswersAsQuestion } from '../finder/reading.ts'
import { answerTo } from '../finder/search.ts'
import {
  opportunityAnswer,
  opportunityForApi,
  signUpAnswer,
  signUpBody,
  signUpProblems,
  signUpThroughApi,
} from '../opportunities/help/api.ts'
import { foundAnswer, toldOf } from './answers.ts'
import { say } from './words.ts'

/** Reading, from one network. A page that reads for its readers asks as them, so this is for programs alone. */
export const readingsAMinute = 600
export const readings = limit('api.reading', { points: readingsAMinute, seconds: 60 })

const named = (name: string, schema: Named['schema']): Named => ({ name, schema })
const { notFound, notAllowed, fields, tooMany, broken, resting } = problemKinds
const { unreadable, otherSite, tooLarge, notJson } = problemKinds
const anyAnswer = [notAllowed, tooMany, broken, resting]

const find: Operation = {
  id: 'findOpportunities',
  summary: say.find,
  about: say.findAbout,
  query: questionForm,
  answers: { 200: { about: say.found, of: named('OpportunitiesFound', foundAnswer) } },
  problems: [fields, ...anyAnswer],
}

const read: Operation = {
  id: 'readOpportunity',
  summary: say.read,
  about: say.readAbout,
  answers: { 200: { about: say.one, of: named('Opportunity', opportunityAnswer) } },
  problems: [notFound, ...anyAnswer],
}

const signUp: Operation = {
  id: 'signUp',
  summary: say.signUp,
  about: say.signUpAbout,
  body: named('SignUp', signUpBody),
  answers: { 201: { about: say.signedUp, of: named('SignedUp', signUpAnswer) } },
  problems: [
    unreadable,
    otherSite,
    notFound,
    signUpProblems.closed,
    signUpProblems.noPlace,
    tooLarge,
    notJson,
    fields,
    ...anyAnswer,
  ],
}

const json = { 'content-type': 'application/json' }
const inJson = (c: Turn, value: unknown): Promise<Response> =>
  packed(c, Buffer.from(JSON.stringify(value)), json)

function idOf(c: Turn): string {
  const id = c.req.param('id')
  if (!isId(id)) throw new NotHere()
  return id
}

/** What programs may read and do: the same as everybody on the pages, judged by the same schemas. */
export const apiRoutes = room('/api/opportunities')
  .get(
    '/',
    open('everybody may look for a way to help, programs too'),
    async (c) => {
      const { hub, words, network } = c.var.visit
      await hit(hub, readings, network)
      const answers = addressAnswers(c)
      const { question, faults: misread } = readAnswersAsQuestion(answers, hub.places)
      const faults: Record<string, Sentence> = { ...misread }
      for (const name of Object.keys(answers))
        if (!Object.hasOwn(questionForm.shape, name)) faults[name] = say.noField
      // Measured from the sector, as its own addresses of further pages say it.
      const near = question.near === '' ? '' : coarsened(question.near, 'sector')
      const answered = await answerTo(hub, { ...question, near })
      if (answered.unknownPlace) faults['near'] = say.unknownPlace
      if (Object.keys(faults).length > 0)
        return answerProblem(c, {
          kind: fields,
          detail: words.say(say.fields),
          errors: inWords(words, faults),
        })
      return inJson(c, toldOf(hub, words, answered))
    },
    { shared: true, told: find },
  )
  .get(
    '/:id',
    open('everybody may read how to help, programs too'),
    async (c) => {
      const { hub, words, network } = c.var.visit
      await hit(hub, readings, network)
      const told = await opportunityForApi(hub, words, idOf(c))
      return told.ok ? inJson(c, told.value) : answerProblem(c, told.problem)
    },
    { shared: true, told: read },
  )
  .post(
    '/:id/sign-up',
    open('everybody may sign up; the address is proved before a place is theirs'),
    async (c) => {
      const { hub, words, network } = c.var.visit
      const body = await readJson(c)
      const signed = await signUpThroughApi(hub, words, { id: idOf(c), body, network })
      return signed.ok ? c.json(signed.value, 201) : answerProblem(c, signed.problem)
    },
    { fromAnywhere: 'programs', told: signUp },
  )
