'use strict'

const { spawn } = require('node:child_process')
const { basename } = require('node:path')
const { beginAnew, whatIsMissing, writeStamp } = require('./installed.js')
const { takeTurn } = require('./turn.js')

/** @type {NodeJS.Signals[]} */
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']

/** What is missing cannot be installed; the message says why and the mend. */
class CannotInstall extends Error {}

/**
 * Installs what is missing, once, however many commands start at the same time.
 * @param {string} root @param {'production' | 'full'} wanted @param {(line: string) => void} log
 */
async function ensureInstalled(root, wanted, log) {
  if (!whatIsMissing(root, wanted)) return
  const turn = await takeTurn(root, log).catch((fault) => {
    throw new CannotInstall(
      `What is missing cannot be installed in ${root} (${fault.message}): let this user write there.`,
    )
  })
  try {
    const mode = whatIsMissing(root, wanted)
    if (!mode) return
    log('Installing what is missing. The first time this may take a minute or two.')
    const finished = beginAnew(root)
    const fault = await npmInstall(root, mode, turn)
    finished()
    if (fault) throw new CannotInstall(fault)
    writeStamp(root, mode)
  } finally {
    turn.end()
  }
}

/**
 * `npm install` that leaves the lock as it is, not `npm ci`: that would take the libraries of a running hub away
 * before it puts them back, and npm 11 lets it refuse a lock without the packages of every other platform.
 * The engines of packages are not compared, since npm may run on an older Node than the program does.
 *
 * Gives the reason when npm gave up, having put back what was there. When we are told to stop, so is npm, and
 * the work stays marked as unfinished.
 * @param {string} root @param {'production' | 'full'} mode @param {{ note(pid: number): void }} turn
 * @returns {Promise<string>}
 */
async function npmInstall(root, mode, turn) {
  const tools = mode === 'full' ? '--include=dev' : '--omit=dev'
  const words = [
    'install',
    '--no-save',
    tools,
    '--include=optional',
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
  ]
  // Named, since an npm that runs us from another folder says in the environment that it is there.
  words.push('--prefix', root)
  const own = process.env.npm_execpath || ''
  const [program, ...first] = basename(own) === 'npm-cli.js' ? [process.execPath, own] : ['npm']
  const child = spawn(program, [...first, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid) turn.note(child.pid)

  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part) => (said = (said + part).slice(-20_000)))
  }
  const ended = new Promise((resolve) => {
    child.on('error', (fault) => resolve(fault.message))
    child.on('close', (code) => resolve(code === 0 ? '' : `npm ended with ${code}`))
  })
  const told = new Promise((resolve) => {
    for (const signal of signals) process.on(signal, resolve)
  })
  const fault = await Promise.race([ended, told])
  for (const signal of signals) process.removeAllListeners(signal)
  if (signals.includes(fault)) {
    child.kill(fault)
    await ended
    process.kill(process.pid, fault)
  }
  if (!fault) return ''
  return (
    `What is missing could not be installed (${fault}): see that npm 10 or newer is there and reaches its registry, ` +
    `then run this again.\n${gist(said)}`.trimEnd()
  )
}

/** What npm says went wrong, without its advice; else its last lines. @param {string} said */
function gist(said) {
  const lines = said.trim().split('\n')
  const errors = lines.filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log/.test(line))
  return (errors.length ? errors.slice(0, 8) : lines.slice(-8)).join('\n')
}

module.exports = { ensureInstalled, CannotInstall }
