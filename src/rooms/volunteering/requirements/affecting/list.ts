import { isId } from '../../../../platform/database/id.ts'
import { fileRoutes, type DeskList } from '../../../../platform/lists/face.ts'
import { may } from '../../../../platform/web/gate.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { answer } from '../../../../platform/web/read.ts'
import { named } from '../naming.ts'
import { seeRequirements, takeStandings, writeRequirements } from '../permits.ts'
import { becauseWords } from '../person/bars-part.ts'
import { draftOf } from '../policies/store.ts'
import { roleOf } from '../roles-store.ts'
import { stateNames, type Named } from '../words.ts'
import { effectWords } from './page.ts'
import { whomSeen, type SeenPerson } from './within-reach.ts'

interface AffectedRow extends SeenPerson {
  readonly named: Named
}

/** Whom the version of a role that is being written would affect: the same people as on its page. */
export const affectedList: DeskList<AffectedRow> = {
  key: 'affected',
  path: '/desk/affected',
  heading: 'Whom the next version would affect',
  counts: ['person', 'people'],
  permit: seeRequirements,
  takes: takeStandings,
  filters: ['role'],
  typed: [],
  columns: ({ words }) => [
    { label: 'Name', value: ({ name }) => name },
    { label: 'Region', value: ({ region }) => region },
    { label: 'What happens', value: ({ effect }) => effectWords[effect].words },
    { label: 'From', value: ({ on }) => on },
    { label: 'As it is', value: ({ before }) => words.say(stateNames[before.state]) },
    { label: 'Under the new version', value: ({ after }) => words.say(stateNames[after.state]) },
    { label: 'Because', value: ({ after, named: names }) => becauseWords(words, after, names) },
    {
      label: 'Shifts ahead it touches',
      value: ({ shifts }) => shifts.map(({ title, on }) => `${title}, ${on}`).join('; '),
    },
  ],
  async *pages(visit, asked) {
    const { db } = visit.hub
    const id = answer(asked, 'role')
    if (!id) return
    const role = isId(id) ? await roleOf(db, id) : undefined
    const draft = role?.endedAt === null ? await draftOf(db, role.id) : undefined
    if (!role || !draft || !visit.can(writeRequirements, role)) throw new NotHere()
    const seen = await whomSeen(visit, role, draft)
    if (!seen.ok) throw new NotHere()
    const names = await named(db)
    yield seen.value.people
      .filter(({ effect }) => effect !== 'nothing')
      .map((one) => ({ ...one, named: names }))
  },
  about: ({ personId }) => personId,
}

/** Whom a version would affect, as a file; the list itself stands on the page of the version that is being written. */
export const affectedRoutes = fileRoutes(affectedList).get('/', may(seeRequirements), (c) => {
  const role = c.req.query('role')
  return c.redirect(isId(role) ? `/desk/requirements/${role}/draft/whom` : '/desk/requirements', 303)
})
