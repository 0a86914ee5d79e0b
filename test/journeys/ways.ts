import { setTimeout as pause } from 'node:timers/promises'
import { dayAt, plusDays } from '../../src/platform/clock.ts'
import type { Answers } from '../../src/platform/web/read.ts'
import { publish } from '../../src/rooms/volunteering/opportunities/publishing/actions.ts'
import { opportunityOf } from '../../src/rooms/volunteering/opportunities/store.ts'
import { supperClub } from '../../src/rooms/volunteering/opportunities/supper-club.fixture.ts'
import { beginOpportunity, keepAnswers } from '../../src/rooms/volunteering/opportunities/writing/actions.ts'
import { usualGrants } from '../cast.ts'
import type { Ashgrove } from './ashgrove.ts'

/** A way to help that everybody can find, on one evening of next week unless the answers say otherwise. */
export async function aWay(
  { url, hub, staff, columba, kitchen }: Ashgrove,
  answers: Answers,
): Promise<{ id: string; path: string }> {
  const ours = hub.as({
    personId: (await staff('coordinator')).id,
    strength: 'strong',
    grants: usualGrants('coordinator'),
  })
  const id = await beginOpportunity(
    ours,
    { organisationId: columba, programmeId: kitchen, region: 'North London' },
    { title: String(answers['title']), kind: 'one-off', side: 'supporting' },
  )
  const day = plusDays(dayAt(hub.now()), 8)
  const typed: Answers = {
    ...supperClub,
    kind: 'one-off',
    repeats: '',
    weekdays: [],
    first: day,
    last: '',
    ...answers,
  }
  const kept = await keepAnswers(ours, id, { seen: 1, answers: typed })
  const published = kept.ok ? await publish(ours, id, 2) : kept
  if (!published.ok) throw new Error(`It was not published: ${published.refusal}`)
  const path = `/help/${(await opportunityOf(hub.db, id))!.slug}`
  await found(`${url}/help?words=${encodeURIComponent(String(answers['title']))}`, path)
  return { id, path }
}

/** The program hears within a second that something new is out. */
async function found(search: string, path: string): Promise<void> {
  const until = performance.now() + 10_000
  while (!(await (await fetch(search)).text()).includes(`href="${path}"`)) {
    if (performance.now() > until) throw new Error(`${search} does not find ${path}`)
    await pause(50)
  }
}
