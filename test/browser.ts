import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'

const run = promisify(execFile)

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** A real browser for a test, out of a registry package. Close it when the test ends. */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  return chromium.launch({ executablePath, args: flags, env: await surroundings(folder, executablePath) })
}

const packageFolder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')

/** The folder of the unpacked browser; unpacked once for each version and user, about two seconds. */
async function unpacked(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(tmpdir(), `opentent-chromium-${manifest.version}-${userInfo().uid}`)
  if (existsSync(folder)) return folder

  const unfinished = await mkdtemp(`${folder}-`)
  await run(process.execPath, ['--input-type=module', '--eval', unpacking], {
    cwd: packageFolder,
    env: { ...process.env, TMPDIR: unfinished },
  })
  try {
    await rename(unfinished, folder)
  } catch (failure) {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw failure
  }
  return folder
}

/** The package unpacks into the folder for temporary files only, so a child with its own does it. */
const unpacking = `
  import { inflate } from '@sparticuz/chromium'
  for (const file of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate('bin/' + file)
`

/** What the browser needs around it: libraries and fonts from the package where the machine has none. */
async function surroundings(folder: string, executablePath: string): Promise<Record<string, string>> {
  const around: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) around[name] = value
  if (!existsSync('/etc/fonts/fonts.conf')) around['FONTCONFIG_PATH'] = join(folder, 'fonts')

  const starts = await run(executablePath, ['--version']).then(
    () => true,
    () => false,
  )
  if (!starts) around['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib')
  return around
}
