import type { Things } from './found.ts'
import type { Visit } from './visit.ts'

/** Applying, where it stands, and a parent’s or guardian’s page. */
export const applyingVisits = ({ applications: it, naomisApplication }: Things): readonly Visit[] => {
  const mine = `/my/applications/${naomisApplication}`
  return [
    { name: 'applications/begin', path: it.applyTo },
    {
      name: 'applications/begin-errors',
      path: it.applyTo,
      send: { to: `${it.applyTo}/begin`, answers: {} },
      status: 422,
    },
    {
      name: 'applications/check-email',
      path: it.applyTo,
      send: { to: `${it.applyTo}/begin`, answers: { name: 'Priya Raman', email: 'priya.raman@example.org' } },
    },
    { name: 'applications/about', path: it.applyTo, as: 'naomi' },
    {
      name: 'applications/about-errors',
      path: it.applyTo,
      as: 'naomi',
      send: { to: it.applyTo, answers: { step: 'about', act: 'on' } },
      status: 422,
    },
    { name: 'applications/answers', path: `${it.applyTo}?step=answers`, as: 'naomi' },
    {
      name: 'applications/answers-errors',
      path: `${it.applyTo}?step=answers`,
      as: 'naomi',
      send: { to: it.applyTo, answers: { step: 'answers', act: 'on', 'q-abroad': 'yes' } },
      status: 422,
    },
    { name: 'applications/read-and-send', path: `${it.applyTo}?step=send`, as: 'naomi' },
    { name: 'applications/status', path: mine, as: 'naomi' },
    { name: 'applications/own-answers', path: `${mine}/answers`, as: 'naomi' },
    { name: 'applications/pause', path: `${mine}/pause`, as: 'naomi' },
    {
      name: 'applications/pause-errors',
      path: `${mine}/pause`,
      as: 'naomi',
      send: { to: `${mine}/pause`, answers: { version: '1', until: '2020-01-01' } },
      status: 422,
    },
    { name: 'applications/withdraw', path: `${mine}/withdraw`, as: 'naomi' },
    { name: 'applications/guardian', path: it.guardianAsked },
    { name: 'applications/guardian-thanks', path: '/guardian/yes' },
  ]
}

/** One application at the desk, what a role asks, and how long it may take. */
export const applicationVisits = ({ applications: it }: Things): readonly Visit[] => {
  const desk = (id: string, step = ''): string => `/desk/applications/${id}${step}`
  return [
    { name: 'applications/desk-unread', path: desk(it.unread), as: 'ruth' },
    { name: 'applications/desk-read', path: desk(it.read), as: 'samuel' },
    { name: 'applications/desk-waiting', path: desk(it.waiting), as: 'ruth' },
    { name: 'applications/desk-paused', path: desk(it.resting), as: 'ruth' },
    { name: 'applications/desk-declined', path: desk(it.noMore), as: 'ruth' },
    { name: 'applications/desk-withdrawn', path: desk(it.takenBack), as: 'ruth' },
    { name: 'applications/desk-answers', path: desk(it.read, '/answers'), as: 'samuel' },
    { name: 'applications/desk-leave', path: desk(it.read, '/leave'), as: 'ruth' },
    {
      name: 'applications/desk-leave-errors',
      path: desk(it.read, '/leave'),
      as: 'ruth',
      send: { to: desk(it.read, '/leave'), answers: { version: '1' } },
      status: 422,
    },
    { name: 'applications/desk-decline', path: desk(it.read, '/decline'), as: 'ruth' },
    {
      name: 'applications/desk-decline-errors',
      path: desk(it.read, '/decline'),
      as: 'ruth',
      send: { to: desk(it.read, '/decline'), answers: { version: '1', letter: '', reason: '' } },
      status: 422,
    },
    { name: 'applications/desk-guardian', path: desk(it.waiting, '/guardian'), as: 'ruth' },
    { name: 'applications/questions', path: `/desk/opportunities/${it.role}/questions`, as: 'ruth' },
    {
      name: 'applications/questions-errors',
      path: `/desk/opportunities/${it.role}/questions`,
      as: 'ruth',
      send: {
        to: `/desk/opportunities/${it.role}/questions`,
        answers: { act: 'keep', number: '1', count: '0' },
      },
      status: 422,
    },
    { name: 'applications/setting-rests', path: '/desk/settings/volunteering.rests', as: 'tovah' },
    { name: 'applications/setting', path: '/desk/settings/volunteering.stage-limits', as: 'tovah' },
  ]
}
