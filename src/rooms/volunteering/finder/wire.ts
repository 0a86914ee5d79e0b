declare const wired: unique symbol

/**
 * Markup as it travels: its UTF-8 bytes, one a letter. Pieces kept in this form are joined without a look at what is
 * in them, and one sign beyond Latin no longer doubles the room of a whole page.
 */
export type Wire = string & { readonly [wired]: true }

// oxlint-disable-next-line no-control-regex
const plain = /^[\u0000-\u007f]*$/

export const wire = (markup: string): Wire =>
  (plain.test(markup) ? markup : Buffer.from(markup).toString('latin1')) as Wire

export const unwired = (pieces: Wire): string => Buffer.from(pieces, 'latin1').toString()

/** The bytes to send. */
export const bytesOf = (pieces: Wire): Buffer<ArrayBuffer> => Buffer.from(pieces, 'latin1')
