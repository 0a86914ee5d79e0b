import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import type { Answer } from '../race-checker.ts'

/** Signs up for one shift as visitors do, many at once, through the hub's own pages; says what each was shown. */
interface Order {
  readonly ports: readonly number[]
  readonly path: string
  readonly shift: string
  readonly from: number
  readonly to: number
  readonly atOnce: number
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await race(JSON.parse(line) as Order)))
}

async function race({ ports, path, shift, from, to, atOnce }: Order): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const answers: Answer[] = []
  let next = from
  const one = async (): Promise<void> => {
    for (let number = next++; number < to; number = next++) {
      const email = `racer-${number}@example.org`
      const form = { shift, people: '1', name: `Racer ${number}`, email, phone: '07700 900123', age: 'adult' }
      const sentAt = Number(process.hrtime.bigint())
      const said = await post(agent, ports[number % ports.length]!, path, form, number).then(
        ({ status, text }) => meaning(status, text),
      )
      answers.push({ what: 'sign-up', email, sentAt, answeredAt: Number(process.hrtime.bigint()), said })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  agent.destroy()
  return answers
}

function meaning(status: number, text: string): string {
  if (status === 200 && text.includes('we keep a place for you')) return 'held'
  if (status === 200 && text.includes('you are on the waiting list')) return 'waiting'
  return status === 409 ? 'refused' : 'error'
}

function post(
  agent: Agent,
  port: number,
  path: string,
  form: Record<string, string>,
  number: number,
): Promise<{ status: number; text: string }> {
  const body = new URLSearchParams(form).toString()
  return new Promise((resolve) => {
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: {
          origin: `http://127.0.0.1:${port}`,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          // Ten thousand people are not one network.
          'x-forwarded-for': `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`,
        },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (piece: string) => (text += piece))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      },
    )
    asked.on('error', () => resolve({ status: 0, text: '' }))
    asked.end(body)
  })
}
