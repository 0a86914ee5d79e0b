import { referencePath } from '../../../src/rooms/volunteering/references/link.ts'
import type { TestHub } from '../../hub.ts'
import type { Things } from './found.ts'
import type { Visit } from './visit.ts'

/** Referees of the demonstration, one in each of these states, and an application of Naomi’s. */
export async function findReferees(house: TestHub) {
  const one = async (what: string, where: string): Promise<{ id: string; at: string }> => {
    const row = await house.root.db.row<{ id: string; application: string }>(
      `select r.id, r.application_id as application from volunteering.referee r
       join volunteering.application a on a.id = r.application_id
       left join volunteering.reference_words w on w.referee_id = r.id where ${where} order by r.named_at, r.id limit 1`,
    )
    if (!row) throw new Error(`The demonstration has no referee who ${what}`)
    return { id: row.id, at: `/desk/applications/${row.application}/references/${row.id}` }
  }
  const naomis = await house.root.db.row<{ id: string }>(
    `select a.id from volunteering.application a join people.person p on p.id = a.person_id
     where p.name = 'Naomi Feld' and a.state in ('draft', 'open', 'paused') limit 1`,
  )
  if (!naomis) throw new Error('Naomi has no application in the demonstration')
  const half = await one('kept half of it', `r.state = 'asked' and w.draft is not null and a.state = 'open'`)
  const spoken = await one('reads over a call', `r.state = 'to-confirm' and a.state = 'open'`)
  return {
    half: referencePath(house.hub, half.id),
    spoken: referencePath(house.hub, spoken.id),
    own: `/my/applications/${naomis.id}/referees`,
    waits: (await one('asked to be rung', `r.state = 'asked' and r.call_at is not null and a.state = 'open'`))
      .at,
    toJudge: (await one('answered', `r.state = 'received' and a.state = 'open'`)).at,
    declined: (await one('declined', `r.state = 'declined'`)).at,
    counted: (await one('counts', `r.state = 'counts'`)).at,
  }
}

/** What applicants and referees see of references. */
export const refereeVisits = ({ referees: it }: Things): readonly Visit[] => [
  { name: 'references/own', path: it.own, as: 'naomi' },
  {
    name: 'references/own-errors',
    path: it.own,
    as: 'naomi',
    send: { to: it.own, answers: { name: '', email: 'no address' } },
    status: 422,
  },
  { name: 'references/asked', path: it.half },
  {
    name: 'references/asked-errors',
    path: it.half,
    send: { to: it.half, answers: { act: 'send', way: 'write', how: '' } },
    status: 422,
  },
  { name: 'references/read-over', path: it.spoken },
  { name: 'references/not-me', path: `${it.half}/not-me` },
  { name: 'references/done', path: '/reference/done/sent' },
  { name: 'references/gone', path: '/reference/none', status: 410 },
]

/** What those who vet see of references. */
export const referenceVisits = ({ referees: it }: Things): readonly Visit[] => [
  { name: 'references/call-asked', path: it.waits, as: 'samuel' },
  {
    name: 'references/call-errors',
    path: it.waits,
    as: 'samuel',
    send: { to: `${it.waits}/call`, answers: {} },
    status: 422,
  },
  { name: 'references/to-judge', path: it.toJudge, as: 'samuel' },
  {
    name: 'references/to-judge-errors',
    path: it.toJudge,
    as: 'samuel',
    send: { to: `${it.toJudge}/judge`, answers: {} },
    status: 422,
  },
  { name: 'references/declined', path: it.declined, as: 'ruth' },
  { name: 'references/counted', path: it.counted, as: 'tovah' },
]
