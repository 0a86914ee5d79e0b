import { checkFile } from '../../../../platform/files/checks.ts'
import { keepFile } from '../../../../platform/files/files.ts'
import { fileRefusals } from '../../../../platform/files/words.ts'
import { about } from '../../../../platform/web/gate.ts'
import { answer, readAnswers, typedAnswers, typedFile, type Answers } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { editOpportunity, readOpportunity } from '../../permits.ts'
import { opportunityPicture, pictureOf } from '../picture.ts'
import { answersNow } from '../standing.ts'
import type { Opportunity } from '../store.ts'
import { keepAnswers } from '../writing/actions.ts'
import { readDraft } from '../writing/reading.ts'
import { editing } from './editing.ts'
import { pictureForm, say } from './forms.ts'
import { picturePage, type PictureView } from './picture-page.ts'
import { previewPage } from './preview-page.ts'
import { asked } from './routes.ts'
import { refused } from './told.ts'

/** What it will look like, and its picture. */
export const moreRoutes = room('/desk/opportunities')

moreRoutes.get('/:id/preview', about(readOpportunity), async (c) => {
  const { visit } = c.var
  const opportunity = visit.ask(readOpportunity, await asked(c))
  const it = await editing(visit, opportunity, answersNow(opportunity))
  const picture = await pictureOf(visit.hub.db, it.content)
  return c.html(previewPage(visit, it, c.req.query('as') === 'place' ? 'place' : 'visitor', picture))
})

async function page(
  c: Turn,
  opportunity: Opportunity,
  view: Partial<PictureView> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { content } = readDraft(answersNow(opportunity))
  const picture = await pictureOf(c.var.visit.hub.db, content)
  return c.html(
    picturePage(c.var.visit, opportunity, { picture, alt: content.picture?.alt ?? '', ...view }),
    status,
  )
}

moreRoutes.get('/:id/picture', about(editOpportunity), async (c) =>
  page(c, c.var.visit.ask(editOpportunity, await asked(c))),
)

moreRoutes.post(
  '/:id/picture',
  about(editOpportunity),
  async (c) => {
    const { visit } = c.var
    const { hub } = visit
    const opportunity = visit.ask(editOpportunity, await asked(c))
    const { file: _, ...typed } = await typedAnswers(c)
    const form = readAnswers(typed, pictureForm, visit.words)
    const alt = answer(typed, 'alt')
    if (!form.ok) return page(c, opportunity, { errors: form.errors, alt }, 422)

    const now = answersNow(opportunity)
    const known = answer(now, 'picture')
    const bytes = await typedFile(c, 'file')
    if (form.value.act === 'remove')
      return kept(c, opportunity, form.value.version, { ...now, picture: '', pictureAlt: '' })
    if (bytes === null && known === '')
      return page(c, opportunity, { errors: { file: visit.words.say(say.picture) }, alt }, 422)
    if (form.value.alt === '')
      return page(c, opportunity, { errors: { alt: visit.words.say(say.alt) }, alt }, 422)

    const checked = bytes && (await checkFile(opportunityPicture, bytes))
    if (checked && !checked.ok)
      return page(
        c,
        opportunity,
        { errors: { file: visit.words.say(fileRefusals[checked.refusal]) }, alt },
        422,
      )
    const file = checked
      ? await hub.transact((db) => keepFile(db, hub.drawer, checked.value, { owner: null, at: hub.now() }))
      : known
    return kept(c, opportunity, form.value.version, { ...now, picture: file, pictureAlt: form.value.alt })
  },
  { bytes: opportunityPicture.mostBytes + 10_000 },
)

async function kept(c: Turn, opportunity: Opportunity, seen: number, answers: Answers): Promise<Response> {
  const outcome = await keepAnswers(c.var.visit.hub, opportunity.id, {
    seen,
    forgotten: opportunity.contactsForgotten,
    answers,
  })
  if (!outcome.ok)
    return page(
      c,
      opportunity,
      { told: refused(c.var.visit.words, outcome.refusal), alt: answer(answers, 'pictureAlt') },
      409,
    )
  return c.redirect(`/desk/opportunities/${opportunity.id}?told=kept`, 303)
}
