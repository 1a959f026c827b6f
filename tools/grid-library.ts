import type { Plugin } from 'esbuild'
import { readFileSync } from 'node:fs'

/** A text of the grid library that is put in another's place; a version that no longer has it stops the build. */
interface Patch {
  readonly file: RegExp
  readonly from: string
  readonly to: string
}

/** What the library carries along for documents and scripts that a sheet of returns never needs: 6 MB of 11. */
const STUBS: Readonly<Record<string, string>> = {
  // Guesses the language of a text, to hyphenate it.
  'franc-min': "export const franc = () => 'und'",
  // Reads font files, which it would have to ask the person for.
  'opentype.js': "export const parse = () => { throw new Error('Font files are not read here') }",
  // Asks every character of Unicode at start whether it is Chinese, Japanese or Korean; the browser knows by itself.
  'cjk-regex': `
    const letters = '\\\\p{Script=Han}\\\\p{Script=Katakana}\\\\p{Script=Hiragana}\\\\p{Script=Hangul}\\\\p{Script=Bopomofo}'
    const marks = '\\\\u2FF0-\\\\u303F\\\\u30A0\\\\u30FB\\\\u3190-\\\\u319F\\\\u31C0-\\\\u33FF\\\\uFE10-\\\\uFE1F\\\\uFE30-\\\\uFE6F\\\\uFF00-\\\\uFFEF'
    const charset = text => () => ({ toRegExp: () => new RegExp('[' + text + ']', 'u') })
    export const all = charset(letters + marks)
    export const letters_ = charset(letters)
    export { letters_ as letters }
    export const punctuations = charset(marks)`,
  // Keeps the page from scrolling under a dialogue with a style element; our page does not scroll.
  'react-style-singleton': `
    export const styleSingleton = () => () => null
    export const styleHookSingleton = () => () => undefined
    export const stylesheetSingleton = () => ({ add() {}, remove() {} })`,
}

const PATCHES: readonly Patch[] = [
  // 04/05/2014 is the fourth of May for those who write these returns, and 4/5 is too.
  {
    file: /[\\/]numfmt[\\/]lib[\\/]locale\.js$/,
    from: "defaultLocale = createLocale({ group: ',', preferMDY: true })",
    to: "defaultLocale = createLocale({ group: ',', preferMDY: false })",
  },
  {
    file: /[\\/]numfmt[\\/]lib[\\/]parseValue\.js$/,
    from: "'n-d', // 4-02\n  'n-j', // 4-2",
    to: "'d-n',\n  'j-n',",
  },
  {
    file: /[\\/]numfmt[\\/]lib[\\/]parseValue\.js$/,
    from: "'m-d', // 04-02\n  'm-j', // 04-2",
    to: "'d-m',\n  'j-m',",
  },
  {
    // Functions made of text are for workers, of which there are none; a strict page allows no such thing.
    file: /@univerjs[\\/]sheets-formula[\\/]lib[\\/]es[\\/]index\.js$/,
    from: 'new Function(`return ${functionString}`)()',
    to: "(() => { throw new Error('Functions are not made of text here') })()",
  },
  {
    // The way to the global object before it had a name.
    file: /[\\/]lodash-es[\\/]_root\.js$/,
    from: "Function('return this')()",
    to: 'globalThis',
  },
  {
    // Its colours go into a style sheet rather than into a style element, which a strict page does not apply.
    file: /@univerjs[\\/]ui[\\/]lib[\\/]es[\\/]index\.js$/,
    from: 'document.head.appendChild(styleElement);',
    to: `
      const sheet = ThemeSwitcherService.sheet ?? (ThemeSwitcherService.sheet = new CSSStyleSheet());
      sheet.replaceSync(styleElement.textContent);
      if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];`,
  },
  {
    // The same for the styles of its notices.
    file: /[\\/]sonner[\\/]dist[\\/]index\.m?js$/,
    from: "if (!code || typeof document == 'undefined') return",
    to: `
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(code);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      return`,
  },
  {
    // Who types on past a suggestion and presses Enter gets what was typed, not what was suggested a moment before.
    file: /@univerjs[\\/]sheets-formula-ui[\\/]lib[\\/]es[\\/]index\.js$/,
    from: 'editor.input$.pipe(debounceTime(300)).subscribe(() => {',
    to: `
      editor.input$.pipe(
        map((input) => (setSearchList((list) => (list.length > 0 ? [] : list)), input)),
        debounceTime(200),
      ).subscribe(() => {`,
  },
  {
    // While the table stands in for it, the grid has no width, and nothing is wrong.
    file: /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/,
    from: 'console.error("The column width is less than 0, need to adjust page width to make it great than 0");',
    to: '',
  },
  {
    // Whether a text might be a number is asked each time a cell is drawn or named in a formula, for a mark that is off.
    file: /@univerjs[\\/]sheets-ui[\\/]lib[\\/]es[\\/]index\.js$/,
    from: 'if (!cellRaw || cellRaw.v === null || cellRaw.v === void 0) return next(cell);',
    to: 'return next(cell);',
  },
]

/**
 * Makes the grid library smaller and stricter than it comes: without hyphenation, fonts, evaluated text and style
 * elements; dates are read day first.
 */
export const gridLibrary: Plugin = {
  name: 'grid-library',
  setup(bundler) {
    const stubs = new RegExp(`^(?:${Object.keys(STUBS).join('|').replaceAll('.', '\\.')})$`)
    bundler.onResolve({ filter: stubs }, ({ path }) => ({ path, namespace: 'grid-stub' }))
    bundler.onLoad({ filter: /.*/, namespace: 'grid-stub' }, ({ path }) => ({ contents: STUBS[path] ?? '' }))
    // Hyphenation comes in a file for each language, loaded when a text in that language turns up.
    bundler.onResolve({ filter: /^\.\// }, ({ kind, importer }) =>
      kind === 'dynamic-import' && /@univerjs[\\/]engine-render/.test(importer)
        ? { path: 'no-hyphenation', namespace: 'grid-stub' }
        : undefined,
    )
    for (const file of new Set(PATCHES.map(patch => patch.file.source))) {
      bundler.onLoad({ filter: new RegExp(file) }, ({ path }) => ({ loader: 'js', contents: patched(path) }))
    }
  },
}

function patched(path: string): string {
  let text = readFileSync(path, 'utf8')
  for (const { from, to } of PATCHES.filter(({ file }) => file.test(path))) {
    if (!text.includes(from))
      throw new Error(`${path} has no "${from}" any more: look at tools/grid-library.ts`)
    text = text.replaceAll(from, to)
  }
  return text
}
