import { DocSelectionRenderService } from '@univerjs/preset-sheets-core'

/** Milliseconds in which the library still moves the focus after a change of its selection, or after it has drawn. */
const UNTIL_QUIET = 200
/** Milliseconds that the library takes to fit its drawing into a room that has become visible. */
const UNTIL_FITTED = 150

/** Reasons why the library may not take the keyboard now. */
const holds = new Set<object>()

// Whenever its selection changes, the library focuses the element that it reads keys from, with no setting against it.
const takeFocus = DocSelectionRenderService.prototype.focus
DocSelectionRenderService.prototype.focus = function (this: DocSelectionRenderService) {
  if (holds.size === 0) takeFocus.call(this)
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

  /**
   * Does something that leaves the keyboard where it is.
   *
   * @param done settles when the library has done its part
   */
  keepFocus(act: () => void, done: Promise<unknown> = Promise.resolve()): void {
    const hold = {}
    if (!this.hasFocus) holds.add(hold)
    act()
    const release = (): void => void setTimeout(() => holds.delete(hold), UNTIL_QUIET)
    done.then(release, release)
  }

  /** What the library reads keys from lies beside its room. */
  private get hasFocus(): boolean {
    const { activeElement } = this.element.ownerDocument
    return this.element.contains(activeElement) || activeElement?.getAttribute('data-u-comp') === 'editor'
  }

  /** Lets the keyboard in at once. */
  letIn(): void {
    holds.clear()
  }

  dispose(): void {
    this.sizes.disconnect()
    this.element.remove()
  }
}
