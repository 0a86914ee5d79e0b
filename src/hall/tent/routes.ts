import { rooms } from '../../house.ts'
import { cardsOf, ownThings } from '../../rooms/people/face.ts'
import { may } from '../../platform/web/gate.ts'
import { answer, typedAnswers } from '../../platform/web/read.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { heldDocument } from './papers.ts'
import { looksAt, wholeDossier, wholeHolds } from './dossier.ts'
import { askToBeForgotten } from './forget.ts'
import { lookWords } from './look-words.ts'
import { dataPage, forgetPage, forgotPage, tentPage } from './pages.ts'
import { say } from './words.ts'

const me = (c: Turn): string => c.var.visit.actor.personId!

const dossierOf = (c: Turn) => wholeDossier(c.var.visit.hub, me(c), c.var.visit.words)
const holdsOf = (c: Turn) => wholeHolds(c.var.visit.hub, me(c), c.var.visit.words)

async function namedLooks(c: Turn) {
  const { hub, words } = c.var.visit
  const looks = await looksAt(hub, me(c))
  const ids = looks.flatMap((look) => (typeof look.by === 'string' ? [] : [look.by.person]))
  const names = new Map((await cardsOf(hub.db, ids)).map((card) => [card.id, card.name]))
  return looks.map((look) => ({
    ...look,
    name:
      look.by === 'the hub'
        ? words.say(say.theHub)
        : look.by === 'a visitor'
          ? words.say(say.aVisitor)
          : (names.get(look.by.person) ?? ''),
  }))
}

export const tentRoutes = room('/my')
  .get('/', may(ownThings), async (c) => {
    const { visit } = c.var
    const cards = (await Promise.all(rooms.map(async (one) => (await one.tent?.(visit, me(c))) ?? []))).flat()
    return c.html(tentPage(visit, cards))
  })
  .get('/data', may(ownThings), async (c) =>
    c.html(dataPage(c.var.visit, await dossierOf(c), await namedLooks(c))),
  )
  .get('/data.json', may(ownThings), async (c) => {
    const sections = await dossierOf(c)
    c.header('content-disposition', 'attachment; filename="what-we-hold.json"')
    return c.json({
      asOf: c.var.visit.hub.now().toString(),
      sections,
      whoLooked: (await namedLooks(c)).map((look) => ({
        at: look.at.toString(),
        who: look.name,
        what: look.subject.kind,
        why: look.reason,
      })),
    })
  })
  .get('/data.pdf', may(ownThings), async (c) => {
    const looks = (await namedLooks(c)).map((look) => ({
      at: look.at,
      name: look.name,
      what: c.var.visit.words.say(say.lookedAt, { what: look.subject.kind }),
      why: lookWords(c.var.visit.words, look.reason),
    }))
    const pdf = await heldDocument(c.var.visit, await dossierOf(c), looks)
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="what-we-hold.pdf"',
    })
  })
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
