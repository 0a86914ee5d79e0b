'use strict'

const { readFileSync, writeSync } = require('node:fs')
const { join } = require('node:path')
const { commands, help } = require('./commands.js')
const { ensureInstalled, CannotInstall } = require('./installing.js')
const { findNode, whyNoNode } = require('./finding-node.js')
const { become } = require('./becoming.js')

const root = join(__dirname, '..')
const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/** Plain writes: a stream would leave the pipe in a state the program that follows does not expect. */
const say = (/** @type {string} */ text, fd = 1) => void writeSync(fd, `${text}\n`)

/**
 * Answers a command: installs what is missing, finds a Node that runs the program, and becomes it.
 * @param {string[]} asked
 */
async function run([name = 'help', ...words]) {
  if (['help', '--help', '-h'].includes(name)) return say(help(version()))
  if (['version', '--version', '-v'].includes(name)) return say(`Opentent ${version()}`)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return refuse(`There is no command "${name}": "bin/opentent help" lists them.`, 2)
  try {
    await ensureInstalled(root, command.tools ? 'full' : 'production', (line) => say(line, 2))
  } catch (fault) {
    if (fault instanceof CannotInstall) return refuse(fault.message, 1)
    throw fault
  }
  const node = findNode(root)
  if (!node) return refuse(whyNoNode(), 1)
  become(root, node, join(root, command.program), [...command.words, ...words])
}

/** @param {string} sentence @param {number} code */
function refuse(sentence, code) {
  say(sentence, 2)
  process.exitCode = code
}

module.exports = { run }
