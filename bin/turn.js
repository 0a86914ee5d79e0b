'use strict'

const { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { setTimeout: pause } = require('node:timers/promises')

/**
 * Waits until no other command installs here, then keeps others waiting until `end`.
 *
 * Turns are numbered files in `.installing`, each naming the processes at work. The next number may be taken
 * once those of the last have ended; a number can be taken once, and whoever finds a higher one than their own
 * steps back, so that two who find the same dead holder never both have the turn.
 * @param {string} root @param {(line: string) => void} log
 */
async function takeTurn(root, log) {
  const folder = join(root, '.installing')
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `draft-${process.pid}`)
  for (let told = false; ;) {
    const last = highest(folder)
    const holder = holderOf(join(folder, String(last)))
    if (holder) {
      if (!told) log(`Another command (process ${holder}) is installing. Waiting for it.`)
      told = true
      await pause(200)
      continue
    }
    const seat = join(folder, String(last + 1))
    writeFileSync(draft, mark(process.pid))
    const taken = linked(draft, seat)
    rmSync(draft, { force: true })
    if (!taken) continue
    if (highest(folder) > last + 1) {
      rmSync(seat, { force: true })
      continue
    }
    for (const name of readdirSync(folder))
      if (Number(name) <= last) rmSync(join(folder, name), { force: true })
    return {
      /** Names a child at work too: it keeps the turn when we are killed before it. @param {number} pid */
      note: (pid) => writeFileSync(seat, `${mark(process.pid)}\n${mark(pid)}`),
      end: () => writeFileSync(seat, ''),
    }
  }
}

/** @param {string} folder */
const highest = (folder) => Math.max(0, ...readdirSync(folder).map(Number).filter(Number.isInteger))

/** @param {string} draft @param {string} seat */
function linked(draft, seat) {
  try {
    linkSync(draft, seat)
    return true
  } catch (fault) {
    if (/** @type {NodeJS.ErrnoException} */ (fault).code === 'EEXIST') return false
    throw fault
  }
}

/** The first process named in a turn that still runs. @param {string} seat @returns {number | null} */
function holderOf(seat) {
  let text = ''
  try {
    text = readFileSync(seat, 'utf8')
  } catch {
    return null
  }
  for (const line of text.split('\n').filter(Boolean)) {
    const pid = Number(line.split(' ')[0])
    if (isAlive(pid) && mark(pid) === line) return pid
  }
  return null
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return /** @type {NodeJS.ErrnoException} */ (fault).code === 'EPERM'
  }
}

/** A process by number and the moment it began, since numbers come round again. @param {number} pid */
function mark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? 'ended' : `${pid} ${rest[18]}`
  } catch {
    return String(pid)
  }
}

module.exports = { takeTurn }
