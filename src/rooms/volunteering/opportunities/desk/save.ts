import type { Answers } from '../../../../platform/web/read.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { versionOf } from '../history-store.ts'
import { takeDecisions } from '../publishing/decisions.ts'
import { decisionPeriod, knownShifts } from '../publishing/rest.ts'
import { calendarOf } from '../publishing/actions.ts'
import { askForReview } from '../reviewing/actions.ts'
import { answersNow, titleOf } from '../standing.ts'
import { opportunityOf, type Opportunity } from '../store.ts'
import { keepAnswers } from '../writing/actions.ts'
import { merge, takeTheirs } from '../writing/pieces.ts'
import { readDraft } from '../writing/reading.ts'
import { editing } from './editing.ts'
import { editorPage, type EditorView } from './editor-page.ts'
import { mergePage } from './merge-page.ts'
import { readSent, reshaped, type Sent } from './saving.ts'
import { refused } from './told.ts'

/**
 * One press on the editor: keeps the draft and goes on to what was asked, or brings the page back with one more row.
 * Whatever happens, everything typed is on the page that comes back.
 */
export async function saveEditor(c: Turn, opportunity: Opportunity, typed: Answers): Promise<Response> {
  const { hub, words } = c.var.visit
  const sent = readSent(typed)
  const back = async (answers: Answers, status: 200 | 409 | 422, view: EditorView = {}): Promise<Response> =>
    c.html(
      editorPage(c.var.visit, await editing(c.var.visit, opportunity, answers), {
        ...view,
        seen: sent.seen,
        forgotten: sent.forgotten,
      }),
      status,
    )

  if (Object.keys(sent.faults).length > 0)
    return back(sent.draft, 422, { errors: inWords(words, sent.faults) })
  if (isReshaping(sent)) return back(reshaped(sent.draft, sent.act), 200, { reshaped: true })

  const known = knownShifts(readDraft(sent.draft).content, calendarOf(hub), decisionPeriod(hub.today()))
  const decided = takeDecisions(sent.draft, sent.decisions, known)
  if (Object.keys(decided.faults).length > 0)
    return back(sent.draft, 422, { errors: inWords(words, decided.faults) })
  const answers = await withTheirs(c, opportunity, sent, decided.answers)

  const kept = await keepAnswers(hub, opportunity.id, {
    seen: sent.seen,
    forgotten: sent.forgotten,
    answers,
  })
  if (kept.ok) return goOn(c, opportunity, sent)
  if (kept.refusal === 'contact-forgotten') return withoutContact(c, opportunity.id, sent.seen, answers)
  if (kept.refusal !== 'changed-meanwhile')
    return back(answers, 409, { told: refused(c.var.visit.words, kept.refusal) })
  return bothWrote(c, opportunity.id, sent.seen, answers)
}

const isReshaping = ({ act }: Sent): boolean => !['save', 'changes', 'ask'].includes(act.what)

/** Where the other editor's words were chosen, they stand. */
async function withTheirs(
  c: Turn,
  { id }: Opportunity,
  { takes, seen }: Sent,
  answers: Answers,
): Promise<Answers> {
  if (takes.length === 0) return answers
  const theirs = await versionOf(c.var.visit.hub.db, id, seen)
  return theirs ? takeTheirs(answers, theirs.answers, takes) : answers
}

async function goOn(c: Turn, { id }: Opportunity, { act }: Sent): Promise<Response> {
  const at = `/desk/opportunities/${id}`
  if (act.what === 'changes') return c.redirect(`${at}/changes`, 303)
  if (act.what === 'save') return c.redirect(`${at}?told=kept`, 303)
  const asked = await askForReview(c.var.visit.hub, id)
  if (asked.ok) return c.redirect(`${at}?told=asked`, 303)
  if (asked.refusal === 'not-ready') return c.redirect(`${at}?check=1`, 303)
  const opportunity = (await opportunityOf(c.var.visit.hub.db, id))!
  const it = await editing(c.var.visit, opportunity, answersNow(opportunity))
  return c.html(editorPage(c.var.visit, it, { told: refused(c.var.visit.words, asked.refusal) }), 409)
}

/** Their contact was forgotten while this editor was open: everything typed comes back, but for who it was. */
async function withoutContact(c: Turn, id: string, seen: number, mine: Answers): Promise<Response> {
  const { hub } = c.var.visit
  const opportunity = (await opportunityOf(hub.db, id))!
  const { contactName, contactEmail, contactPhone } = answersNow(opportunity)
  const answers = {
    ...mine,
    contactName: contactName ?? '',
    contactEmail: contactEmail ?? '',
    contactPhone: contactPhone ?? '',
  }
  const it = await editing(c.var.visit, opportunity, answers)
  return c.html(
    editorPage(c.var.visit, it, { told: refused(c.var.visit.words, 'contact-forgotten'), seen }),
    409,
  )
}

/** Somebody else kept a version meanwhile: shows what they changed beside what was typed here. */
async function bothWrote(c: Turn, id: string, seen: number, mine: Answers): Promise<Response> {
  const { db } = c.var.visit.hub
  const opportunity = (await opportunityOf(db, id))!
  const [base, theirs] = [await versionOf(db, id, seen), await versionOf(db, id, opportunity.version)]
  // A version nobody ever saw, from a forged or very old page: everything counts as changed by both.
  const merged = merge(base?.answers ?? {}, theirs!.answers, mine)
  return c.html(
    mergePage(c.var.visit, { opportunity, title: titleOf(opportunity), theirs: theirs!, merged }),
    409,
  )
}
