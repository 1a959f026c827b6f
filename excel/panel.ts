import { checkSteps, type Checked, type Finding, parseCellName, readinessSentence } from '../shared/index.ts'
import { type Host, readWorkbook } from '../src/host.ts'
import { excelHost } from './host.ts'

/** Longer than this without a pause, and the page stutters. */
const SLICE = 12

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return
  const button = at('check') as HTMLButtonElement
  const excel = excelHost()
  say('Nothing is checked yet. A check reads the workbook and changes nothing.')
  button.hidden = false
  button.addEventListener('click', () => {
    button.disabled = true
    void checkNow(excel)
      .catch(sayProblem)
      .finally(() => (button.disabled = false))
  })
})

async function checkNow(host: Host): Promise<void> {
  say('Reading the workbook')
  const workbook = await readWorkbook(host, { onProgress: (rows, of) => say(`Read ${rows} of ${of} rows`) })
  say('Checking')
  const { report } = await inSlices(checkSteps(workbook))
  at('ready').textContent = readinessSentence(report)
  at('headline').textContent = report.headline.sentence
  at('findings').replaceChildren(...report.findings.map(finding => findingItem(host, finding)))
  at('notes').replaceChildren(
    ...report.notChecked.map(({ rule, why }) => item(`Not checked: ${rule}. ${why}`)),
  )
  at('result').hidden = false
  say(`Checked ${report.sheets.map(({ name, table }) => `${name} (${table})`).join(', ') || 'nothing'}`)
}

/** Runs the check a slice at a time, so that the page stays alive. */
async function inSlices(steps: Generator<unknown, Checked>): Promise<Checked> {
  for (;;) {
    const until = performance.now() + SLICE
    while (performance.now() < until) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
    await new Promise(resolve => setTimeout(resolve, 0))
  }
}

function findingItem(host: Host, { sheet, cell, message }: Finding): HTMLLIElement {
  const line = item(message)
  const spot = parseCellName(cell)
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = `${sheet}, ${cell}`
  button.disabled = spot === undefined
  button.addEventListener('click', () => {
    if (spot !== undefined) host.select?.({ sheet, ...spot }).catch(sayProblem)
  })
  line.prepend(button)
  return line
}

function item(text: string): HTMLLIElement {
  const line = document.createElement('li')
  line.textContent = text
  return line
}

/** An element of panel.html. */
function at(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new RangeError(`Cannot draw the panel: panel.html has no "${id}"`)
  return element
}

function sayProblem(error: unknown): void {
  say(error instanceof Error ? error.message : String(error))
}

function say(sentence: string): void {
  at('state').textContent = sentence
}
