import { record } from '../../platform/audit/audit.ts'
import type { Db } from '../../platform/database/database.ts'
import { newId } from '../../platform/database/id.ts'
import type { KeptCustom } from '../../platform/calendar/customs.ts'
import { careAroundDays, daysOfRest } from '../../platform/calendar/settings.ts'
import { makeFirstAdministrator } from '../../platform/identity/face.ts'
import type { Hub } from '../../platform/hub.ts'
import { bump } from '../../platform/models/models.ts'
import { allow, type Outcome } from '../../platform/outcome.ts'
import { charityProfile, openedAt, type CharityProfile } from '../../platform/settings/charity.ts'
import { keepSetting, type HouseSetting } from '../../platform/settings/house.ts'
import { nameOurselves } from '../../rooms/network/face.ts'
import { end } from './token.ts'

type First = Parameters<typeof makeFirstAdministrator>[2]
export interface Opening {
  readonly profile: CharityProfile
  readonly rest: readonly KeptCustom[]
  readonly first: First
}

/**
 * Opens the tent: the charity, its rest, itself among the organisations, and the first administrator, all in one
 * transaction. Of two at once one wins.
 */
export function openTheTent(hub: Hub, opening: Opening) {
  return hub.change(
    async (
      db,
    ): Promise<
      Outcome<{ recoveryCodes: readonly string[]; sessionToken: string }, 'there-is-one' | 'too-old'>
    > => {
      const made = await makeFirstAdministrator(hub, db, opening.first)
      if (!made.ok) return made
      const by = made.value.personId
      const keep = <Value>(setting: HouseSetting<Value>, value: Value) =>
        keepSetting(db, setting, value, { personId: by, at: hub.now() })
      await keep(charityProfile, opening.profile)
      await keep(daysOfRest, [...opening.rest])
      await keep(careAroundDays, {
        ...careAroundDays.standard,
        bankHolidays: { ...careAroundDays.standard.bankHolidays, whose: 'charity' },
      })
      await keep(openedAt, hub.now().toString())
      await ourselves(hub, db, opening.profile)
      await bump(db, 'settings')
      await end(db)
      await record(db, { at: hub.now(), by: { person: by }, act: 'house.opened', subject: { kind: 'hub' } })
      return allow({ recoveryCodes: made.value.recoveryCodes, sessionToken: made.value.sessionToken })
    },
  )
}

const ourselves = (hub: Hub, db: Db, { name, line, email, phone }: CharityProfile) =>
  nameOurselves(
    db,
    newId(),
    { name: [name, line].filter(Boolean).join(' '), town: null, email: email || null, phone: phone || null },
    hub.now(),
  )
