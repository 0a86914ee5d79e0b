import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { plusDays } from '../../src/platform/clock.ts'
import { aColleague, clearing } from '../../src/rooms/volunteering/clearing/clearing.fixture.ts'
import { newPage } from '../browsing.ts'
import { sessionFor } from '../cast.ts'
import { as, type Visitor } from '../web.ts'
import { unfurnished } from './furnished.ts'
import { lookingAs, manners } from './manners.ts'
import { acceptText, askForTheirWord, offerTimes, passportSeen, takeFirstTime } from './steps/clearing.ts'

describe('from a conversation to the last word', () => {
  for (const manner of manners) {
    const { how, width, withoutScript } = manner
    test(`a time is chosen and given back, and one of a panel steps aside, ${how}`, async () => {
      const { house, url } = await unfurnished()
      const it = await clearing({ house })
      const [dalia, samuel] = [
        await aColleague(it, 'opportunity lead'),
        await aColleague(it, 'vetting officer'),
      ]
      const miriam = await as(house, 'safeguarding lead', [
        { role: 'vetting-officer', programmes: [it.place.kitchen], regions: ['North London'] },
      ])
      const leah = await as(house, 'another volunteer')
      const application = await it.apply(leah.id)
      const see = lookingAs(manner, 'clearing')
      const browser = async (who: Visitor): Promise<Page> =>
        newPage({ width, withoutScript, session: { url, token: await sessionFor(house, who.player!) } })

      const desk = await browser(dalia)
      await desk.goto(`${url}/desk/conversations`)
      await see(desk, '1-none')
      await desk.getByRole('link', { name: 'Offer times' }).first().click()
      await offerTimes(desk, plusDays(house.hub.today(), 7), see)
      await see(desk, '3-offered')

      const hers = await browser(leah)
      await hers.goto(`${url}/my/applications/${application}`)
      await see(hers, '4-choose')
      await takeFirstTime(hers)
      await see(hers, '5-booked')
      await hers.getByRole('button', { name: 'Give this time back' }).click()
      await hers.getByText('You gave it back').waitFor()
      await hers.getByText('None of these suits me').click()
      await hers.getByRole('checkbox', { name: 'weekend mornings' }).check()
      await hers.getByRole('button', { name: 'Tell us' }).click()
      await hers.getByText('We look for a time and write to you').waitFor()
      await desk.goto(`${url}/desk`)
      await desk.getByRole('link', { name: /Find a time.*Leah Brandt/ }).waitFor()
      await hers.goto(`${url}/my/agreements/${it.agreementId}`)
      await see(hers, '6-text')
      await acceptText(hers)

      await desk.goto(`${url}/desk/people/${leah.id}/identity`)
      await desk.getByText('The policy says that a vetting officer records this').waitFor()
      const vetting = await browser(miriam)
      await vetting.goto(`${url}/desk/people/${leah.id}/identity`)
      await passportSeen(vetting, see)

      await desk.goto(`${url}/desk/applications/${application}`)
      await askForTheirWord(desk, 'Samuel Hart')
      await see(desk, '8-application')
      const his = await browser(samuel)
      await his.goto(`${url}/desk`)
      await his.getByRole('link', { name: /Open.*Leah Brandt: can they be approved/ }).waitFor()
      await his.goto(`${url}/desk/approvals`)
      await his.getByRole('main').getByRole('link', { name: 'Open' }).click()
      await see(his, '9-knows')
      await his.getByRole('radio', { name: /We are related/ }).check()
      await his.getByRole('button', { name: 'Go on' }).click()
      await his.getByText('You stepped aside.').waitFor()
      await see(his, '10-aside')
      const gone = await his.goto(`${url}/desk/applications/${application}`)
      assert.equal(gone!.status(), 404)
      assert.doesNotMatch(await his.getByRole('main').innerText(), /Leah/)

      await desk.goto(`${url}/desk/applications/${application}`)
      await desk.getByText('Samuel Hart stepped aside').waitFor()
      await see(desk, '11-another')
      await desk.goto(`${url}/desk/volunteer-agreements/${it.agreementId}`)
      await see(desk, '12-texts')
    })
  }
})
