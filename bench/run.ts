import { glob } from 'node:fs/promises'

/**
 * Every figure we promise, each against a ceiling in the same run.
 * `NAME VALUE (promise PROMISE) held|short`, one line a figure; exit code 1 when one is short.
 */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly promise: number
  /** `least`: the value must not be below the promise; `most`: not above it. */
  readonly sense: 'least' | 'most'
  readonly unit?: string
}

export interface Bench {
  readonly name: string
  run(): Promise<readonly Figure[]>
}

const held = ({ value, promise, sense }: Figure): boolean =>
  sense === 'least' ? value >= promise : value <= promise

const number = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 0)

async function benches(): Promise<Bench[]> {
  const found: Bench[] = []
  for await (const path of glob('*.bench.ts', { cwd: import.meta.dirname })) {
    const { bench } = (await import(new URL(path, import.meta.url).href)) as { bench: Bench }
    found.push(bench)
  }
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const wanted = process.argv.slice(2)
const all = await benches()
const strangers = wanted.filter((name) => !all.some((bench) => bench.name === name))
if (strangers.length > 0) {
  console.error(
    `There is no bench called ${strangers.join(', ')}. There are: ${all.map((bench) => bench.name).join(', ')}.`,
  )
  process.exit(2)
}

let short = 0
for (const bench of all.filter((one) => wanted.length === 0 || wanted.includes(one.name))) {
  const figures = await bench.run().catch((fault: unknown) => {
    short++
    console.error(`${bench.name} could not be measured:`, fault)
    return []
  })
  for (const figure of figures) {
    const unit = figure.unit ? ` ${figure.unit}` : ''
    if (!held(figure)) short++
    console.log(
      `${figure.name} ${number(figure.value)}${unit} (promise ${figure.sense === 'least' ? '≥' : '≤'} ${number(figure.promise)}${unit}) ${held(figure) ? 'held' : 'short'}`,
    )
  }
}
process.exitCode = short === 0 ? 0 : 1
