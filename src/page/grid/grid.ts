import { LifecycleService, LifecycleStages, ThemeService } from '@univerjs/presets'
import type { Area, Sheet, Spot, Standing, Workbook } from '../../../shared/index.ts'
import {
  type Contents,
  type Link,
  noSuchSheet,
  type OwnSheet,
  type Reading,
  type SheetChange,
} from '../../host.ts'
import { ChangeWatch } from './change-watch.ts'
import { registerFunctions } from './functions.ts'
import { type Facts, KeptFacts, type Shift } from './kept-facts.ts'
import { Listeners } from './listeners.ts'
import { Marks } from './marks.ts'
import { OpenWorkbook } from './open-workbook.ts'
import { QuietRoom } from './quiet-room.ts'
import { hiddenOf } from './read-sheet.ts'
import { Session } from './session.ts'
import type { Edit, Restructuring, SheetGrid, Write } from './sheet-view.ts'
import { SheetSizes } from './sheet-size.ts'
import { Slices } from './slices.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'
import { characterWidths } from './text-size.ts'
import { startUniver } from './univer.ts'

/** The font in which the grid writes: 11 points. */
const FONT = '14.67px Arial'
const NOTHING: Workbook = { file: '', sheets: [], limits: [] }

/** Opens an empty grid in an element that has a height of its own; {@link SheetGrid.show} fills it. */
export function openGrid(container: HTMLElement): SheetGrid {
  return new Grid(container)
}

class Grid implements SheetGrid {
  readonly marks = new Marks()
  private readonly container: HTMLElement
  private readonly edits = new Listeners<readonly Edit[]>()
  private readonly shows = new Listeners<void>()
  private readonly structure = new Listeners<Restructuring>()
  private readonly changes = new Listeners<SheetChange>()
  private readonly dark = matchMedia('(prefers-color-scheme: dark)')
  private readonly widthOf = characterWidths(FONT)
  private session: Session | undefined
  private watch: ChangeWatch | undefined
  private opened = 0

  constructor(container: HTMLElement) {
    this.container = container
    this.dark.addEventListener('change', this.followScheme)
  }

  async show(workbook: Workbook, reading: Reading = {}): Promise<void> {
    // The library remembers cells by the workbook's id, even of one that is gone.
    const id = `workbook-${++this.opened}`
    const snapshot = await snapshotOf(workbook, id, this.widthOf, reading)
    await new Slices(reading.signal).next()
    // From here on there is no way back, so nothing stops it.
    this.close()
    await new Slices().next()
    this.start(workbook, snapshot)
    this.shows.tell()
  }

  private start({ sheets, limits: fileLimits }: Workbook, snapshot: Snapshot): void {
    this.close()
    const room = new QuietRoom(this.container, () => this.session?.showPlace())
    const univer = startUniver(room.element, this.dark.matches)
    const drawn = univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered)
    room.keepFocus(() => {
      const open = new OpenWorkbook(univer, snapshot)
      registerFunctions(univer, () => this.readNow())
      this.marks.begin(open)
      const facts = new KeptFacts(factsById(snapshot, sheets))
      const sizes = new SheetSizes(open, snapshot.sizes)
      this.session = new Session({ open, room, sizes, facts, fileLimits })
      this.watch = new ChangeWatch(open, this)
    }, drawn)
  }

  /** The library does not give back all memory of a workbook before it ends itself. */
  private close(): void {
    this.watch?.dispose()
    this.session?.dispose()
    this.watch = undefined
    this.session = undefined
  }

  dispose(): void {
    this.dark.removeEventListener('change', this.followScheme)
    this.close()
  }

  private readonly followScheme = (): void => {
    this.session?.open.univer.__getInjector().get(ThemeService).setDarkMode(this.dark.matches)
  }

  /** Throws a sentence where there is no workbook, and so no sheet of any name. */
  private sessionWith(sheet: string): Session {
    if (this.session === undefined) throw noSuchSheet(sheet)
    return this.session
  }

  contents(): Contents {
    return this.session?.contents() ?? { file: '', sheets: [] }
  }

  sheetNames(): readonly string[] {
    return this.session?.open.sheets.map(sheet => sheet.getName()) ?? []
  }

  get limits(): Workbook['limits'] {
    return this.session?.limits ?? []
  }

  async readSheet(name: string, reading?: Reading): Promise<Sheet> {
    return this.sessionWith(name).readSheet(name, reading)
  }

  readNow(): Workbook {
    return this.session?.readNow() ?? NOTHING
  }

  hidden(sheet: string): Pick<Sheet, 'hiddenRows' | 'hiddenColumns'> {
    return hiddenOf(this.sessionWith(sheet).open.sheet(sheet))
  }

  texts(sheet: string, area: Area): string[][] {
    return this.sessionWith(sheet).texts(sheet, area)
  }

  textToEdit(spot: Spot): string {
    return this.sessionWith(spot.sheet).textToEdit(spot)
  }

  standing(spot: Spot): Standing | undefined {
    return this.session?.standing(spot)
  }

  setCells(writes: readonly Write[]): void {
    const [first] = writes
    if (first !== undefined) this.sessionWith(first.sheet).setCells(writes)
  }

  putSheet(own: OwnSheet): void {
    this.session?.putSheet(own, this.widthOf)
  }

  removeSheet(name: string): void {
    this.session?.removeSheet(name)
  }

  linksOf(sheet: string): readonly Link[] {
    return this.session?.linksOf(sheet) ?? []
  }

  typeText(spot: Spot, typed: string): void {
    this.sessionWith(spot.sheet).typeText(spot, typed)
  }

  place(): Spot | undefined {
    return this.session?.place()
  }

  selected(): readonly Area[] {
    return this.session?.selected() ?? []
  }

  select(spot: Spot): void {
    this.sessionWith(spot.sheet).select(spot)
  }

  focus(): void {
    this.session?.focus()
  }

  undo(): void {
    this.session?.undo()
  }

  redo(): void {
    this.session?.redo()
  }

  onEdit(listener: (edits: readonly Edit[]) => void): () => void {
    return this.edits.add(listener)
  }

  onShow(listener: () => void): () => void {
    return this.shows.add(listener)
  }

  onStructure(listener: (change: Restructuring) => void): () => void {
    return this.structure.add(listener)
  }

  onChange(listener: (change: SheetChange) => void): () => void {
    return this.changes.add(listener)
  }

  written(sheetId: string, row: number, column: number): void {
    const sheet = this.session?.open.sheetById(sheetId)
    if (sheet !== undefined) this.session?.sizes.extend(sheet, row, column)
  }

  edited(edits: readonly Edit[], sheetId: string): void {
    this.session?.facts.forgetFormulas(sheetId, edits)
    this.edits.tell(edits)
    this.altered(edits[0]?.sheet ?? '')
  }

  moving(sheetId: string, shift?: Shift): void {
    if (shift === undefined) return this.session?.facts.drop(sheetId)
    this.session?.facts.shift(sheetId, shift)
    this.marks.shift(sheetId, shift)
  }

  restructured(change: Restructuring, sheetId: string): void {
    this.session?.sizes.forget(sheetId)
    this.structure.tell(change)
    this.changes.tell({ sheet: change.sheet, kind: 'structure' })
  }

  altered(sheet: string): void {
    this.changes.tell({ sheet, kind: 'cells' })
  }
}

/** What the file told of each sheet, by the grid's id of it. */
function factsById({ data, onlyTold }: Snapshot, sheets: readonly Sheet[]): ReadonlyMap<string, Facts> {
  return new Map(
    sheets.map(({ tables, dropDowns }, at) => {
      const id = data.sheetOrder[at] ?? ''
      return [id, { tables, dropDowns, formulas: onlyTold.get(id) ?? [] }] as const
    }),
  )
}
