import { toldWords } from '../../../../platform/contact/told.ts'
import { send } from '../../../../platform/email/send.ts'
import { hit, limit } from '../../../../platform/limits/limits.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { open } from '../../../../platform/web/gate.ts'
import { nothingTyped } from '../../../../platform/web/form.ts'
import { readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import { askedPage, askPage } from './ask-page.ts'
import { questionTold } from './answers.ts'
import { questionAsked } from './emails.ts'
import { askForm } from './forms.ts'
import { viewOf } from './routes.ts'

const questionsFromOneNetwork = limit('opportunity.question-network', { points: 10, seconds: 3600 })
const questionsAboutOne = limit('opportunity.question', { points: 60, seconds: 86_400 })

export const askRoutes = room('/help').get(
  '/:slug/ask',
  open('everybody may ask before they sign up'),
  async (c) => {
    const view = await viewOf(c)
    if (view.openness === 'closed') throw new NotHere()
    return c.html(askPage(c.var.visit, view, nothingTyped))
  },
)

askRoutes.post(
  '/:slug/ask',
  open('everybody may ask before they sign up; limited by network and by page'),
  async (c) => {
    const { visit } = c.var
    const { hub, network } = visit
    const view = await viewOf(c)
    const { contact, title } = view.content
    if (view.openness === 'closed' || contact.email === '') throw new NotHere()
    const form = await readForm(c, askForm)
    if (!form.ok) return c.html(askPage(visit, view, form), 422)
    await hit(hub, questionsFromOneNetwork, network)
    await hit(hub, questionsAboutOne, view.shelved.opportunity.id)
    const { slug } = view.shelved.opportunity
    await hub.transact((db) =>
      send(
        hub,
        db,
        questionAsked,
        { personId: null, name: contact.name, email: contact.email },
        { title, slug, ...form.value, told: toldWords(visit.words, questionTold) },
      ),
    )
    return c.html(askedPage(visit, view))
  },
)
