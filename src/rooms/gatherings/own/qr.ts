import { attributes, html, type Html } from '../../../look/html.ts'

/** An address as a code that phones read, drawn here: nothing is fetched, and it prints. */
export async function qrCode(address: string, label: string): Promise<Html> {
  const { default: qrcode } = await import('qrcode')
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (modules.get(y, x)) path += `M${x + 4} ${y + 4}h1v1h-1z`
  }
  const whole = size + 8
  return html`<svg${attributes({ viewBox: `0 0 ${whole} ${whole}`, width: 220, height: 220, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' })}><path fill="#fff" d="M0 0h${whole}v${whole}h-${whole}z"/><path fill="#000" d="${path}"/></svg>`
}
