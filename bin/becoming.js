'use strict'

const { spawn } = require('node:child_process')
const { constants } = require('node:os')
const { join } = require('node:path')
const { isatty } = require('node:tty')

/**
 * How the program's memory is kept: a small young generation, of that size from the beginning, and old things looked
 * through before they have grown by half. Left alone both double while pages are answered (docs/decisions/0018).
 */
const manner = ['--min-semi-space-size=8', '--max-semi-space-size=8', '--heap-growing-percent=30']

/**
 * Hands over to the program, with the same terminal, folder and environment.
 *
 * Where this Node can, it replaces itself (`execve`): one process in memory, signals and exit code are the
 * program's own, and nothing is left that could die first. Else, and where somebody holds a channel to us that
 * would break, the program runs as a child: signals are passed on, its exit code becomes ours, and it ends itself
 * when we are killed (see `attached.js`).
 * @param {string} root @param {string} node @param {string} program @param {string[]} words
 */
function become(root, node, program, words) {
  // Starting from TypeScript takes a third less when what was read before is remembered.
  process.env.NODE_COMPILE_CACHE ||= join(root, 'node_modules', '.cache', 'opentent')
  if (typeof process.execve === 'function' && !process.channel) {
    process.removeAllListeners('warning')
    process.on('warning', () => undefined)
    process.execve(node, [node, ...manner, program, ...words], process.env)
  }
  const child = spawn(node, [...manner, '--require', join(__dirname, 'attached.js'), program, ...words], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    if (signal === 'SIGTERM' || !fromTerminal()) child.kill(signal)
  }
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) process.on(signal, passOn)
  child.on('error', (fault) => {
    process.exitCode = 1
    console.error(`Opentent could not be started (${fault.message}): run it again, or install Node 26.`)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
    setTimeout(() => process.exit(128 + constants.signals[signal]), 1_000)
  })
}

/** A terminal sends Ctrl-C and its own closing to the child as well; once is enough. */
const fromTerminal = () => [0, 1, 2].some((fd) => isatty(fd))

module.exports = { become, manner }
