import { before, describe, test } from 'node:test'
import { look } from '../browsing.ts'
import { furnished, unfurnished, type Furnished } from './furnished.ts'
import { payAll } from './paying.ts'
import { findThings, type Things } from './visits/found.ts'
import { deskVisits, emptyVisits, houseVisits } from './visits/inside.ts'

const mine = new RegExp(process.env['MINE'] ?? '^(desk/figures|desk/interest-vetting|desk/asker|house/agreement|house/agreement-errors|house/organisation|desk/list)$')
describe('mine', () => {
  let tent: Furnished
  let it: Things
  before(async () => {
    tent = await furnished()
    it = await findThings(tent.house)
  })
  test('looked at', async () => {
    await payAll({
      visits: [...deskVisits(it), ...houseVisits(it)].filter(({ name }) => mine.test(name)),
      url: tent.url,
      sessionFor: async ({ as, half }) => (as ? tent.sessionOf(as, half ? 'link' : 'strong') : undefined),
      see: (page, { name, isLetter }) => look(page, name, { widths: [1280, 390], isLetter: isLetter ?? false }),
    })
  })
  test('empty', async () => {
    const { url, session } = await unfurnished()
    await payAll({ visits: emptyVisits.filter(({ name }) => name === 'empty/figures'), url, sessionFor: async () => session, see: (page, { name }) => look(page, name, { widths: [1280, 390], isLetter: false }) })
  })
})
