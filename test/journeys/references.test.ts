import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  linkTo,
  naomiApplied,
  refereeIds,
} from '../../src/rooms/volunteering/references/references.fixture.ts'
import { newPage } from '../browsing.ts'
import { sessionFor } from '../cast.ts'
import { unfurnished } from './furnished.ts'
import { lookingAs, manners } from './manners.ts'
import { areNotRelated, itCounts, nameReferee, ratherNot, sendReference } from './steps/referees.ts'

describe('two referees', () => {
  for (const manner of manners) {
    const { how, width, withoutScript } = manner
    test(`one writes, one declines and is replaced by somebody who talks, ${how}`, async () => {
      const { house, url } = await unfurnished()
      const { naomi, samuel, own, desk, move } = await naomiApplied(house)
      const see = lookingAs(manner, 'references')
      const browser = async (who?: typeof naomi): Promise<Page> =>
        newPage({
          width,
          withoutScript,
          ...(who ? { session: { url, token: await sessionFor(house, who.player!) } } : {}),
        })

      const hers = await browser(naomi)
      const name = (who: string, kind: string, email: string) => nameReferee(hers, { name: who, kind, email })
      await hers.goto(`${url}${own}`)
      await hers.getByText('2 more referees are needed.').waitFor()
      await see(hers, '1-nobody')
      await name('Margit Sund', 'From work, study or volunteering', 'margit@example.net')
      await name('Per Lindqvist', 'Personally', 'per@example.net')
      await see(hers, '2-named')
      await move({ stage: 'checks' })

      const margit = await browser()
      const link = `${url}${await linkTo(house, 'margit@example.net')}`
      await margit.goto(link)
      await margit.getByRole('heading', { name: 'A few words about Naomi Feld' }).waitFor()
      await see(margit, '3-asked')
      await margit.getByLabel('How do you know Naomi Feld from work').fill('She ran the night desk')
      await margit.getByRole('button', { name: 'Keep it and come back' }).click()
      await margit.getByText('Kept at 12pm').waitFor()
      await margit.goto(link)
      assert.equal(
        await margit.getByLabel('How do you know Naomi Feld from work').inputValue(),
        'She ran the night desk',
      )
      await margit.getByRole('button', { name: 'Send my answer' }).click()
      await margit.getByText('What you typed is still here.').waitFor()
      await see(margit, '4-missing')
      await sendReference(margit, 'Naomi Feld', {
        seen: 'She sat with a guest till midnight',
        add: 'She gives too much of herself when she is tired',
      })
      await see(margit, '5-sent')
      await margit.goto(link)
      await margit.getByRole('heading', { name: 'This link does not open' }).waitFor()
      await see(margit, '6-used')

      const per = await browser()
      await per.goto(`${url}${await linkTo(house, 'per@example.net')}`)
      await ratherNot(per)

      await hers.goto(`${url}${own}`)
      await hers.getByText('Cannot do it').waitFor()
      await see(hers, '7-one-more')
      await name('Oda Brandt', 'Personally', 'oda@example.net')
      const oda = await browser()
      await oda.goto(`${url}${await linkTo(house, 'oda@example.net')}`)
      await oda.getByLabel('Talk instead').check()
      await oda.getByText('If you choose to talk').click()
      await oda.getByRole('radio', { name: 'Wednesday 25 November, 1pm' }).check()
      await oda.getByLabel('A number for one short call').fill('07700 900123')
      await oda.getByRole('button', { name: 'Ask for this call' }).click()
      await oda.getByText('We ring you on Wednesday 25 November at 1pm').waitFor()
      await see(oda, '8-call')

      const ids = await refereeIds(house)
      const his = await browser(samuel)
      await his.goto(`${url}${desk}/${ids[2]}`)
      await his.getByRole('heading', { name: 'Write down a call' }).waitFor()
      await see(his, '9-call-asked')
      await his.getByLabel('How do you know Naomi Feld?').fill('Neighbours for ten years')
      await areNotRelated(his)
      await his.getByLabel('What have you seen Naomi Feld do well?').fill('She planted our street')
      await his.getByLabel('Now and then').check()
      await his.getByLabel('Yes, without doubt').check()
      await his.getByLabel('I read it to them').check()
      await his.getByRole('button', { name: 'Keep the call' }).click()
      await his.getByText('Now say whether it counts.').waitFor()
      for (const id of [ids[2], ids[0]]) {
        await his.goto(`${url}${desk}/${id}`)
        await itCounts(his)
      }
      await see(his, '10-read')
      await hers.goto(`${url}${own}`)
      await hers.getByText('You have named everybody we need.').waitFor()
      assert.doesNotMatch(await hers.getByRole('main').innerText(), /midnight|planted|tired/)
      const kept = await house.root.db.rows(
        'select detail from volunteering.evidence order by recorded_at, id',
      )
      assert.deepEqual(kept, [
        { detail: { kind: 'personal', family: false } },
        { detail: { kind: 'professional', family: false } },
      ])
    })
  }
})
