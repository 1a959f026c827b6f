import { asTyped } from '../../src/panel/as-typed.ts'
import { FUNCTION_HELP, type FunctionHelp } from '../../src/panel/function-help.ts'
import { escaped } from '../html.ts'

/**
 * The page behind Learn more, and behind each function's help in Excel.
 *
 * @param namespace stands before the functions of this build: 'PLAN' for =PLAN.RAGSUMMARY(), '' for no prefix
 */
export function helpPage(styles: string, namespace: string): string {
  return asTyped(helpText(styles), namespace)
}

function helpText(styles: string): string {
  return page(
    'Plan Returns: help',
    styles,
    `<h1>Plan Returns</h1>
<p>Reads the return that is open, says what is to fix and what is to explain before it is submitted, and counts its ratings. A
check changes nothing. Nothing that is in your workbook is sent anywhere by our code.</p>
<h2>Check a workbook</h2>
<ol>
<li>Choose <b>Home</b>, <b>Check now</b>.</li>
<li>Choose an issue in the panel: its cell is shown.</li>
<li>Change the cell. The panel checks again by itself.</li>
</ol>
<p>While a cell is being edited, Excel keeps the panel waiting: press Enter or Esc in the cell.</p>
<h2>When a formula shows an error</h2>
<dl>
<dt>#NAME?</dt>
<dd>The add-in has not loaded yet, or is not installed: choose <b>Home</b>, <b>Open panel</b>, then press Ctrl+Alt+F9.</dd>
<dt>#BUSY!</dt>
<dd>Excel waits for the add-in: close open dialogs. If it stays, close the workbook and open it again.</dd>
<dt>#SPILL!</dt>
<dd>Something stands where the result wants to be: clear the cells below and beside the formula.</dd>
<dt>#REF!</dt>
<dd>Another add-in may have a function of the same name: ask your administrator.</dd>
</dl>
<p>Where your Excel separates arguments with semicolons, write semicolons: <code>=RAGCOUNT(D2:D90;"G")</code>.</p>
<h2>Functions</h2>
${FUNCTION_HELP.map(functionSection).join('\n')}
<p><a href="support.html">Support</a></p>`,
  )
}

/** The page behind Get support in lists of add-ins. */
export function supportPage(styles: string, version: string): string {
  return page(
    'Plan Returns: support',
    styles,
    `<h1>Support</h1>
<p>This is Plan Returns ${escaped(version)} for Excel. Ask the people who deployed it in your office first: they know how it is set up.</p>
<ul>
<li>A sentence in the panel that begins with “Excel could not do this” ends with a code: copy it.</li>
<li>Leave real returns out. A made-up workbook that shows the problem is best.</li>
<li>To remove the add-in from your own Excel: <b>Home</b>, <b>Add-ins</b>, <b>My add-ins</b>, the three dots beside it, <b>Remove</b>.</li>
</ul>
<p><a href="help.html">Help</a></p>`,
  )
}

function functionSection({ name, formula, summary, args, notes }: FunctionHelp): string {
  const rows = args.map(
    ({ name: argument, optional, help }) =>
      `<tr><th scope="row"><code>${escaped(argument)}</code>${optional ? ' (may be left out)' : ''}</th><td>${escaped(help)}</td></tr>`,
  )
  return `<section id="${name.toLowerCase()}">
<h3>${name}</h3>
<p>${escaped(summary)}</p>
<p><code>${escaped(formula)}</code></p>
<table>${rows.join('')}</table>
${notes.map(note => `<p>${escaped(note)}</p>`).join('\n')}
</section>`
}

function page(title: string, styles: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<link rel="icon" href="icons/icon-32.png" />
<link rel="stylesheet" href="${styles}" />
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}
