import { allMessages } from '../../platform/email/message.ts'
import { letterOf, penFor } from '../../platform/email/send.ts'
import { letterHtml, letterText } from '../../look/letter.ts'
import { isId } from '../../platform/database/id.ts'
import { moment } from '../../platform/database/values.ts'
import { NotHere } from '../../platform/web/endings.ts'
import { may } from '../../platform/web/gate.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { noteReading, retryJob, sendAgain, withdraw } from './actions.ts'
import { archiveFacts, machineFacts } from './facts.ts'
import { letterPage, letterStates, messagePage, messagesPage, outboxPage } from './outbox-pages.ts'
import { seeMessages, seeOutbox, seeRunning } from './permits.ts'
import { runningPage } from './running-page.ts'
import { showingOf } from './showing.ts'
import * as store from './store.ts'

const pageLength = 50

async function letterFor(c: Turn) {
  const id = c.req.param('id')
  const letter = isId(id) ? await store.letterOf(c.var.visit.hub.db, id) : undefined
  if (!letter) throw new NotHere()
  return letter
}

/** A made-up letter leads nowhere, so its links are only shown. */
const withoutLinks = (letter: string): string => letter.replaceAll(/(<a\b[^>]*?) href="[^"]*"/g, '$1')

function exampleOf(c: Turn) {
  const message = allMessages().find((one) => one.kind === c.req.param('kind'))
  if (!message) throw new NotHere()
  const pen = penFor(c.var.visit.hub)
  const written = message.write(message.example, pen)
  return { message, written, letter: letterOf(c.var.visit.hub, pen, written) }
}

export const runningRoutes = room('/desk')
  .get('/running', may(seeRunning), async (c) => {
    const { visit } = c.var
    const { hub } = visit
    const [check, backup] = [
      await store.factOf<{
        ok: boolean
        verified: number
        tail: number
        upTo?: { seq: number; hash: string }
      }>(hub.db, 'audit-check'),
      await store.factOf<{ kind: string }>(hub.db, 'backup'),
    ]
    return c.html(
      runningPage(visit, {
        queues: await store.queues(hub.db, hub.now()),
        gaveUp: await store.gaveUp(hub.db),
        letters: await store.letterCounts(hub.db),
        machine: await machineFacts(hub),
        audit: check ? { ...check.value, at: moment(check.at) } : null,
        backup: backup ? { kind: backup.value.kind, at: moment(backup.at) } : null,
        backupFolder: hub.environment.backup,
        archive: await archiveFacts(hub),
        hasMail: hub.environment.smtpUrl !== undefined,
      }),
    )
  })
  .post('/running/jobs/:id/retry', may(seeRunning), async (c) => {
    const id = Number(c.req.param('id'))
    if (!Number.isSafeInteger(id)) throw new NotHere()
    await retryJob(c.var.visit.hub, id)
    return c.redirect('/desk/running', 303)
  })

  .get('/outbox', may(seeOutbox), async (c) => {
    const { visit } = c.var
    const asked = visit.url.searchParams
    const state = letterStates.find((one) => one === asked.get('state')) ?? null
    const before = isId(asked.get('before')) ? asked.get('before') : null
    const letters = await store.letters(visit.hub.db, state, before, pageLength + 1)
    const shown = letters.slice(0, pageLength)
    const more = letters.length > pageLength ? shown.at(-1)!.id : null
    return c.html(
      outboxPage(visit, { letters: shown, counts: await store.letterCounts(visit.hub.db), state, more }),
    )
  })
  .get('/outbox/:id', may(seeOutbox), async (c) => {
    const letter = await letterFor(c)
    const showing = await showingOf(c.var.visit.hub, letter)
    return c.html(letterPage(c.var.visit, letter, { showing, asked: false }))
  })
  .post('/outbox/:id/show', may(seeOutbox), async (c) => {
    const letter = await letterFor(c)
    const showing = await showingOf(c.var.visit.hub, letter)
    if (letter.secret) await noteReading(c.var.visit.hub, letter, showing)
    return c.html(letterPage(c.var.visit, letter, { showing, asked: true }))
  })
  .post('/outbox/:id/again', may(seeOutbox), async (c) => {
    const { id } = await letterFor(c)
    await sendAgain(c.var.visit.hub, id)
    return c.redirect(`/desk/outbox/${id}`, 303)
  })
  .post('/outbox/:id/withdraw', may(seeOutbox), async (c) => {
    const { id } = await letterFor(c)
    await withdraw(c.var.visit.hub, id)
    return c.redirect(`/desk/outbox/${id}`, 303)
  })

  .get('/messages', may(seeMessages), (c) => c.html(messagesPage(c.var.visit, allMessages())))
  .get('/messages/:kind', may(seeMessages), (c) => {
    const { message, written, letter } = exampleOf(c)
    return c.html(
      messagePage(c.var.visit, {
        title: message.title,
        kind: message.kind,
        subject: written.subject,
        text: letterText(letter),
      }),
    )
  })
  .get('/messages/:kind/letter', may(seeMessages), (c) =>
    c.html(withoutLinks(letterHtml(exampleOf(c).letter)), 200, {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'",
    }),
  )
