const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** A text as the value of an attribute or the content of an element. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => ESCAPES.get(sign) ?? sign)
}

/**
 * A text as the content of a cell. Signs that XML cannot hold, and a line end that it would change, are written `_x000D_`
 * as Excel does (ECMA-376 22.9.2.19, ST_Xstring); a text that looks like such a sign has its underscore written so.
 */
export function cellTextXml(text: string): string {
  return escaped(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(UNWRITABLE, asCode))
}

/** Control characters but tab and line feed, the two that are none, and halves of a pair that stand alone. */
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/gu

function asCode(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
