import { html, raw, type Child, type Html } from '../html.ts'

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

export type Direction = 'ltr' | 'rtl'

export const colours = {
  ink: '#1c1a33',
  quiet: '#514e6a',
  page: '#f1efe6',
  paper: '#ffffff',
  line: '#dedacd',
  blue: '#2b3690',
}
export const serif = "Georgia,'Times New Roman',serif"
export const sans = "Verdana,Arial,'Noto Sans Arabic','Noto Sans Ethiopic',sans-serif"

/** An address fit for a letter: whole, since there is no page it could be relative to. */
function whole(address: string): string {
  if (/^(https?:\/\/|mailto:|tel:)/i.test(address)) return address
  throw new Error(`A letter needs whole addresses, not ${address}`)
}

const piecesOf = (words: Sentence): readonly Piece[] => (typeof words === 'string' ? [words] : words)

export const inHtml = (words: Sentence, colour: string): Child =>
  piecesOf(words).map((piece) => {
    if (typeof piece === 'string') return piece
    if ('strong' in piece) return html`<strong>${piece.strong}</strong>`
    return html`<a href="${whole(piece.href)}" style="color:${colour}">${piece.words}</a>`
  })

export const inText = (words: Sentence): string =>
  piecesOf(words)
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('strong' in piece) return piece.strong
      return piece.words === piece.href ? piece.href : `${piece.words} (${whole(piece.href)})`
    })
    .join('')

/** A block as markup. `level` is that of a heading. */
export function blockHtml(block: Block, accent: string, dir: Direction, level: 1 | 2): Html {
  const body = `font:16px/25px ${sans};color:${colours.ink}`
  switch (block.kind) {
    case 'paragraph':
      return html`<p style="margin:0 0 16px;${raw(body)}">${inHtml(block.words, accent)}</p>`
    case 'heading':
      return html`<${raw(`h${level}`)}
        style="margin:24px 0 10px;font:bold 20px/26px ${raw(serif)};color:${colours.ink}"
        >${block.words}</${raw(`h${level}`)}
      >`
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
                align="${dir === 'rtl' ? 'right' : 'left'}"
                valign="top"
                style="padding:${dir === 'rtl' ? '4px 0 4px 16px' : '4px 16px 4px 0'};font:normal 16px/25px ${raw(sans)};color:${colours.quiet}"
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

/** The same block as plain text. */
export function blockText(block: Block): string {
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
