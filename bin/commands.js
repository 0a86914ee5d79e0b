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
    about: 'serve the demonstration, with data of its own; with --again, built anew',
  },
  migrate: cli('migrate', 'bring the database to this version'),
  doctor: cli('doctor', 'look at everything, and say the mend of what is wrong; with --json, for programs'),
  backup: cli(
    'backup',
    'backup DIR: a checked backup, while the hub runs; with --logical, for any PostgreSQL',
  ),
  restore: cli(
    'restore',
    'restore DIR: put a backup into an empty data folder; with --until TIME, a moment since',
  ),
  'recovery-key': cli('recovery-key', 'print the recovery key again'),
  keys: cli('keys', 'keys rotate, keys change-master, keys put-back: the keys that seal'),
  import: cli('import', 'import places FILE: postcode districts, or the ONS Postcode Directory'),
  audit: cli('audit', 'audit verify: see that nobody changed the audit log'),
  bounce: cli('bounce', 'take in the report of a letter that came back, from standard input'),
  schema: cli('schema', 'write schema.sql and the types of the tables, for developers'),
  permits: cli('permits', 'write docs/permits.md, for developers'),
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
  const lines = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(13)} ${about}`)
  return [
    `Opentent ${version}`,
    '',
    'bin/opentent COMMAND',
    ...lines,
    '  version       say which version this is',
    '',
    'Settings come from the environment: see docs/operating.md.',
    '',
  ].join('\n')
}

module.exports = { commands, help }
