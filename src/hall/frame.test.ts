import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../test/hub.ts'
import { as, visitor } from '../../test/web.ts'
import { scriptPath } from '../look/assets.ts'

const house = await openHub()

test('what keeps drafts stands on every page, so that it forgets what was sent wherever sending led to', async () => {
  const ruth = await as(house, 'administrator')
  const pages = [
    await visitor(house).page('/'),
    await visitor(house).page('/door'),
    await ruth.page('/my'),
    await ruth.page('/desk'),
  ]
  for (const page of pages)
    for (const module of ['draft-keeper', 'menu']) assert.ok(page.includes(`src="${scriptPath(module)}"`))
})
