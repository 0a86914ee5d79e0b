import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formsIn } from '../../../test/faults/walk.ts'
import { openHub } from '../../../test/hub.ts'
import { as } from '../../../test/web.ts'
import { jewishRest } from '../../platform/calendar/customs.ts'
import { daysOfRest, restRules } from '../../platform/calendar/settings.ts'
import { moment } from '../../platform/database/values.ts'
import { message } from '../../platform/email/message.ts'
import { send } from '../../platform/email/send.ts'
import { bump } from '../../platform/models/models.ts'
import { keepSetting } from '../../platform/settings/house.ts'
import { promised } from '../../rooms/volunteering/interest/confirming.ts'
import { calendarOf } from '../../rooms/volunteering/opportunities/publishing/actions.ts'

const path = '/desk/settings/calendar.rules'
const london = { lat: 51.5085, lon: -0.1257 }
const note = message<Record<string, never>>('rest-rules-test', {
  title: 'A note',
  manner: 'notice',
  example: {},
  write: () => ({ subject: 'A note', blocks: [], because: 'You asked to be told.' }),
})

describe('what rest does', async () => {
  // Tuesday before Pesach 5787, which is kept from Wednesday evening to Saturday night.
  const house = await openHub({ today: '2027-04-20', at: '10:00' })
  const { hub } = house
  let tovah = await as(house, 'administrator')
  await hub.transact(async (db) => {
    await keepSetting(db, daysOfRest, [jewishRest(london)], { personId: null, at: hub.now() })
    await bump(db, 'settings')
  })
  await house.follow()

  const choose = async (changed: Record<string, string>): Promise<void> => {
    const form = formsIn(await tovah.page(path), path, tovah).find((one) => one.action === path)!
    const shown = form.fields.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const]))
    assert.equal((await tovah.post(path, { ...Object.fromEntries(shown), ...changed })).status, 303)
    await house.follow()
  }
  const usual = { planners: 'warn', letters: 'wait', clocks: 'pause' }

  test('is all that it can do, until somebody switches it off', async () => {
    assert.deepEqual(hub.setting(restRules), { warnsPlanners: true, lettersWait: true, clocksPause: true })
    const page = await tovah.page(path)
    assert.deepEqual(
      formsIn(page, path, tovah)
        .find((one) => one.action === path)
        ?.fields.filter(({ kind, value }) => kind === 'radio' && value !== null)
        .map(({ name, value }) => [name, value]),
      Object.entries(usual),
    )
  })

  test('answers are promised by days that are no rest, or by every day', async () => {
    assert.equal(promised(hub).toString(), '2027-04-27T16:00:00Z')
    await choose({ ...usual, clocks: 'run' })
    assert.equal(promised(hub).toString(), '2027-04-23T16:00:00Z')
    assert.deepEqual(hub.setting(restRules), { ...restRules.standard, clocksPause: false })
  })

  test('whoever plans is warned, or not', async () => {
    await choose({ ...usual, planners: 'off' })
    assert.equal(calendarOf(hub).customs.length, 0)
    await choose(usual)
    assert.equal(calendarOf(hub).customs.length, 1)
  })

  test('letters wait until it is over, or go at once', async () => {
    await house.letTimePassTo('2027-04-22', '12:00')
    tovah = await as(house, 'administrator')
    const leaves = async (): Promise<string> => {
      const reader = { personId: null, name: 'Naomi', email: 'naomi@example.org' }
      const id = await hub.transact((db) => send(hub, db, note, reader, {}))
      const row = await hub.db.row<{ at: string }>('select not_before as at from mail.letter where id = $1', [
        id,
      ])
      return moment(row!.at).toString()
    }
    assert.equal(await leaves(), '2027-04-24T20:08:00Z')
    await choose({ ...usual, letters: 'go' })
    assert.equal(await leaves(), '2027-04-22T11:00:00Z')
  })

  test('is for administrators to say', async () => {
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.get(path)).status, 404)
    const wrong = await tovah.post(path, { ...usual, letters: 'maybe', seenVersion: '0' })
    assert.equal(wrong.status, 422)
  })
})
