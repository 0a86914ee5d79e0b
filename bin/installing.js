'use strict'

const { spawn } = require('node:child_process')
const { basename } = require('node:path')
const { whatIsMissing, writeStamp } = require('./installed.js')
const { takeTurn } = require('./turn.js')

/** What is missing cannot be installed; the message says why and the mend. */
class CannotInstall extends Error {}

/**
 * Installs what is missing, once, however many commands start at the same time.
 * @param {string} root @param {'production' | 'full'} wanted @param {(line: string) => void} log
 */
async function ensureInstalled(root, wanted, log) {
  if (!whatIsMissing(root, wanted)) return
  const turn = await takeTurn(root, log).catch((fault) => {
    throw new CannotInstall(`What is missing cannot be installed in ${root} (${fault.message}): let this user write there.`)
  })
  try {
    const mode = whatIsMissing(root, wanted)
    if (!mode) return
    log('Installing what is missing. The first time this may take a minute or two.')
    await npmCi(root, mode, turn)
    writeStamp(root, mode)
  } finally {
    turn.end()
  }
}

/** @param {string} root @param {'production' | 'full'} mode @param {{ note(pid: number): void }} turn */
async function npmCi(root, mode, turn) {
  const words = ['ci', mode === 'full' ? '--include=dev' : '--omit=dev', '--include=optional', '--no-audit', '--no-fund']
  const own = process.env.npm_execpath || ''
  const [program, ...first] = basename(own) === 'npm-cli.js' ? [process.execPath, own] : ['npm']
  const child = spawn(program, [...first, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid) turn.note(child.pid)

  const signals = /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal)
    for (const name of signals) process.removeAllListeners(name)
    child.once('close', () => process.kill(process.pid, signal))
  }
  for (const signal of signals) process.on(signal, stop)

  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part) => (said = (said + part).slice(-4_000)))
  }
  const fault = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? '' : `npm ended with ${code}`))
  })
  for (const signal of signals) process.removeListener(signal, stop)
  if (!fault) return
  throw new CannotInstall(
    `What is missing could not be installed (${fault}): see that npm 10 or newer is there and reaches its registry, ` +
      `then run this again.\n${said.trim().split('\n').slice(-8).join('\n')}`.trimEnd(),
  )
}

module.exports = { ensureInstalled, CannotInstall }
