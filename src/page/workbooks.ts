/** A workbook that the page brings along, as base64 text. */
export interface Brought {
  readonly file: string
  readonly label: string
  readonly base64: string
}

/** The workbooks in the page, in the order of the menu. */
export function broughtWorkbooks(): readonly Brought[] {
  return [...document.querySelectorAll<HTMLScriptElement>('script[data-file]')].map(
    ({ dataset: { file = '', label = '' }, textContent }) => ({ file, label, base64: textContent }),
  )
}

/** What starts the worker that stands in the page as text. */
export function workerStarter(): () => Worker {
  const text = document.getElementById('open-worker')?.textContent ?? ''
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  return () => new Worker(address)
}
