import { contrast, isColour } from './contrast.ts'
import { escapeText, html, raw } from './html.ts'
import {
  blockHtml,
  blockText,
  colours,
  inHtml,
  inText,
  sans,
  serif,
  type Block,
  type Direction,
  type Sentence,
} from './letter/blocks.ts'

export type { Block, Piece, Sentence } from './letter/blocks.ts'

const threads = ['#2b3690', '#77286b', '#b9322f', '#e6ae43']

export type Letter = {
  readonly lang: string
  readonly dir: Direction
  /** `accent` is the charity's own blue, `#rrggbb`, for buttons; ours stays where it cannot carry white. */
  readonly charity: { readonly name: string; readonly accent?: string }
  readonly subject: string
  /** What mail programs show after the subject. */
  readonly preheader: string
  readonly blocks: readonly Block[]
  /** Why it was sent, how to stop, who sends it. */
  readonly footer: readonly Sentence[]
  /** How to reach a person about a worry: in every letter. */
  readonly worry: Sentence
}

const carriesWhite = (colour: string | undefined): colour is string =>
  colour !== undefined && isColour(colour) && contrast(colour, '#ffffff') >= 4.5

/** A letter as HTML that mail programs show alike: tables, colours in the markup, no pictures, nothing fetched. */
export function letterHtml(letter: Letter): string {
  const { lang, dir, charity, subject, preheader, blocks, footer, worry } = letter
  const accent = carriesWhite(charity.accent) ? charity.accent : colours.blue
  const firstHeading = blocks.findIndex((block) => block.kind === 'heading')
  const quiet = `margin:0 0 10px;font:14px/21px ${sans};color:${colours.quiet}`
  const edge = threads.map(
    (colour) => html`<td height="8" bgcolor="${colour}" style="font-size:0;line-height:8px">&nbsp;</td>`,
  )
  return `<!DOCTYPE html>
<html lang="${escapeText(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeText(subject)}</title>
</head>
${html`<body style="margin:0;padding:0;background:${colours.page}">
  <div style="display:none;max-height:0;overflow:hidden">${preheader}</div>
  <table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    bgcolor="${colours.page}"
  >
    <tr>
      <td align="center" style="padding:24px 12px">
        <table
          role="presentation"
          dir="${dir}"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          bgcolor="${colours.paper}"
          style="max-width:600px;border:1px solid ${colours.line}"
        >
          <tr>
            <td>
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
                <tr>
                  ${edge}
                </tr>
              </table>
            </td>
          </tr>
          <tr>
            <td style="padding:24px 28px 8px;font:bold 18px/22px ${raw(serif)};color:${colours.ink}">
              ${charity.name}
            </td>
          </tr>
          <tr>
            <td style="padding:12px 28px 16px">
              ${blocks.map((block, at) => blockHtml(block, accent, dir, at === firstHeading ? 1 : 2))}
            </td>
          </tr>
          <tr>
            <td style="padding:18px 28px;border-top:1px solid ${colours.line}">
              <p style="${raw(quiet)}">${inHtml(worry, accent)}</p>
              ${footer.map((words) => html`<p style="${raw(quiet)}">${inHtml(words, accent)}</p>`)}
            </td>
          </tr>
        </table>
      </td>
    </tr>
  </table>
</body>`}
</html>
`
}

/** The same words as plain text. */
export function letterText({ charity, blocks, footer, worry }: Letter): string {
  const body = blocks.map(blockText).join('\n\n')
  const foot = [worry, ...footer].map(inText).join('\n\n')
  return `${body}\n\n-- \n${charity.name}\n\n${foot}\n`
}
