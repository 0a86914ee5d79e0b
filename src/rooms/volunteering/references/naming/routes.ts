import { isId } from '../../../../platform/database/id.ts'
import { hit } from '../../../../platform/limits/limits.ts'
import { periodWords } from '../../../../platform/retention/kept.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { nothingTyped, type Shown } from '../../../../platform/web/form.ts'
import { may } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { ownApplications } from '../../applications/permits.ts'
import { applicationOf } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { roleOf } from '../../requirements/roles-store.ts'
import { refereeDetails } from '../keeping.ts'
import { say } from '../words.ts'
import { nameReferee, namedByOne, takeRefereeAway } from './actions.ts'
import { nameForm, reachFaults, refusalFaults } from './forms.ts'
import { refereesPage } from './pages.ts'
import { namedView } from './view.ts'

/** One’s own application, else it is as if it were not there. */
async function own(c: Turn): Promise<PlacedApplication> {
  const { hub, actor } = c.var.visit
  const id = c.req.param('id')
  const application = isId(id) ? await applicationOf(hub.db, id) : undefined
  if (!application || application.personId !== actor.personId) throw new NotHere()
  return application
}

const whatWeDo = (c: Turn): string => {
  const { hub, words } = c.var.visit
  const kept = periodWords(hub, words, refereeDetails)
  return `${words.say(say.theirData)} ${words.say(say.theirDataKept, { kept })}`
}

async function page(
  c: Turn,
  application: PlacedApplication,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const view = await namedView(visit.hub, application)
  const role = await roleOf(visit.hub.db, application.roleId)
  if (!view || !role) throw new NotHere()
  return c.html(
    refereesPage(visit, {
      ...view,
      applicationId: application.id,
      role: role.name,
      told: whatWeDo(c),
      shown,
    }),
    status,
  )
}

/** Whom an applicant names to say a few words about them. */
export const namingRoutes = room('/my/applications')
  .get('/:id/referees', may(ownApplications), async (c) => {
    const application = await own(c)
    const instead = c.req.query('instead')
    return page(c, application, isId(instead) ? { answers: { instead } } : nothingTyped)
  })
  .post('/:id/referees', may(ownApplications), async (c) => {
    const { hub, words } = c.var.visit
    const application = await own(c)
    const form = await readForm(c, nameForm)
    if (!form.ok) return page(c, application, form, 422)
    const missing = reachFaults(form.value)
    if (Object.keys(missing).length > 0)
      return page(c, application, { answers: form.answers, errors: inWords(words, missing) }, 422)
    await hit(hub, namedByOne, application.personId)
    const { id: applicationId, personId } = application
    const kept = await nameReferee(hub, { applicationId, personId }, form.value, whatWeDo(c))
    if (kept.ok) return c.redirect(`/my/applications/${applicationId}/referees?told=${kept.value}`, 303)
    const errors = inWords(words, refusalFaults(kept.refusal, form.value))
    return page(c, application, { answers: form.answers, errors }, 409)
  })
  .post('/:id/referees/:referee/remove', may(ownApplications), async (c) => {
    const application = await own(c)
    await onlyPressed(c)
    const referee = c.req.param('referee')
    if (!isId(referee) || !(await takeRefereeAway(c.var.visit.hub, referee, application))) throw new NotHere()
    return c.redirect(`/my/applications/${application.id}/referees?told=removed`, 303)
  })
