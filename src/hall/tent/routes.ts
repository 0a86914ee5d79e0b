import { rooms } from '../../house.ts'
import { ownThings } from '../../rooms/people/face.ts'
import { may } from '../../platform/web/gate.ts'
import { answer, typedAnswers } from '../../platform/web/read.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { copyForPrograms, copyOnPaper, namedLooks, type Copied } from './copy.ts'
import { wholeDossier, wholeHolds } from './dossier.ts'
import { askToBeForgotten } from './forget.ts'
import { dataPage, forgetPage, forgotPage, tentPage } from './pages.ts'
import { say } from './words.ts'

const me = (c: Turn): string => c.var.visit.actor.personId!

const dossierOf = (c: Turn) => wholeDossier(c.var.visit.hub, me(c), c.var.visit.words)
const holdsOf = (c: Turn) => wholeHolds(c.var.visit.hub, me(c), c.var.visit.words)

const mine = (c: Turn): Copied => ({
  personId: me(c),
  name: c.var.visit.session!.name,
  reader: c.var.visit.hub,
})

export const tentRoutes = room('/my')
  .get('/', may(ownThings), async (c) => {
    const { visit } = c.var
    const cards = (await Promise.all(rooms.map(async (one) => (await one.tent?.(visit, me(c))) ?? []))).flat()
    return c.html(tentPage(visit, cards))
  })
  .get('/data', may(ownThings), async (c) =>
    c.html(dataPage(c.var.visit, await dossierOf(c), await namedLooks(c.var.visit, me(c)))),
  )
  .get('/data.json', may(ownThings), (c) => copyForPrograms(c, mine(c)))
  .get('/data.pdf', may(ownThings), (c) => copyOnPaper(c, mine(c)))
  .get('/forget', may(ownThings), async (c) => c.html(forgetPage(c.var.visit, await holdsOf(c), null)))
  .post('/forget', may(ownThings), async (c) => {
    const { visit } = c.var
    const sure = answer(await typedAnswers(c), 'sure') === 'yes'
    if (!sure)
      return c.html(forgetPage(visit, await holdsOf(c), visit.words.say(say.forgetConfirmError)), 422)
    const asked = await askToBeForgotten(visit.hub, me(c))
    if (!asked.ok)
      return c.html(forgetPage(visit, await holdsOf(c), visit.words.say(say.forgetLastAdministrator)), 409)
    return c.html(forgotPage(visit))
  })
