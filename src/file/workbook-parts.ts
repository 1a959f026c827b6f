import { Fault } from './file-problem.ts'
import { attribute, attributes, scanXml } from './xml.ts'

/** Where the parts of a workbook stand in its zip file. */
export interface WorkbookParts {
  /** Its sheets in order; those without a path hold no cells (chart sheets, dialogs). */
  readonly sheets: readonly { readonly name: string; readonly path: string | undefined }[]
  readonly workbook: string
  readonly styles: string | undefined
  readonly theme: string | undefined
  /** The texts that cells share. */
  readonly texts: string | undefined
}

/** What a part says of another one. */
export interface Relation {
  readonly id: string
  /** The last word of its type: 'worksheet', 'table' … */
  readonly kind: string
  readonly path: string
}

/** What finding the parts needs of a zip file: the text of a part, undefined when there is none. */
export type PartText = (path: string) => Promise<string | undefined>

/** Follows the relations of an .xlsx from its root to its sheets. Faults when it is no workbook or a part is missing. */
export async function findParts(text: PartText): Promise<WorkbookParts> {
  const root = (await relations(text, '')).find(relation => relation.kind === 'officeDocument')
  if (root === undefined) throw await otherDocument(text)
  if (root.path.endsWith('.bin')) throw new Fault('binary', root.path)
  const workbook = await text(root.path)
  if (workbook === undefined) throw new Fault('damaged', `no part ${root.path}`)
  const linked = new Map((await relations(text, root.path)).map(relation => [relation.id, relation]))
  const only = (kind: string): string | undefined => [...linked.values()].find(l => l.kind === kind)?.path
  const sheets = listedSheets(workbook).map(({ name, id }) => {
    const relation = linked.get(id)
    if (relation === undefined) throw new Fault('damaged', `no part for sheet ${name}`)
    return { name, path: relation.kind === 'worksheet' ? relation.path : undefined }
  })
  return {
    workbook: root.path,
    sheets,
    styles: only('styles'),
    theme: only('theme'),
    texts: only('sharedStrings'),
  }
}

async function otherDocument(text: PartText): Promise<Fault> {
  const isOpen =
    (await text('mimetype'))?.startsWith('application/vnd.oasis.opendocument.spreadsheet') === true
  return new Fault(isOpen ? 'openDocument' : 'unknown', 'no document')
}

function listedSheets(workbook: string): { name: string; id: string }[] {
  const sheets: { name: string; id: string }[] = []
  const path: string[] = []
  scanXml(workbook, {
    open(name, from, to) {
      path.push(name)
      if (path.length === 1 && name !== 'workbook') throw new Fault('unknown', `a document of ${name}`)
      if (path[1] !== 'sheets' || name !== 'sheet') return
      const given = new Map(attributes(workbook, from, to))
      sheets.push({ name: given.get('name') ?? '', id: given.get('id') ?? '' })
    },
    close: () => path.pop(),
  })
  return sheets.filter(sheet => sheet.name !== '' && sheet.id !== '')
}

/** Where the relations of a part stand. */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** The relations of a part; '' is the zip file itself. Kinds are the last word of the type, alike in strict files. */
export async function relations(text: PartText, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const xml = await text(relationsPath(part))
  if (xml === undefined) return []
  const found: Relation[] = []
  scanXml(xml, {
    open(name, from, to) {
      if (name !== 'Relationship') return
      const type = attribute(xml, from, to, 'Type') ?? ''
      if (attribute(xml, from, to, 'TargetMode') === 'External') return
      found.push({
        id: attribute(xml, from, to, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        path: resolve(folder, attribute(xml, from, to, 'Target') ?? ''),
      })
    },
    close() {},
  })
  return found
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
