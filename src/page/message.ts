import { element } from './element.ts'

/** A way on from a message: what its button says, and what it does. */
export interface Answer {
  readonly says: string
  readonly act: () => void
}

/** The line under the bar for one sentence, shown and spoken, with buttons for what can be done about it. */
export class Message {
  private readonly line = element('message', HTMLElement)
  private readonly text = element('message-text', HTMLElement)
  private readonly answers = element('message-answers', HTMLElement)
  private readonly spoken = element('said', HTMLElement)

  /** Shows a sentence until it is shut or another takes its place. */
  show(sentence: string): void {
    this.put(sentence, [{ says: 'Close', act: () => undefined }])
  }

  /** Shows a question; the focus goes to its first answer and comes back after one. */
  ask(sentence: string, answers: readonly Answer[]): void {
    const from = document.activeElement
    const back = (act: () => void) => (): void => {
      if (from instanceof HTMLElement) from.focus()
      act()
    }
    this.put(
      sentence,
      answers.map(({ says, act }) => ({ says, act: back(act) })),
    )
    this.answers.querySelector('button')?.focus()
  }

  /** Says something without showing it. */
  say(sentence: string): void {
    this.spoken.textContent = sentence
  }

  clear(): void {
    this.line.hidden = true
  }

  private put(sentence: string, answers: readonly Answer[]): void {
    this.text.textContent = sentence
    this.answers.replaceChildren(...answers.map(answer => this.button(answer)))
    this.line.hidden = false
    this.say(sentence)
  }

  private button({ says, act }: Answer): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn small'
    button.textContent = says
    button.addEventListener('click', () => {
      this.clear()
      act()
    })
    return button
  }
}
