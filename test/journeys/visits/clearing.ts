import type { Things } from './found.ts'
import type { Visit } from './visit.ts'

/** Conversations, identity, what volunteers agree to, and approvals. */
export const clearingVisits = (it: Things): readonly Visit[] => [
  { name: 'clearing/own', path: `/my/applications/${it.naomisApplication}`, as: 'naomi' },
  { name: 'clearing/own-times', path: `/my/applications/${it.naomisApplication}/conversation`, as: 'naomi' },
  {
    name: 'clearing/own-times-errors',
    path: `/my/applications/${it.naomisApplication}/conversation`,
    as: 'naomi',
    send: { to: `/my/applications/${it.naomisApplication}/conversation`, answers: {} },
    status: 422,
  },
  { name: 'clearing/own-text', path: `/my/agreements/${it.text}`, as: 'naomi' },
  { name: 'clearing/conversations', path: '/desk/conversations', as: 'ruth' },
  { name: 'clearing/approvals-file', path: '/desk/approvals/file', as: 'samuel' },
  { name: 'clearing/conversations-file', path: '/desk/conversations/file', as: 'ruth' },
  { name: 'clearing/offer', path: '/desk/conversations/offer', as: 'ruth' },
  {
    name: 'clearing/offer-errors',
    path: '/desk/conversations/offer',
    as: 'ruth',
    send: { to: '/desk/conversations/offer', answers: { starts: 'six', how: 'video' } },
    status: 422,
  },
  {
    name: 'clearing/by-the-way',
    path: `/desk/conversations/for/${it.applied}/held`,
    as: 'ruth',
  },
  {
    name: 'clearing/by-the-way-errors',
    path: `/desk/conversations/for/${it.applied}/held`,
    as: 'ruth',
    send: { to: `/desk/conversations/for/${it.applied}/held`, answers: { notes: 'A word.' } },
    status: 422,
  },
  { name: 'clearing/conversation', path: `/desk/conversations/${it.toRecord}`, as: 'ruth' },
  {
    name: 'clearing/conversation-errors',
    path: `/desk/conversations/${it.toRecord}`,
    as: 'ruth',
    send: { to: `/desk/conversations/${it.toRecord}`, answers: { notes: 'A word.' } },
    status: 422,
  },
  { name: 'clearing/conversation-notes', path: `/desk/conversations/${it.talkWithNotes}`, as: 'samuel' },
  { name: 'clearing/identity', path: `/desk/people/${it.identified}/identity`, as: 'samuel' },
  {
    name: 'clearing/identity-errors',
    path: `/desk/people/${it.identified}/identity`,
    as: 'samuel',
    send: { to: `/desk/people/${it.identified}/identity`, answers: {} },
    status: 422,
  },
  { name: 'clearing/agreed', path: `/desk/people/${it.identified}/agreements`, as: 'samuel' },
  {
    name: 'clearing/agreed-errors',
    path: `/desk/people/${it.identified}/agreements`,
    as: 'samuel',
    send: { to: `/desk/people/${it.identified}/agreements`, answers: {} },
    status: 422,
  },
  { name: 'clearing/texts', path: '/desk/volunteer-agreements', as: 'ruth' },
  { name: 'clearing/text', path: `/desk/volunteer-agreements/${it.text}`, as: 'ruth' },
  { name: 'clearing/text-draft', path: `/desk/volunteer-agreements/${it.textInDraft}`, as: 'ruth' },
  { name: 'clearing/text-version', path: `/desk/volunteer-agreements/${it.text}/2`, as: 'samuel' },
  { name: 'clearing/approvals', path: '/desk/approvals', as: 'samuel' },
  { name: 'clearing/approval-first', path: `/desk/approvals/${it.approvalAsked}`, as: 'samuel' },
  {
    name: 'clearing/approval-decide',
    path: `/desk/approvals/${it.approvalSaid}`,
    as: 'samuel',
  },
  {
    name: 'clearing/approval-errors',
    path: `/desk/approvals/${it.approvalSaid}`,
    as: 'samuel',
    send: { to: `/desk/approvals/${it.approvalSaid}/answer`, answers: {} },
    status: 422,
  },
  { name: 'clearing/approval-why', path: `/desk/approvals/for/${it.heldUp}`, as: 'ruth' },
  { name: 'clearing/desk-of-one', path: `/desk/applications/${it.heldUp}`, as: 'ruth' },
  { name: 'clearing/settings', path: '/desk/settings/volunteering.clearing', as: 'tovah' },
]

/** The same where nothing is there yet. */
export const emptyClearing: readonly Visit[] = [
  { name: 'empty/conversations', path: '/desk/conversations' },
  { name: 'empty/approvals', path: '/desk/approvals' },
  { name: 'empty/texts', path: '/desk/volunteer-agreements' },
]
