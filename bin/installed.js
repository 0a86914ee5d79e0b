'use strict'

const { createHash } = require('node:crypto')
const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

/**
 * @typedef {'production' | 'full'} Mode
 * @typedef {{ lock: string, platform: string, mode: Mode }} Stamp
 * @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[], link?: boolean }} Package
 */

const platform = `${process.platform}-${process.arch}`
const stampOf = (/** @type {string} */ root) => join(root, 'node_modules', '.opentent-installed')
const unfinishedOf = (/** @type {string} */ root) => join(root, 'node_modules', '.opentent-unfinished')
const lockOf = (/** @type {string} */ root) => readFileSync(join(root, 'package-lock.json'), 'utf8')
const digest = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex')

/**
 * What has to be installed before a command may run; null when all is there. An installation with the
 * tools of development stays one, also when only the program itself is wanted.
 * @param {string} root @param {Mode} wanted
 * @returns {Mode | null}
 */
function whatIsMissing(root, wanted) {
  const lock = lockOf(root)
  const stamp = readStamp(root)
  if (existsSync(unfinishedOf(root))) return stamp && stamp.mode === 'full' ? 'full' : wanted
  const enough = (/** @type {Mode | null} */ mode) =>
    mode === 'full' || (mode !== null && wanted === 'production')
  if (stamp && stamp.lock === digest(lock) && stamp.platform === platform && enough(stamp.mode)) return null

  const found = whatIsThere(root, lock)
  if (!enough(found.mode))
    return wanted === 'full' || found.tools || (stamp && stamp.mode === 'full') ? 'full' : wanted
  writeStamp(root, found.mode)
  return null
}

/**
 * What npm itself noted as installed, for those who run npm by hand: which mode it amounts to, if any, and
 * whether any tools of development are among it.
 * @param {string} root @param {string} lock
 * @returns {{ mode: Mode | null, tools: boolean }}
 */
function whatIsThere(root, lock) {
  const there = packagesIn(readOr(join(root, 'node_modules', '.package-lock.json')))
  const wanted = Object.entries(packagesIn(lock)).filter(([path]) => path !== '')
  const isThere = (/** @type {[string, Package]} */ [path, { version, integrity }]) =>
    there[path] !== undefined && there[path].version === version && there[path].integrity === integrity
  const fits = wanted.filter(([, one]) => !isForElsewhere(one))
  const production = fits.filter(([, one]) => !one.dev).every(isThere)
  const full = fits.every(isThere)
  return {
    mode: full ? 'full' : production ? 'production' : null,
    tools: wanted.some(([path, one]) => one.dev && !one.optional && there[path] !== undefined),
  }
}

/** Optional packages are rightly absent unless they are plainly made for this machine. @param {Package} one */
function isForElsewhere({ optional, os, cpu, libc }) {
  const ours = os?.includes(process.platform) && (!cpu || cpu.includes(process.arch)) && !libc
  return Boolean(optional) && !ours
}

/**
 * Marks an installation as begun, and gives what marks it as ended. What a killed one left half unpacked
 * looks whole to npm, so it is thrown away first.
 * @param {string} root
 */
function beginAnew(root) {
  const mark = unfinishedOf(root)
  if (existsSync(mark)) rmSync(join(root, 'node_modules'), { recursive: true, force: true, maxRetries: 3 })
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(mark, '')
  return () => rmSync(mark, { force: true })
}

/** @param {string} text @returns {Record<string, Package>} */
function packagesIn(text) {
  try {
    return JSON.parse(text).packages || {}
  } catch {
    return {}
  }
}

/** @param {string} root @returns {Stamp | null} */
function readStamp(root) {
  try {
    return JSON.parse(readOr(stampOf(root)))
  } catch {
    return null
  }
}

/** A folder that may not be written to is compared each time instead. @param {string} root @param {Mode | null} mode */
function writeStamp(root, mode) {
  try {
    mkdirSync(join(root, 'node_modules'), { recursive: true })
    writeFileSync(stampOf(root), `${JSON.stringify({ lock: digest(lockOf(root)), platform, mode })}\n`)
  } catch {
    return
  }
}

/** @param {string} path */
function readOr(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

module.exports = { beginAnew, whatIsMissing, writeStamp }
