import { isId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { may } from '../../../../platform/web/gate.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import {
  answer,
  onlyPressed,
  readAnswers,
  typedAnswers,
  type Answers,
} from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardsOf } from '../../../people/face.ts'
import { seeApplications } from '../../applications/permits.ts'
import { changeWordings } from '../permits.ts'
import { deskOf, standing } from '../pipeline/load.ts'
import { everything } from '../pipeline/rules.ts'
import { listed, wholeList } from '../pipeline/store.ts'
import { nameOf } from '../together/writing.ts'
import { endWording, keepWording } from './actions.ts'
import { readBy } from './filling.ts'
import { say, wordingForm } from './forms.ts'
import type { Read } from './letter-part.ts'
import { wordingPage, wordingsPage, type WordingView } from './pages.ts'
import { newestNumber, versionsOf, wordingOf, wordings, type Wording } from './store.ts'

const path = '/desk/wordings'

/** How words read to whoever applied last within reach; null when nobody applies. */
async function example(
  hub: Hub,
  words: { subject: string; body: string; lang: string },
): Promise<Read | null> {
  const newest = await listed(
    hub.db,
    deskOf(hub),
    { ...everything, sort: 'newest' },
    { ...wholeList, limit: 1 },
  )
  const [row] = await standing(hub, hub.db, newest)
  return row ? readBy(hub, row, await nameOf(hub, hub.db), words) : null
}

async function page(
  c: Turn,
  wording: Wording | null,
  shown: Pick<WordingView, 'answers' | 'errors' | 'refusal'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const versions = wording ? await versionsOf(hub.db, wording.id) : []
  const names = new Map(
    (
      await cardsOf(
        hub.db,
        versions.flatMap(({ keptBy }) => (keptBy === null ? [] : [keptBy])),
      )
    ).map(({ id, name }) => [id, name]),
  )
  const [subject, body] = [answer(shown.answers, 'subject'), answer(shown.answers, 'body')]
  const lang = answer(shown.answers, 'lang') || hub.words.lang
  return c.html(
    wordingPage(visit, {
      ...shown,
      wording,
      versions: versions.map((one) => ({
        ...one,
        by: names.get(one.keptBy ?? '') ?? 'Somebody no longer here',
      })),
      read: body === '' ? null : await example(hub, { subject, body, lang }),
      mayChange: visit.can(changeWordings, undefined),
    }),
    status,
  )
}

/** The wording of the address; one that was taken away is not there. */
async function asked(c: Turn): Promise<Wording> {
  const id = c.req.param('id')
  const wording = isId(id) ? await wordingOf(c.var.visit.hub.db, id) : undefined
  if (!wording) throw new NotHere()
  return wording
}

const hubs = (c: Turn): string => c.var.visit.hub.words.lang

const answersOf = ({ name, stage, newest }: Wording, lang: string): Answers => {
  const words = newest.find((one) => one.lang === lang)
  return {
    name,
    stage: stage ?? '',
    lang,
    of: lang,
    subject: words?.subject ?? '',
    body: words?.body ?? '',
    seen: String(words?.number ?? 0),
  }
}

async function send(c: Turn, wording: Wording | null): Promise<Response> {
  const { visit } = c.var
  const { hub, words } = visit
  const answers = await typedAnswers(c)
  const form = readAnswers(answers, wordingForm, words)
  if (!form.ok) return page(c, wording, form, 422)
  if (form.value.act === 'look') return page(c, wording, { answers })
  const kept = await keepWording(hub, wording?.id ?? null, form.value)
  if (kept.ok) return c.redirect(`${path}?told=kept`, 303)
  if (kept.refusal === 'name-taken')
    return page(c, wording, { answers, errors: inWords(words, { name: say.nameTaken }) }, 409)
  const seen = String(wording ? await newestNumber(hub.db, wording.id, form.value.lang) : 0)
  return page(c, wording, { answers: { ...answers, seen }, refusal: 'changed-meanwhile' }, 409)
}

export const wordingRoutes = room(path)
  .get('/', may(seeApplications), async (c) => {
    const { visit } = c.var
    return c.html(wordingsPage(visit, await wordings(visit.hub.db), visit.can(changeWordings, undefined)))
  })
  .get('/new', may(changeWordings), (c) =>
    page(c, null, { answers: { lang: hubs(c), of: hubs(c), seen: '0' } }),
  )
  .post('/new', may(changeWordings), (c) => send(c, null))
  .get('/:id', may(seeApplications), async (c) => {
    const wording = await asked(c)
    const lang = c.req.query('lang') ?? wording.newest[0]?.lang ?? hubs(c)
    return page(c, wording, { answers: answersOf(wording, lang) })
  })
  .post('/:id', may(changeWordings), async (c) => send(c, await asked(c)))
  .post('/:id/end', may(changeWordings), async (c) => {
    await onlyPressed(c)
    await endWording(c.var.visit.hub, (await asked(c)).id)
    return c.redirect(`${path}?told=ended`, 303)
  })
