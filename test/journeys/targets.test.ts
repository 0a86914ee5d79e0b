import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newPage } from '../browsing.ts'
import { smallTargets } from '../targets.ts'

describe('the look for targets too small to press', () => {
  test('finds two little buttons side by side, and lets be what the law lets be', async () => {
    const page = await newPage({})
    const little = 'style="width:10px;height:10px;padding:0;border:0"'
    await page.setContent(`
      <p>Read <a href="/a" style="font-size:12px">the whole story</a> here.</p>
      <p style="margin:60px 0"><button ${little} id="alone"></button></p>
      <p style="font-size:0"><button ${little} id="one"></button><button ${little} id="two"></button></p>
      <p style="margin:60px 0"><label style="display:inline-block;padding:12px"><input type="checkbox" style="width:12px;height:12px"> Yes</label></p>
      <p style="margin:60px 0"><button style="width:24px;height:24px;padding:0">x</button></p>`)
    const found = await smallTargets(page)
    assert.deepEqual(
      found.map((one) => /id="(\w+)"/.exec(one)?.[1]),
      ['one', 'two'],
    )
  })
})
