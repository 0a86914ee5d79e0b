import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Delivery, Order } from './press.ts'

// The process that prints. It takes an order, answers with a PDF or a fault, and ends with the hub.

const fonts = [
  'atkinson-hyperlegible-next/400Regular',
  'atkinson-hyperlegible-next/700Bold',
  'frank-ruhl-libre/500Medium',
  'noto-sans-hebrew/400Regular',
  'noto-sans-hebrew/700Bold',
  'noto-sans-arabic/400Regular',
  'noto-sans-arabic/700Bold',
  'noto-sans-ethiopic/400Regular',
  'noto-sans-ethiopic/700Bold',
]

const folderOf = (font: string): string => {
  const [family, face] = font.split('/')
  return `${dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${family}/package.json`)))}/${face}`
}

const compiler = NodeCompiler.create({
  workspace: fileURLToPath(new URL('../../', import.meta.url)),
  fontArgs: [{ fontPaths: fonts.map(folderOf) }],
})

/** A compiler's message without what it quotes: that may be somebody's name. */
const withoutQuotes = (message: string): string => message.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '…')

function printed({ file, text, madeAt }: Order): Delivery {
  const result = compiler.compile({ mainFilePath: file, inputs: { paper: text } })
  const paper = result.result
  if (!paper) {
    const faults = (result.takeError()?.shortDiagnostics ?? []) as { message: string }[]
    return { fault: faults.map((fault) => withoutQuotes(fault.message)).join('; ') }
  }
  try {
    return { pdf: compiler.pdf(paper, { pdfStandard: 'ua-1', creationTimestamp: madeAt }) }
  } catch {
    return { pdf: compiler.pdf(paper, { creationTimestamp: madeAt }) }
  }
}

process.on('message', (order: Order) => {
  let delivery: Delivery
  try {
    delivery = printed(order)
  } catch (fault) {
    delivery = { fault: withoutQuotes(fault instanceof Error ? fault.message : 'unknown') }
  }
  process.send!(delivery)
  compiler.evictCache(0) // nothing of one paper stays in memory for the next
})
process.on('disconnect', () => process.exit())
