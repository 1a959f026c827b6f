import { relationsPath } from '../workbook-parts.ts'
import { withSheetNames } from './app-properties.ts'
import type { Package } from './package.ts'
import { type AddedKind, withoutRelation, withoutType, withRelation, withType } from './parts-list.ts'

const TYPES = '[Content_Types].xml'
const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** The lists of a file in which each part of its workbook stands: what it is, what it is related to, what it is called. */
export class WorkbookLists {
  /** The folder of the workbook part: 'xl/'. */
  readonly folder: string
  private readonly pack: Package
  private readonly workbook: string

  /** @param workbook the path of the workbook part */
  constructor(pack: Package, workbook: string) {
    this.pack = pack
    this.workbook = workbook
    this.folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  }

  /** Lists a part beside the workbook's own and gives the name of its relation. */
  async add(kind: AddedKind, target: string): Promise<string> {
    const path = relationsPath(this.workbook)
    const { xml, id } = withRelation((await this.pack.textOrNone(path)) ?? EMPTY_RELATIONS, { kind, target })
    this.pack.put(path, xml)
    await this.addType(kind, this.folder + target)
    return id
  }

  /** Says what a part is that is related already. */
  async addType(kind: AddedKind, path: string): Promise<void> {
    this.pack.put(TYPES, withType(await this.pack.text(TYPES), path, kind))
  }

  /** Unties a part from the workbook. */
  async untie(relation: string): Promise<void> {
    const path = relationsPath(this.workbook)
    const xml = await this.pack.textOrNone(path)
    if (xml !== undefined) this.pack.put(path, withoutRelation(xml, relation))
  }

  /** Strikes parts that are gone off the list of what the parts are. */
  async forget(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.pack.put(TYPES, withoutType(await this.pack.text(TYPES), path))
  }

  /** Lists the worksheets by name where the file's properties do. */
  async nameSheets(before: readonly string[], after: readonly string[]): Promise<void> {
    const related = await this.pack.relations('')
    const properties = related.find(({ kind }) => kind === 'extended-properties')
    const xml = properties && (await this.pack.textOrNone(properties.path))
    if (properties !== undefined && xml !== undefined)
      this.pack.put(properties.path, withSheetNames(xml, before, after))
  }
}
