import { element } from './element.ts'
import type { Brought } from './workbooks.ts'

/** What was changed since the file was opened: cells, where cells stand, and what is ours: sheets and marks. */
interface Changed {
  readonly size: number
  readonly hasMoves: boolean
  readonly hasOurs: boolean
}

/** The bar over the sheet: what is open, and what can be done with it. */
export class FileBar {
  private readonly name = element('name', HTMLElement)
  private readonly samples = element('samples', HTMLSelectElement)
  private readonly edits = element('edits', HTMLElement)
  private readonly saveEdits = element('download-edits', HTMLButtonElement)
  private readonly saveChanged = element('download-changed', HTMLButtonElement)
  private readonly changed = element('changed', HTMLElement)
  private readonly copies = [
    element('download-copy', HTMLButtonElement),
    element('download-bare-copy', HTMLButtonElement),
  ] as const
  private readonly menu = element('download', HTMLDetailsElement)

  /** The name of the open file, in the bar, in the menu of samples and on the browser's tab. */
  showFile(name: string): void {
    this.name.textContent = name
    this.name.title = name
    document.title = `${name} – Plan Returns`
    this.samples.value = name
    // Another file than a sample: nothing is chosen, and each of them can be.
    if (this.samples.selectedIndex < 0) this.samples.selectedIndex = 0
  }

  showEdits({ size, hasMoves, hasOurs }: Changed): void {
    const cells = `${size} ${size === 1 ? 'cell' : 'cells'}`
    this.edits.textContent = hasMoves
      ? `${cells}, and what was moved`
      : size === 0
        ? 'nothing is changed yet'
        : cells
    this.saveEdits.disabled = size === 0 && !hasMoves
    this.saveChanged.disabled = (size === 0 && !hasOurs) || hasMoves
    for (const copy of this.copies) copy.disabled = hasMoves
    this.changed.textContent = hasMoves
      ? 'not where rows, columns or sheets were moved'
      : size === 0 && !hasOurs
        ? 'nothing is changed yet'
        : 'all else as it is in the file'
  }

  onSample(brought: readonly Brought[], open: (sample: Brought) => void): void {
    this.samples.append(
      new Option('Choose one', ''),
      ...brought.map(({ file, label }) => new Option(label, file)),
    )
    this.samples.addEventListener('change', () => {
      const sample = brought.find(({ file }) => file === this.samples.value)
      if (sample !== undefined) open(sample)
    })
  }

  onFile(open: (file: File) => void): void {
    const input = element('file', HTMLInputElement)
    element('choose', HTMLButtonElement).addEventListener('click', () => input.click())
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file !== undefined) open(file)
      // So that the same file can be chosen again, when it has been saved anew.
      input.value = ''
    })
  }

  onTable(show: (asTable: boolean) => void): void {
    const asTable = element('as-table', HTMLInputElement)
    asTable.addEventListener('change', () => show(asTable.checked))
  }

  onDownload(
    download: Readonly<Record<'issues' | 'edits' | 'changed' | 'copy' | 'bareCopy' | 'file', () => void>>,
  ): void {
    const shut = (then: () => void) => (): void => {
      this.menu.open = false
      this.menu.querySelector('summary')?.focus()
      then()
    }
    element('download-issues', HTMLButtonElement).addEventListener('click', shut(download.issues))
    this.saveEdits.addEventListener('click', shut(download.edits))
    this.saveChanged.addEventListener('click', shut(download.changed))
    this.copies[0].addEventListener('click', shut(download.copy))
    this.copies[1].addEventListener('click', shut(download.bareCopy))
    element('download-file', HTMLButtonElement).addEventListener('click', shut(download.file))
    this.menu.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') shut(() => undefined)()
    })
    const leave = ({ target }: Event): void => {
      if (!(target instanceof Node && this.menu.contains(target))) this.menu.open = false
    }
    for (const event of ['pointerdown', 'focusin']) document.addEventListener(event, leave, { capture: true })
  }
}
