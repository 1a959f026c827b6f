import { DocSelectionRenderService } from '@univerjs/preset-sheets-core'

/** Milliseconds in which the library still moves the focus after a change of its selection. */
const UNTIL_QUIET = 200

/** Milliseconds that the library takes to fit its drawing into a room that has become visible. */
const UNTIL_FITTED = 150

/** Until this time (of `performance.now`) the library may not take the keyboard. */
let quietUntil = 0

// Whenever its selection changes, the library focuses the element that it reads keys from, with no setting against it.
const takeFocus = DocSelectionRenderService.prototype.focus
DocSelectionRenderService.prototype.focus = function (this: DocSelectionRenderService) {
  if (performance.now() >= quietUntil) takeFocus.call(this)
}

/** The element in which the library draws, and the keyboard's way into it. */
export class QuietRoom {
  readonly element: HTMLElement
  private readonly sizes: ResizeObserver
  private isHidden = false

  /** @param appeared called when the room was hidden and is no longer */
  constructor(container: HTMLElement, appeared: () => void) {
    this.element = container.ownerDocument.createElement('div')
    this.element.className = 'grid-room'
    this.element.addEventListener('pointerdown', () => this.letIn(), { capture: true })
    container.append(this.element)
    this.sizes = new ResizeObserver(() => {
      const wasHidden = this.isHidden
      this.isHidden = this.element.clientHeight === 0
      if (wasHidden && !this.isHidden) setTimeout(appeared, UNTIL_FITTED)
    })
    this.sizes.observe(this.element)
  }

  /** Does something that leaves the keyboard where it is. */
  keepFocus(act: () => void, milliseconds = UNTIL_QUIET): void {
    if (!this.hasFocus) quietUntil = performance.now() + milliseconds
    act()
  }

  /** What the library reads keys from lies beside its room. */
  private get hasFocus(): boolean {
    const { activeElement } = this.element.ownerDocument
    return this.element.contains(activeElement) || activeElement?.getAttribute('data-u-comp') === 'editor'
  }

  /** Lets the keyboard in at once. */
  letIn(): void {
    quietUntil = 0
  }

  dispose(): void {
    this.sizes.disconnect()
    this.element.remove()
  }
}
