import { element } from './element.ts'

/** What is done sooner goes without a word. */
const PATIENCE = 100

/** The line under the bar that says how far the reading of a file is, and lets a person stop it. */
export class Progress {
  private readonly line = element('progress', HTMLElement)
  private readonly text = element('progress-text', HTMLElement)
  private readonly bar = element('progress-bar', HTMLProgressElement)
  private waiting: ReturnType<typeof setTimeout> | undefined
  private stop: () => void = () => undefined

  constructor() {
    element('cancel', HTMLButtonElement).addEventListener('click', () => this.stop())
  }

  begin(text: string, stop: () => void): void {
    this.end()
    this.text.textContent = text
    this.bar.removeAttribute('value')
    this.stop = stop
    this.waiting = setTimeout(() => (this.line.hidden = false), PATIENCE)
  }

  /** @param part from 0 to 1 */
  at(part: number): void {
    this.bar.value = part
  }

  end(): void {
    clearTimeout(this.waiting)
    // The button that was pressed goes with the line; who pressed it goes on where files are opened.
    if (this.line.contains(document.activeElement)) element('choose', HTMLButtonElement).focus()
    this.line.hidden = true
    this.stop = () => undefined
  }
}
