import { html, type Html } from '../../../look/html.ts'
import { card, tag } from '../../../look/parts/cards.ts'
import { todo } from '../../../look/parts/lists.ts'
import { plusDays } from '../../../platform/clock.ts'
import type { TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { coursePath } from '../../learning/face.ts'
import { say } from './cards-words.ts'
import { peopleInRoles } from './facts-store.ts'
import { named } from './naming.ts'
import { stateTones } from './person/bars-part.ts'
import { stopsOn } from './person/rules.ts'
import { policiesOf, rolesOf, type Role } from './roles-store.ts'
import { standing, type StandingInRole } from './rules.ts'
import { factsOf } from './standings.ts'
import { isCleared, type Requirement, type RequirementStanding, type StandingState } from './types.ts'
import { requirementName, stateNames, type Named } from './words.ts'

/** Where somebody does themselves what is asked; null: we record it. */
function whereTo({ words }: Visit, one: Requirement): Html | null {
  if (one.kind === 'training') return html`<a href="${coursePath(one.courseId)}">${words.say(say.course)}</a>`
  if (one.kind === 'agreement')
    return html`<a href="/my/agreements/${one.agreementId}">${words.say(say.agreement)}</a>`
  return null
}

function lineOf(
  visit: Visit,
  one: RequirementStanding,
  known: Named,
): { said: string; act: Html | null } | null {
  const { words } = visit
  const what = requirementName(words, one.requirement, known)
  const act = whereTo(visit, one.requirement)
  switch (one.state) {
    case 'met':
      return null
    case 'due':
      return { said: words.say(say.renew, { what, day: dateWords(words, one.endsOn!) }), act }
    case 'exempt':
      return { said: words.say(say.exempt, { what, day: dateWords(words, plusDays(one.endsOn!, -1)) }), act }
    case 'run-out':
      return { said: words.say(say.ranOut, { what }), act }
    case 'missing':
      return { said: words.say(say.missing, { what }), act }
  }
}

const stateSentence = {
  paused: say.paused,
  left: say.left,
  declined: say.declined,
  lapsed: say.lapsed,
} as const
const hasSentence = (state: StandingState): state is keyof typeof stateSentence => state in stateSentence

function rolePart(visit: Visit, role: Role, inRole: StandingInRole, known: Named): Html {
  const { words, hub } = visit
  const now = inRole.on(hub.today())
  const ends = stopsOn(inRole, hub.today())
  const isIn = now.state !== 'paused' && now.state !== 'left' && now.state !== 'declined'
  const lines = isIn ? now.requirements.flatMap((one) => lineOf(visit, one, known) ?? []) : []
  const sentence = hasSentence(now.state)
    ? words.say(stateSentence[now.state])
    : now.state === 'not-yet'
      ? words.say(say.notYet)
      : isCleared(now)
        ? ends === null
          ? words.say(say.noEnd)
          : words.say(say.until, { day: dateWords(words, ends) })
        : ''
  return html`<div class="flow g-2">
    <p class="row apart">
      <strong>${role.name}</strong>${tag(words.say(stateNames[now.state]), stateTones[now.state])}
    </p>
    ${sentence !== '' && html`<p class="small">${sentence}</p>`}
    ${lines.length > 0 && todo(lines.map(({ said, act }) => ({ icon: 'wait' as const, title: said, acts: act })))}
  </div>`
}

/** Somebody’s roles on their own page: whether they are cleared, until when, and what to renew. */
export async function tent(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub, words } = visit
  const { db } = hub
  const theirs = new Set((await peopleInRoles(db, null, [personId])).map(({ roleId }) => roleId))
  if (theirs.size === 0) return []
  const roles = (await rolesOf(db)).filter(({ id }) => theirs.has(id))
  const policies = await policiesOf(db, [...theirs])
  const facts = (await factsOf(db, [personId], policies))(personId)
  const known = await named(db)
  const parts = roles
    .map((role) => ({ role, inRole: standing(facts, personId, role.id) }))
    .filter(({ inRole }) => inRole.on(hub.today()).state !== 'no-policy')
    .map(({ role, inRole }) => rolePart(visit, role, inRole, known))
  if (parts.length === 0) return []
  return [
    {
      where: 'main',
      order: 25,
      html: card(
        html`${parts}
          <p class="small muted">${words.say(say.ask)}</p>`,
        {
          title: words.say(say.title),
          id: 'roles-h',
        },
      ),
    },
  ]
}
