import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { escaped, filled, inScript, inStyle } from './html.ts'
import { bundle, PAGE } from './outputs.ts'

/** The page as one file, to be opened from a disk or sent to somebody. */
export const PAGE_FILE = 'dist/plan-returns.html'

const TEMPLATE = 'src/page/page.html'
const ICON = 'excel/icons/icon-32.png'

/** Workbooks that the page brings along, in the order of its menu. The first one opens by itself. */
const SAMPLES = [
  { file: 'update-2014.xlsx', label: 'Six-month update, 2014' },
  { file: 'mapping-2016.xlsx', label: 'Pledges and activities, 2016' },
  { file: 'delivery-2018.xlsx', label: 'Delivery plan, 2018' },
  { file: 'delivery-2018-scan.xlsx', label: 'Delivery plan, 2018, as scanned' },
  { file: 'framework-2018.xlsx', label: 'Strategic framework, 2018' },
  { file: 'plan-2021.xlsx', label: 'Plan without ratings, 2021' },
  { file: 'clean.xlsx', label: 'Invented return, ready' },
  { file: 'broken.xlsx', label: 'Invented return, with mistakes' },
]

/** A workbook that the page brings along. */
export interface Brought {
  readonly file: string
  readonly label: string
  readonly bytes: Uint8Array
}

/** The whole page in one text, and the policy under which it runs. */
export interface PageHtml {
  readonly html: string
  /** A Content-Security-Policy. The page states it itself; a server states it too. */
  readonly policy: string
}

/** Bundles the parts of the page, and tells what went into them. */
export async function bundlePage(): Promise<readonly Metafile[]> {
  return Promise.all(Object.values(PAGE).map(bundle))
}

/**
 * Puts the bundled page together: scripts, styles and samples inside, so that it needs nothing from anywhere.
 *
 * @param first a workbook that opens instead of the first sample
 */
export function pageHtml(first?: Brought): PageHtml {
  const [script, worker, styles] = [PAGE.script, PAGE.worker, PAGE.styles].map(part =>
    readFileSync(part.outfile, 'utf8'),
  ) as [string, string, string]
  const code = inScript(`${script}//# sourceURL=page.js\n`)
  const look = inStyle(styles)
  const policy = policyFor(code, look)
  const icon = `data:image/png;base64,${readFileSync(ICON, 'base64')}`
  const brought = [...(first === undefined ? [] : [first]), ...samples()]
  const parts = new Map([
    ['policy', `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}" />`],
    ['icon', `<link rel="icon" href="${icon}" />`],
    ['mark', `<img class="page-mark" src="${icon}" alt="Plan Returns" />`],
    ['styles', `<style>${look}</style>`],
    ['workbooks', brought.map(workbookBlock).join('\n')],
    ['worker', `<script type="text/plain" id="open-worker">${inScript(worker)}</script>`],
    ['script', `<script>${code}</script>`],
  ])
  return { html: filled(readFileSync(TEMPLATE, 'utf8'), parts, TEMPLATE), policy }
}

/** Nothing comes from anywhere and nothing goes anywhere; this one script and these styles run, and no others. */
function policyFor(code: string, styles: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(styles)}'`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function samples(): readonly Brought[] {
  return SAMPLES.map(sample => ({ ...sample, bytes: readFileSync(join('samples', sample.file)) }))
}

function workbookBlock({ file, label, bytes }: Brought): string {
  const base64 = Buffer.from(bytes).toString('base64')
  return `<script type="text/plain" data-file="${escaped(file)}" data-label="${escaped(label)}">${base64}</script>`
}
