import { isId } from '../../../../platform/database/id.ts'
import { fileRoutes } from '../../../../platform/lists/face.ts'
import { about, may } from '../../../../platform/web/gate.ts'
import { inWords, type Faults } from '../../../../platform/web/faults.ts'
import { readForm, type Answers } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardsOf, personOf, seePerson } from '../../../people/face.ts'
import { seeThoseWhoCome } from '../../permits.ts'
import { titleOf } from '../../opportunities/standing.ts'
import { opportunityOf, type Opportunity } from '../../opportunities/store.ts'
import type { Content } from '../../opportunities/content.ts'
import { tooOften } from '../days/load.ts'
import { findingOf } from '../rules.ts'
import type { RoleFacts } from '../facts.ts'
import { decideCheck, readDecision, seeDecisions } from '../permits.ts'
import { decidingCustoms } from '../settings.ts'
import { askedIn, decide } from './actions.ts'
import { checkAskedBy, rhythmOf } from './asking.ts'
import { decideForm, factFaults, factsFrom, say, typedFacts, type DecideTyped } from './forms.ts'
import { contentNow, decisionsFor, decisionsList } from './list.ts'
import { decisionsPage } from './list-page.ts'
import { decisionPage, type DecisionView } from './pages.ts'
import { decisionsOf } from './store.ts'
import type { Over, Told } from './story-cards.ts'

/** The way to help of the address, or as if it were not there. */
async function asked(c: Turn): Promise<Opportunity | undefined> {
  const id = c.req.param('id')
  return isId(id) ? opportunityOf(c.var.visit.hub.db, id) : undefined
}

/** What is asked first: what it says of itself, and as little as possible taken for granted. */
const beginning = ({ commitment }: Content): Answers => ({
  nation: 'england-and-wales',
  contact: 'yes',
  often: commitment,
  mostDays: commitment === 'every-week' ? '5' : commitment === 'every-fortnight' ? '3' : '1',
})

async function overIn(c: Turn, opportunity: Opportunity): Promise<Over[]> {
  const { visit } = c.var
  const { hub } = visit
  const found = (await tooOften(hub, hub.db)).filter(({ opportunities }) =>
    opportunities.includes(opportunity.id),
  )
  const cards = visit.can(seeThoseWhoCome, opportunity)
    ? await cardsOf(
        hub.db,
        found.map(({ personId }) => personId),
      )
    : []
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  return Promise.all(
    found.map(async ({ personId, together }) => {
      const person = await personOf(hub.db, personId)
      const hasPage = person !== undefined && visit.can(seePerson, person)
      return { personId: hasPage ? personId : null, name: names.get(personId) ?? null, together }
    }),
  )
}

async function page(
  c: Turn,
  opportunity: Opportunity,
  shown: Partial<Pick<DecisionView, 'answers' | 'errors' | 'meanwhile'>> & { facts?: RoleFacts } = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const law = hub.setting(decidingCustoms)
  const decisions = await decisionsOf(hub.db, opportunity.id)
  const content = contentNow(opportunity)
  const ids = decisions.flatMap(({ decidedBy }) => (decidedBy === null ? [] : [decidedBy]))
  const names = new Map((await cardsOf(hub.db, ids)).map((card) => [card.id, card.name]))
  const told: Told[] = decisions.map((decision) => ({
    decision,
    by: names.get(decision.decidedBy ?? '') ?? 'Somebody no longer here',
  }))
  const facts = shown.facts ?? (shown.answers ? undefined : decisions[0]?.facts)
  const worked = facts && {
    facts,
    finding: findingOf(facts, hub.today(), law),
    askedThere: askedIn(hub, facts),
  }
  const seen = String(decisions[0]?.number ?? 0)
  const before = decisions[0] ? typedFacts(decisions[0].facts) : beginning(content)
  const askedNow = checkAskedBy(hub, decisions[0], content)
  const answers = shown.answers ?? { ...before, level: worked?.finding.level ?? '' }
  return c.html(
    decisionPage(visit, {
      opportunityId: opportunity.id,
      title: titleOf(opportunity),
      asked: askedNow,
      decisions: told,
      over: await overIn(c, opportunity),
      mayDecide: visit.can(decideCheck, opportunity),
      worked: worked ?? null,
      law,
      answers: { ...answers, seen: shown.meanwhile ? seen : (answers['seen'] ?? seen) },
      ...(shown.errors ? { errors: shown.errors } : {}),
      ...(shown.meanwhile ? { meanwhile: true } : {}),
    }),
    status,
  )
}

/** What is missing before it can be saved. */
const toSave = ({ nation, level, reason }: DecideTyped): Faults => ({
  ...(nation === 'england-and-wales' && level === undefined && { level: say.level }),
  ...(reason === undefined && { reason: say.reason }),
})

/** All of them, and the same as a file. */
export const decisionsRoutes = fileRoutes(decisionsList).get('/', may(seeDecisions), async (c) => {
  const { visit } = c.var
  return c.html(decisionsPage(visit, await decisionsFor(visit)))
})

export const decidingRoutes = room('/desk')
  .get('/opportunities/:id/check', about(readDecision), async (c) =>
    page(c, c.var.visit.ask(readDecision, await asked(c))),
  )
  .post('/opportunities/:id/check', about(decideCheck), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const opportunity = visit.ask(decideCheck, await asked(c))
    const read = await readForm(c, decideForm)
    if (!read.ok) return page(c, opportunity, read, 422)
    const { value, answers } = read
    const wrong = factFaults(value, hub.today())
    if (Object.keys(wrong).length > 0)
      return page(c, opportunity, { answers, errors: inWords(words, wrong) }, 422)
    const facts = factsFrom(value)
    const worked = { ...answers, level: findingOf(facts, hub.today(), hub.setting(decidingCustoms)).level }
    if (value.act === 'work') return page(c, opportunity, { answers: worked, facts })
    const missing = toSave(value)
    if (Object.keys(missing).length > 0)
      return page(c, opportunity, { answers, facts, errors: inWords(words, missing) }, 422)
    const decided = await decide(hub, {
      opportunityId: opportunity.id,
      facts,
      level: value.level ?? 'none',
      reason: value.reason!,
      rhythm: rhythmOf(contentNow(opportunity)),
      seen: value.seen,
    })
    if (decided.ok) return c.redirect(`/desk/opportunities/${opportunity.id}/check?told=decided`, 303)
    if (decided.refusal === 'changed-meanwhile')
      return page(c, opportunity, { answers, facts, meanwhile: true }, 409)
    const fault: Faults =
      decided.refusal === 'not-lawful' ? { level: say.notLawful } : { nation: say.nationNotSet }
    return page(c, opportunity, { answers, facts, errors: inWords(words, fault) }, 409)
  })
