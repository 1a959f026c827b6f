import type { SheetChange } from '../src/host.ts'
import { run, supports } from './run.ts'

type Listener = (change: SheetChange) => void

/** Cells that moved are a change of structure; so is what Excel cannot name. */
const IN_PLACE = 'RangeEdited'

/**
 * Tells of changes to the workbook, whoever makes them: the person, a colleague in the same workbook, or we ourselves.
 * Nothing is shown or moved here. Excel's own handlers are set with the first listener and removed with the last one.
 */
export class Watch {
  private readonly listeners = new Set<Listener>()
  private readonly names = new Map<string, string>()
  private registered: Promise<Registered | undefined> | undefined

  /** @returns ends the telling. */
  add(changed: Listener): () => void {
    const told: Listener = change => changed(change)
    this.listeners.add(told)
    this.tryAgain()
    return () => {
      this.listeners.delete(told)
      if (this.listeners.size === 0) void this.end()
    }
  }

  /** Excel may refuse at first, for instance while a cell is being edited: then the next reading tries again. */
  tryAgain(): void {
    if (this.listeners.size === 0 || this.registered !== undefined) return
    this.registered = this.register().catch(() => (this.registered = undefined))
  }

  private register(): Promise<Registered> {
    return run(async context => {
      const { worksheets } = context.workbook
      const handlers: Handler[] = [
        worksheets.onChanged.add(event => this.tell(event.worksheetId, event.changeType === IN_PLACE)),
        worksheets.onAdded.add(event => this.tell(event.worksheetId)),
        worksheets.onDeleted.add(event => this.tell(event.worksheetId)),
      ]
      if (supports('1.17')) {
        handlers.push(worksheets.onMoved.add(event => this.tell(event.worksheetId)))
        handlers.push(
          worksheets.onNameChanged.add(event => {
            this.names.set(event.worksheetId, event.nameAfter)
            return this.tell(event.worksheetId)
          }),
        )
      }
      worksheets.load('items/id,items/name')
      await context.sync()
      for (const { id, name } of worksheets.items) this.names.set(id, name)
      return { context, handlers }
    })
  }

  /** The handlers go in the context that they came with. */
  private async end(): Promise<void> {
    const registered = await this.registered
    if (this.listeners.size > 0 || registered === undefined) return
    this.registered = undefined
    const { context, handlers } = registered
    for (const handler of handlers) handler.remove()
    // When the runtime is going, so are its handlers.
    await context.sync().catch(() => undefined)
  }

  private async tell(id: string, inPlace = false): Promise<void> {
    const sheet = this.names.get(id) ?? (await this.nameOf(id))
    for (const changed of this.listeners) changed({ sheet, kind: inPlace ? 'cells' : 'structure' })
  }

  /** A sheet that came since. '' when it is gone already. */
  private nameOf(id: string): Promise<string> {
    return run(async context => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('name')
      await context.sync()
      if (sheet.isNullObject) return ''
      this.names.set(id, sheet.name)
      return sheet.name
    }).catch(() => '')
  }
}

interface Registered {
  readonly context: Excel.RequestContext
  readonly handlers: readonly Handler[]
}

interface Handler {
  remove(): void
}
