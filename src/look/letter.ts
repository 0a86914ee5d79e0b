import { contrast, isColour } from './contrast.ts'
import { escapeText, html, raw, type Child, type Html } from './html.ts'

/** A word or two inside a sentence of a letter: in bold, or leading somewhere. */
export type Piece = string | { readonly strong: string } | { readonly words: string; readonly href: string }
export type Sentence = string | readonly Piece[]

/** What letters are made of. Every block has the same words in HTML and in plain text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly words: Sentence }
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'button'; readonly words: string; readonly href: string }
  | { readonly kind: 'list'; readonly items: readonly Sentence[] }
  | { readonly kind: 'facts'; readonly pairs: readonly (readonly [name: string, value: Sentence])[] }
  | { readonly kind: 'code'; readonly words: string }
  | { readonly kind: 'small'; readonly words: Sentence }

export type Letter = {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
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

const colours = {
  ink: '#1c1a33',
  quiet: '#514e6a',
  page: '#f1efe6',
  paper: '#ffffff',
  line: '#dedacd',
  blue: '#2b3690',
}
const threads = ['#2b3690', '#77286b', '#b9322f', '#e6ae43']
const serif = "Georgia,'Times New Roman',serif"
const sans = "Verdana,Arial,'Noto Sans Arabic','Noto Sans Ethiopic',sans-serif"

/** An address fit for a letter: whole, since there is no page it could be relative to. */
function whole(address: string): string {
  if (/^(https?:\/\/|mailto:|tel:)/i.test(address)) return address
  throw new Error(`A letter needs whole addresses, not ${address}`)
}

const piecesOf = (words: Sentence): readonly Piece[] => (typeof words === 'string' ? [words] : words)

const inHtml = (words: Sentence, colour: string): Child =>
  piecesOf(words).map((piece) => {
    if (typeof piece === 'string') return piece
    if ('strong' in piece) return html`<strong>${piece.strong}</strong>`
    return html`<a href="${whole(piece.href)}" style="color:${colour}">${piece.words}</a>`
  })

const inText = (words: Sentence): string =>
  piecesOf(words)
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('strong' in piece) return piece.strong
      return piece.words === piece.href ? piece.href : `${piece.words} (${whole(piece.href)})`
    })
    .join('')

function blockHtml(block: Block, accent: string): Html {
  const body = `font:16px/25px ${sans};color:${colours.ink}`
  switch (block.kind) {
    case 'paragraph':
      return html`<p style="margin:0 0 16px;${raw(body)}">${inHtml(block.words, accent)}</p>`
    case 'heading':
      return html`<h2 style="margin:24px 0 10px;font:bold 20px/26px ${raw(serif)};color:${colours.ink}">
        ${block.words}
      </h2>`
    case 'button':
      return html`<table
        role="presentation"
        cellpadding="0"
        cellspacing="0"
        border="0"
        style="margin:8px 0 24px"
      >
        <tr>
          <td bgcolor="${accent}" style="border-radius:6px">
            <a
              href="${whole(block.href)}"
              style="display:inline-block;padding:13px 22px;font:bold 16px/20px ${raw(sans)};color:#ffffff;text-decoration:none"
              >${block.words}</a
            >
          </td>
        </tr>
      </table>`
    case 'list':
      return html`<ul style="margin:0 0 16px;padding:0 24px;${raw(body)}">
        ${block.items.map((item) => html`<li style="margin:0 0 6px">${inHtml(item, accent)}</li>`)}
      </ul>`
    case 'facts':
      return html`<table cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px">
        ${block.pairs.map(
          ([name, value]) =>
            html`<tr>
              <th
                scope="row"
                align="left"
                valign="top"
                style="padding:4px 16px 4px 0;text-align:start;font:normal 16px/24px ${raw(sans)};color:${colours.quiet}"
              >
                ${name}
              </th>
              <td valign="top" style="padding:4px 0;${raw(body)}">${inHtml(value, accent)}</td>
            </tr>`,
        )}
      </table>`
    case 'code':
      return html`<p
        dir="ltr"
        style="margin:0 0 20px;padding:14px 18px;background:${colours.page};font:bold 24px/30px ${raw(sans)};letter-spacing:2px;color:${colours.ink}"
      >
        ${block.words}
      </p>`
    case 'small':
      return html`<p style="margin:0 0 12px;font:14px/21px ${raw(sans)};color:${colours.quiet}">
        ${inHtml(block.words, accent)}
      </p>`
  }
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.words
    case 'paragraph':
    case 'small':
      return inText(block.words)
    case 'button':
      return `${block.words}:\n${whole(block.href)}`
    case 'list':
      return block.items.map((item) => `- ${inText(item)}`).join('\n')
    case 'facts':
      return block.pairs.map(([name, value]) => `${name}: ${inText(value)}`).join('\n')
  }
}

const carriesWhite = (colour: string | undefined): colour is string =>
  colour !== undefined && isColour(colour) && contrast(colour, '#ffffff') >= 4.5

/** A letter as HTML that mail programs show alike: tables, colours in the markup, no pictures, nothing fetched. */
export function letterHtml(letter: Letter): string {
  const { lang, dir, charity, subject, preheader, blocks, footer, worry } = letter
  const accent = carriesWhite(charity.accent) ? charity.accent : colours.blue
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
            <td style="padding:12px 28px 16px">${blocks.map((block) => blockHtml(block, accent))}</td>
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
