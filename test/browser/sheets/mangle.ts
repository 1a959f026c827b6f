/**
 * What HtmlService does to inline scripts: it takes out comments, and knows texts in quotes but no template literals, so
 * that `//` and what lies between comment signs goes from those as well (enuchi/React-Google-Apps-Script, issue 157).
 */
export function mangled(html: string): string {
  return html.replace(
    /(<script>)([^]*?)(<\/script>)/g,
    (_, open: string, code: string, close: string) => `${open}${withoutComments(code)}${close}`,
  )
}

/** A text in quotes, a regular expression, or a comment; signs that begin none of these are passed one by one. */
const PARTS =
  /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|(?<=[=(,:;!&|?{}[+~^%*<>-]|^|\breturn|\btypeof|\bcase)\s*\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+\/|\/\/[^\n]*|\/\*[^]*?\*\//g

function withoutComments(code: string): string {
  return code.replace(PARTS, part => (part.startsWith('//') || part.startsWith('/*') ? '' : part))
}
