'use strict'

/**
 * What can be asked of `bin/opentent`: the program that answers, the words put before the reader's own,
 * whether it needs the tools of development, and what it is for.
 * @type {Record<string, { program: string, words: string[], tools: boolean, about: string }>}
 */
const commands = {
  start: {
    program: 'src/main.ts',
    words: [],
    tools: false,
    about: 'serve the hub; with --demo, the demonstration',
  },
  demo: {
    program: 'src/main.ts',
    words: ['--demo'],
    tools: false,
    about: 'serve the demonstration, with data of its own',
  },
  migrate: cli('migrate', 'bring the database to this version'),
  import: cli('import', 'read a file into the hub, for example: import places FILE'),
  export: cli('export', 'write what the hub holds to files'),
  backup: cli(
    'backup',
    'write a backup to a folder, while the hub runs; with --logical, one for any PostgreSQL',
  ),
  restore: cli('restore', 'bring a backup back into an empty data folder'),
  doctor: cli('doctor', 'show settings, versions, data, database, queue, mail, disk and last backup'),
  audit: cli('audit', 'look after the audit log, for example: audit verify'),
  test: {
    program: 'test/run.ts',
    words: [],
    tools: true,
    about: 'run everything that is checked (npm test)',
  },
  bench: {
    program: 'bench/run.ts',
    words: [],
    tools: true,
    about: 'measure every figure we promise, or those named',
  },
}

/** @param {string} name @param {string} about */
function cli(name, about) {
  return { program: 'src/cli.ts', words: [name], tools: false, about }
}

/** @param {string} version */
function help(version) {
  const lines = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(9)} ${about}`)
  return [
    `Opentent ${version}`,
    '',
    'bin/opentent COMMAND',
    ...lines,
    '  version   say which version this is',
    '',
  ].join('\n')
}

module.exports = { commands, help }
