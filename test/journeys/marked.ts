import type { Page } from 'playwright-core'
import { saidInApplications } from '../../src/hall/demonstration/build/applications-told.ts'
import { notesTold, tasksTold } from '../../src/hall/demonstration/build/colleagues-told.ts'
import { saidInReferences } from '../../src/hall/demonstration/build/references-told.ts'
import { saidInLooks, saidInRequests } from '../../src/hall/demonstration/build/requests-told.ts'
import { named } from '../../src/hall/demonstration/people/named.ts'
import { frontWords } from '../../src/hall/home/home-page.ts'
import { charityProfile } from '../../src/platform/settings/charity.ts'
import { sealedKin } from '../../src/rooms/people/kin/actions.ts'
import type { TestHub } from '../hub.ts'
import { inEveryLanguage, notOwn } from '../marks.ts'

/** Everything a page says that stands outside the marks of the made-up language, in the order it is read. */
function outsideMarks(): string[] {
  const outside: string[] = []
  let depth = 0
  const hear = (said: string): void => {
    let heard = ''
    for (const sign of said) {
      if (sign === '⟦') depth++
      else if (sign === '⟧') depth--
      else if (depth === 0) heard += sign
    }
    if (heard.trim()) outside.push(heard.trim())
  }
  const hearNames = (element: Element): void => {
    const own = depth
    depth = 0
    for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
      if (element.hasAttribute(name)) hear(element.getAttribute(name)!)
    depth = own
  }
  const walker = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches('script, style, code, [translate=no]')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  hear(document.title)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) hearNames(node)
    else hear(node.textContent ?? '')
  }
  return outside
}

/**
 * Sentences of a page in the made-up language that bypassed the languages layer: whatever has Latin letters outside
 * its marks, and is no word of the charity's own (names, titles, what its people wrote).
 */
export async function unmarked(page: Page, own: readonly string[]): Promise<string[]> {
  const outside = await page.evaluate(outsideMarks)
  return notOwn(outside, own)
}

/** What is the charity's own, and is said as it was written. */
export async function ownWords({ hub, root }: TestHub): Promise<string[]> {
  const rows = await root.db.rows<{ said: string }>(
    `select distinct said from (
       select jsonb_path_query(published, '$.** ? (@.type() == "string")') #>> '{}' as said from volunteering.opportunity
       union all select name from network.organisation union all select short_name from network.organisation
       union all select town from network.organisation
       union all select name from programmes.programme union all select summary from programmes.programme
       union all select name from programmes.region
       union all select name from volunteering.role union all select name from volunteering.agreement
       union all select words from volunteering.agreement_version union all select why from volunteering.agreement_version
       union all select name from people.person union all select split_part(name, ' ', 1) from people.person
       union all select title from gatherings.gathering union all select name from gatherings.place
       union all select group_name from gatherings.place union all select town from places.district
       union all select district from places.district
       union all select words from people.basis union all select subject from mail.letter
       union all select told from people.request
       union all select jsonb_path_query(content, '$.** ? (@.type() == "string")') #>> '{}' from learning.version
       union all select place from learning.session union all select access from learning.session
       union all select about from volunteering.expense union all select words from volunteering.expense
       union all select words from volunteering.interest union all select answer from volunteering.interest
     ) as every where said is not null`,
  )
  // What the reader of these pages told us in confidence; what they said yes to, and letters to them, stand as they were.
  const sealed = Object.values(named).flatMap((one) => ('sealed' in one ? [one.sealed.text] : []))
  const profile = hub.setting(charityProfile)
  const kin: string[] = []
  for (const { id, value } of await root.db.rows<{ id: string; value: Uint8Array }>(
    'select id, value from people.kin',
  )) {
    const told = Object.values(JSON.parse(await hub.seal.open(value, { at: sealedKin, row: id })) as object)
    const words = told.filter((one): one is string => typeof one === 'string')
    kin.push(words.join(', '), ...words)
  }
  const said = [
    ...rows.flatMap((row) => [row.said, ...row.said.split('\n')]),
    ...Object.values(profile).filter((value) => typeof value === 'string'),
    ...Object.values(profile.worry),
    ...Object.values(hub.setting(frontWords)),
    ...sealed,
    ...kin,
    ...notesTold.map(({ text }) => text),
    ...tasksTold.map(({ what }) => what),
    ...saidInApplications,
    ...saidInReferences,
    ...saidInRequests,
    ...saidInLooks,
    ...inEveryLanguage,
  ]
  const whole = said
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => /[A-Za-z]{2}/.test(words))
  return [...new Set(whole)]
}
