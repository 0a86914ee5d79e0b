import { accepts } from 'hono/accepts'
import { rooms } from '../../house.ts'
import { charityProfile } from '../../platform/settings/charity.ts'
import { open } from '../../platform/web/gate.ts'
import { openApi, type Operation } from '../../platform/web/openapi.ts'
import { packed } from '../../platform/web/packed.ts'
import { problemKinds, readFromAnywhere } from '../../platform/web/problem.ts'
import { room, type Route } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { apiPage } from './page.ts'
import { say } from './words.ts'

const problems = [problemKinds.notAllowed, problemKinds.broken, problemKinds.resting]

const docs: Operation = {
  id: 'readAboutApi',
  summary: say.docsSummary,
  about: say.docsAbout,
  answers: { 200: { about: say.docsAnswer, types: ['text/html', 'application/json'] } },
  problems,
}

const description: Operation = {
  id: 'readDescription',
  summary: say.openApiSummary,
  answers: { 200: { about: say.openApiAnswer } },
  problems,
}

/** Every route of the house, this alcove's own included. */
const everyRoute = (): Route[] => [
  ...rooms.flatMap((one) => one.routes).flatMap((routes) => routes.all),
  ...apiRoutes.all,
]

function descriptionFor(c: Turn) {
  const { hub, words } = c.var.visit
  const { name, email } = hub.setting(charityProfile)
  return openApi(everyRoute(), {
    title: `${name}: ${words.say(say.title)}`,
    description: words.say(say.description),
    contact: { name, email },
    publicUrl: hub.environment.publicUrl,
    words,
  })
}

const inJson = (c: Turn): Promise<Response> =>
  packed(c, Buffer.from(JSON.stringify(descriptionFor(c))), { 'content-type': 'application/json' })

export const apiRoutes = room('/api')
  .get(
    '/',
    open('everybody may read what programs can do here'),
    async (c) => {
      const wanted = accepts(c, {
        header: 'Accept',
        supports: ['text/html', 'application/json'],
        default: 'text/html',
      })
      if (wanted === 'text/html') {
        c.header('vary', 'accept')
        return c.html(apiPage(c.var.visit, everyRoute()))
      }
      const answer = await inJson(c)
      answer.headers.append('vary', 'accept')
      for (const [name, value] of Object.entries(readFromAnywhere)) answer.headers.set(name, value)
      return answer
    },
    { told: docs },
  )
  .get('/openapi.json', open('everybody may read what programs can do here'), inJson, {
    shared: true,
    told: description,
  })
