import assert from 'node:assert/strict'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isTest, root, sources, type Source } from './sources.ts'

/** The rooms, bottom to top (src/house.ts shows the same order; a test below holds them together). */
const order = [
  'people',
  'network',
  'programmes',
  'gatherings',
  'safeguarding',
  'learning',
  'volunteering',
  'befriending',
  'events',
  'briefings',
  'campaigns',
  'giving',
  'letters',
  'voices',
  'impact',
]

const roomOf = (path: string): string | undefined => /^src\/rooms\/([^/]+)\//.exec(path)?.[1]
const fileOf = (path: string): string => path.split('/').at(-1)!
const ours = (all: Source[]): Source[] => all.filter((source) => !isTest(source.path))
const lines = (found: { path: string; why: string }[]): string[] =>
  found.map(({ path, why }) => `${path}: ${why}`)

test('rooms call down the stairs, through the front door', async () => {
  const trespasses: { path: string; why: string }[] = []
  for (const source of ours(await sources('src/rooms/**/*.ts'))) {
    const here = roomOf(source.path)!
    for (const path of source.imports) {
      const there = roomOf(path)
      if (!there || there === here) continue
      if (fileOf(path) !== 'face.ts')
        trespasses.push({ path: source.path, why: `enters ${there} by ${fileOf(path)}` })
      else if (order.indexOf(there) > order.indexOf(here))
        trespasses.push({ path: source.path, why: `calls up to ${there}` })
    }
  }
  assert.deepEqual(
    lines(trespasses),
    [],
    'Announce it instead (docs/decisions/0002), or move it to the lower room.',
  )
})

test('the platform knows no room, and the look knows only itself', async () => {
  const wrong: { path: string; why: string }[] = []
  for (const source of ours(await sources('src/platform/**/*.ts', 'src/look/**/*.ts'))) {
    for (const path of source.imports) {
      if (/^src\/(rooms|hall|start|house\.ts|main\.ts)/.test(path))
        wrong.push({ path: source.path, why: `imports ${path}` })
      if (source.path.startsWith('src/look/') && !path.startsWith('src/look/'))
        wrong.push({ path: source.path, why: `imports ${path}` })
    }
  }
  assert.deepEqual(lines(wrong), [], 'What a lower part needs of a higher one is passed in.')
})

test('only the house knows every room', async () => {
  const wrong: { path: string; why: string }[] = []
  for (const source of ours(await sources('src/**/*.ts'))) {
    for (const path of source.imports) {
      if (fileOf(path) === 'room.ts' && roomOf(path) && source.path !== 'src/house.ts') {
        wrong.push({ path: source.path, why: `imports ${path}` })
      }
    }
  }
  assert.deepEqual(lines(wrong), [], 'Ask src/house.ts for what is gathered from all rooms.')
})

test('pages never ask the database, and SQL stands only in stores', async () => {
  const wrong: { path: string; why: string }[] = []
  for (const source of ours(await sources('src/rooms/**/*.ts'))) {
    const file = fileOf(source.path)
    if (/(pages|emails|words|rules|forms|permits|-page)\.ts$/.test(file)) {
      for (const path of source.imports) {
        if (/(^|-)store\.ts$/.test(fileOf(path)) && !typesOnly(source.text, fileOf(path)))
          wrong.push({ path: source.path, why: `imports ${path}` })
      }
    }
    if (
      !/(^|-)store\.ts$/.test(file) &&
      /\.(rows|row)(<[^(]*>)?\(\s*[`'"]\s*(select|insert|update|delete|with)\b/i.test(source.text)
    ) {
      wrong.push({ path: source.path, why: 'holds SQL' })
    }
  }
  assert.deepEqual(lines(wrong), [], 'A read takes two hops: route, store, page. SQL lives in store.ts.')
})

function typesOnly(text: string, file: string): boolean {
  const statements = [...text.matchAll(/import\s+(type\s+)?([^'"]*?)\s+from\s+['"]([^'"]+)['"]/g)].filter(
    (match) => match[3]!.endsWith(file),
  )
  return statements.every(
    (match) =>
      match[1] !== undefined ||
      match[2]!
        .replace(/[{}]/g, '')
        .split(',')
        .every(
          (name) =>
            name.trim() === '' ||
            name.trim().startsWith('type ') ||
            /^[a-z]+(Kinds|Forms|s)$/.test(name.trim()),
        ),
  )
}

test('rules are pure: no database, no web, no clock of their own', async () => {
  const wrong: { path: string; why: string }[] = []
  for (const source of ours(await sources('src/rooms/**/rules.ts', 'src/rooms/**/*-rules.ts'))) {
    for (const path of source.imports) {
      if (
        /platform\/(database|web|jobs|email|outbox|identity)\//.test(path) &&
        !new RegExp(`import type[^;]*${fileOf(path)}`).test(source.text)
      ) {
        wrong.push({ path: source.path, why: `imports ${path}` })
      }
    }
    if (/Temporal\.Now|Date\.now|new Date/.test(source.text))
      wrong.push({ path: source.path, why: 'looks at the clock' })
  }
  assert.deepEqual(lines(wrong), [], 'Pass in the time and the facts.')
})

test('files stay small, and none is a junk drawer', async () => {
  const wrong: { path: string; why: string }[] = []
  for (const source of ours(await sources('src/**/*.ts'))) {
    const length = source.text.split('\n').length
    if (length > 251 && !source.path.includes('.generated.'))
      wrong.push({ path: source.path, why: `${length} lines` })
    if (/(^|\/)(utils?|common|helpers?|misc|lib|services?|managers?)(\/|\.ts$)/i.test(source.path))
      wrong.push({ path: source.path, why: 'a drawer' })
  }
  assert.deepEqual(
    lines(wrong),
    [],
    'Open an alcove with the same file names, or let a thing live with its narrowest owner.',
  )
})

test('the time is passed in', async () => {
  const allowed = new Set(['src/platform/clock.ts', 'src/platform/database/id.ts'])
  const wrong = ours(await sources('src/**/*.ts'))
    .filter(
      (source) =>
        !allowed.has(source.path) &&
        !source.path.startsWith('src/start/') &&
        /Temporal\.Now\.|Date\.now\(|new Date\(\)/.test(source.text),
    )
    .map((source) => source.path)
  assert.deepEqual(wrong, [], 'Ask the hub: hub.now(), hub.today().')
})

test('markup quotes its attributes, and holds no style, script or handler of its own', async () => {
  const wrong: { path: string; why: string }[] = []
  for (const source of ours(await sources('src/**/*.ts'))) {
    if (source.path.startsWith('src/look/letter')) continue
    if (
      /\s[a-z-]+=\$\{/.test(source.text) &&
      /html`/.test(source.text) &&
      /<[a-z][^>`]*\s[a-z-]+=\$\{/.test(source.text)
    )
      wrong.push({ path: source.path, why: 'an attribute without quotes' })
    if (/<[a-z][^>`]*\sstyle="/.test(source.text)) wrong.push({ path: source.path, why: 'an inline style' })
    if (/<[a-z][^>`]*\son[a-z]+="/.test(source.text))
      wrong.push({ path: source.path, why: 'an inline handler' })
    if (/<script(?![^>]*(src=|type="application\/ld\+json"))/.test(source.text))
      wrong.push({ path: source.path, why: 'an inline script' })
  }
  assert.deepEqual(lines(wrong), [], 'The policy of every page refuses what is inline.')
})

test('every room and platform part says what it is', async () => {
  const folders = new Set<string>()
  for (const source of await sources(
    'src/rooms/*/*.ts',
    'src/platform/*/*.ts',
    'src/look/*.ts',
    'src/hall/*.ts',
  )) {
    folders.add(source.path.split('/').slice(0, -1).join('/'))
  }
  const without: string[] = []
  for (const folder of folders) {
    await access(join(root, folder, 'README.md')).catch(() => without.push(folder))
  }
  assert.deepEqual(without.toSorted(), [], 'Write its README: purpose, words, promises, calls, news.')
})

test('the house lists its rooms in the order of the stairs', async () => {
  const { rooms } = await import('../src/house.ts')
  const names = rooms.map((room) => room.name)
  assert.deepEqual(
    names,
    order.filter((name) => names.includes(name)),
  )
})

test('nobody left a word of unfinished work', async () => {
  const marks =
    /\b(TODO|FIXME|XXX)\b|not implemented|lorem ipsum|\b(test|it|describe)\.(only|skip|todo)\b|@ts-(ignore|expect-error|nocheck)|\bas any\b(?! other)/
  const wrong = (await sources('src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'))
    .filter((source) => source.path !== 'test/house.test.ts' && marks.test(source.text))
    .map((source) => source.path)
  assert.deepEqual(wrong, [])
})
