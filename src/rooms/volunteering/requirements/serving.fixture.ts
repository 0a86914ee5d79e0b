import type { TestHub } from '../../../../test/hub.ts'
import { as } from '../../../../test/web.ts'
import { day } from '../../../platform/clock.ts'
import { ashgrove, aSupperClub } from '../opportunities/ashgrove.fixture.ts'
import { signUpKnown } from '../opportunities/help/actions.ts'
import { liveShifts } from '../opportunities/shift-store.ts'
import { befrienders, completed } from './befriender.fixture.ts'
import { keepEvidence } from './evidence.ts'
import { link } from './policies/store.ts'

/** Gila, cleared for a role of the supper club; her training runs out on 8 December 2026. */
export async function gilaServes(house: TestHub) {
  const { hub } = house
  const place = await ashgrove(hub)
  const { roleId, courseId } = await befrienders(house, null)
  const club = await aSupperClub(hub, place)
  await link(house.root.db, club.id, roleId)
  const gila = await as(house, 'volunteer')
  const keep = (one: object) =>
    hub.transact((db) =>
      keepEvidence(hub, db, { personId: gila.id, roleId, on: day('2026-11-01'), ...one } as never),
    )
  await keep({ kind: 'interview', detail: { outcome: 'go-on' } })
  await keep({ kind: 'reference', detail: { kind: 'professional', family: false } })
  await keep({ kind: 'reference', detail: { kind: 'professional', family: false } })
  await keep({ kind: 'check', detail: { level: 'enhanced', workforce: 'child' } })
  await keep({ kind: 'approval', detail: {} })
  await completed(house, gila.id, courseId, day('2023-12-08'))
  const shifts = await liveShifts(hub.db, club.id, day('2026-11-24'))
  const shiftOn = (on: string): string => shifts.find(({ plannedOn }) => plannedOn === on)!.gatheringId
  const sign = (on: string) =>
    signUpKnown(hub, gila.id, { shift: [shiftOn(on)], people: 1, clash: 'both' } as never, {
      isYoung: false,
      words: hub.words,
    })
  return { place, roleId, courseId, club, gila, shiftOn, sign }
}
