import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../../../test/cast.ts'
import { openHub } from '../../../../../test/hub.ts'
import { ashgrove, got } from '../../opportunities/ashgrove.fixture.ts'
import { keepEvidence } from '../../requirements/evidence.ts'
import { moveApplication } from '../actions.ts'
import { anApplication, aRole } from '../applications.fixture.ts'
import type { Move } from '../rules.ts'
import { applicationOf } from '../store.ts'

describe('an application that goes on', () => {
  test('its applicant hears once what is theirs to do when the checks begin, and that they can begin when they are cleared', async () => {
    const house = await openHub()
    const { hub } = house
    const place = await ashgrove(hub)
    const role = await aRole(house, place)
    const naomi = await bring(house, 'volunteer')
    const { id } = await anApplication(house, role, naomi.id)
    const ours = hub.as(place.ruth)
    const move = async (to: Move) => {
      await ours.change(async (db) => moveApplication(ours, db, (await applicationOf(db, id))!, to)).then(got)
      await house.runJobs()
    }
    const subjects = async () => (await house.letters()).map(({ subject }) => subject)
    await move({ stage: 'selection' })
    const before = (await subjects()).length
    await move({ stage: 'checks' })
    await move({ stage: 'selection' })
    await move({ stage: 'checks' })
    const letters = (await house.letters()).slice(before)
    const [asked] = letters.filter(({ kind }) => kind === 'applications.checks-begin')
    assert.equal(letters.filter(({ kind }) => kind === 'applications.checks-begin').length, 1)
    assert.equal(asked!.subject, 'Befriender: we go on, and what comes now')
    assert.match(asked!.words, /What we and others do[\s\S]*We see who you are/)
    assert.match(asked!.words, new RegExp(`/my/applications/${id}`))

    for (const kind of ['interview', 'identity'] as const)
      await hub.transact((db) =>
        keepEvidence(ours, db, {
          personId: naomi.id,
          roleId: role.roleId,
          on: hub.today(),
          ...(kind === 'interview' ? { kind, detail: { outcome: 'go-on' as const } } : { kind, detail: {} }),
        }),
      )
    await move({ state: 'cleared' })
    assert.equal((await subjects()).at(-1), 'Befriender: you are ready to begin')
  })
})
