import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { plusDays, type Day } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/database/id.ts'
import { addEvidences, addPolicies, addRoles } from '../../src/rooms/volunteering/requirements/bulk-store.ts'
import { newPage } from '../browsing.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs, manners } from './manners.ts'

/** A role that asks to see papers every other month; theirs were seen so long ago that it ran out. */
async function runOut({ root, hub }: Ashgrove, personId: string, name: string): Promise<void> {
  const today = hub.today()
  const [roleId, began] = [newId(), plusDays(today, -100)]
  const madeAt = hub.now().subtract({ hours: 100 * 24 })
  await addRoles(root.db, [{ id: roleId, name, programmeId: null, madeAt, endedAt: null }])
  await addPolicies(root.db, [
    {
      roleId,
      number: 1,
      holdsFrom: began,
      requirements: [
        { kind: 'identity', key: 'identity', validMonths: 2, warnDays: 14, recordedBy: ['coordinator'] },
      ],
      why: 'They drive',
      keptAt: madeAt,
      keptBy: null,
    },
  ])
  await addEvidences(root.db, [
    {
      id: newId(),
      personId,
      roleId,
      kind: 'identity',
      detail: {},
      on: began,
      countsFrom: began,
      recordedAt: madeAt,
      recordedBy: null,
      sourceId: null,
      takenBack: null,
    },
  ])
}

describe('a renewal that lapses', () => {
  let tent: Ashgrove
  before(async () => {
    tent = await ashgrove()
  })

  for (const { how, width, withoutScript } of manners) {
    test(`is seen, asked about, and exempted for a while by somebody else, ${how}`, async () => {
      const role = `Driver ${how}`
      const naomi = await tent.staff('volunteer')
      await runOut(tent, naomi.id, role)
      const see = lookingAs({ width, withoutScript }, 'renewal')
      const until: Day = plusDays(tent.hub.today(), 30)
      const open = async (part: 'volunteer' | 'coordinator' | 'vetting officer', path: string) => {
        const page = await newPage({ width, withoutScript, session: (await tent.staff(part)).session })
        await page.goto(`${tent.url}${path}`)
        return page
      }

      const own = await open('volunteer', '/my')
      const roles = own.getByRole('region', { name: 'Your roles' })
      assert.match(
        await roles.innerText(),
        new RegExp(`${role}[\\s\\S]*Run out[\\s\\S]*cannot take new dates`),
      )
      await see(own, '1-tent')

      const ruth = await open('coordinator', '/desk/renewals')
      const row = ruth.getByRole('row').filter({ hasText: role })
      assert.match(await row.innerText(), /Identity seen/)
      await see(ruth, '2-renewals')
      await row.getByRole('link', { name: naomi.name }).click()
      await ruth.getByText('The same as a table').first().click()
      await ruth.getByText('Ask for an exemption').click()
      await ruth.getByLabel('What do they go without?').selectOption('identity')
      await ruth.getByLabel('Why?').fill('Her passport is at the embassy; we know her.')
      await ruth.getByLabel('Last day').fill(until)
      await see(ruth, '3-asking')
      await ruth.getByRole('button', { name: 'Ask for it' }).click()
      await ruth.getByText('It is asked for. Another of us decides.').waitFor()
      assert.equal(await ruth.getByRole('button', { name: 'Approve' }).count(), 0)

      const samuel = await open('vetting officer', '/desk')
      assert.match(await samuel.getByRole('main').innerText(), /exemptions? waits? for a decision/)
      await samuel.goto(`${tent.url}/desk/renewals`)
      const waits = samuel.getByRole('row').filter({ hasText: role }).filter({ hasText: 'You can' })
      await waits.getByRole('link', { name: naomi.name }).click()
      await samuel.getByRole('button', { name: 'Approve' }).click()
      await samuel.getByText('The exemption is given.').first().waitFor()
      await see(samuel, '4-given')

      await own.reload()
      assert.match(await roles.innerText(), new RegExp(`${role}[\\s\\S]*Cleared, with an exemption`))
      await see(own, '5-exempted')
    })
  }
})
