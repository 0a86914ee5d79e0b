import { z } from 'zod'
import { html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { linkPurpose, type LinkQuestion } from '../../../../platform/identity/face.ts'
import { allow, refuse } from '../../../../platform/outcome.ts'
import { visitor } from '../../../../platform/permits/actor.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import type { Faults } from '../../../../platform/web/faults.ts'
import { fieldsOf } from '../../../../platform/web/form.ts'
import { ticked } from '../../../../platform/web/text.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import { cardOf } from '../../../people/face.ts'
import { underWay } from '../rules.ts'
import { applicationOf } from '../store.ts'
import { keepGuardianAnswer, roleTitle } from './answering.ts'
import { say } from './words.ts'

const schema = z.object({ applicationId: z.uuid() })

const answerForm = z.strictObject({ isGuardian: ticked(), said: z.enum(['yes', 'no']).optional() })

/** The two answers, and the name and the role they are about; nothing else of anybody stands there. */
const question: LinkQuestion<z.output<typeof schema>, z.output<typeof answerForm>> = {
  form: answerForm,
  async ask(hub, db, { payload }) {
    const application = await applicationOf(db, payload.applicationId)
    if (!application || !underWay(application) || application.guardian !== 'waiting') return null
    const young = (await cardOf(db, application.personId))?.name ?? ''
    const role = await roleTitle(db, application.opportunityId)
    const charity = hub.setting(charityProfile).name
    return {
      lede: (words) => words.say(say.lede, { young, role, charity }),
      fields: (words, shown) => {
        const fields = fieldsOf(answerForm, shown, labelsIn(words))
        return html`<p class="small muted">${words.say(say.nothingMore)}</p>
          ${fields.tick('isGuardian', { label: words.say(say.guardianIs) })}`
      },
      buttons: (words) =>
        html`${button(words.say(say.yes), { name: 'said', value: 'yes' })}
        ${button(words.say(say.no), { name: 'said', value: 'no', kind: 'quiet' })}`,
      faults: ({ isGuardian, said }): Faults =>
        isGuardian && said ? {} : { isGuardian: say.guardianNeeded },
    }
  },
  async count() {},
}

/** The private page of a parent or guardian. It opens no session, and works once. */
export const guardianLink = linkPurpose('volunteering.guardian', {
  schema,
  page: { title: say.pageTitle, lede: say.pageLede, button: say.pageButton },
  refusals: { over: say.over },
  minutes: 30 * 24 * 60,
  question,
  async use(hub, db, { payload, told }) {
    if (!told?.isGuardian || !told.said) return refuse('over')
    // Whoever is signed in on this device, it is the link that answers.
    const kept = await keepGuardianAnswer(hub.as(visitor), db, payload.applicationId, told.said)
    return kept.ok ? allow({ goTo: `/guardian/${told.said}`, personId: null }) : kept
  },
})
