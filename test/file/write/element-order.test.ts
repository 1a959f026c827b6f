import { describe, expect, it } from '@jest/globals'
import { type Element, elementTree } from '../../../src/file/write/elements.ts'
import { cellEdits, madeFile, MADE, openBytes, partsOf, rewritten } from './written.ts'
import { relationsXml, sheetXml, workbookOf, workbookXml } from '../made.ts'

/** The children of an element in the order of ECMA-376, part 1: 18.3.1.99 worksheet, 18.2.27 workbook, 18.8.39 styleSheet. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  worksheet: [
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetCalcPr',
    'sheetProtection',
    'protectedRanges',
    'scenarios',
    'autoFilter',
    'sortState',
    'dataConsolidate',
    'customSheetViews',
    'mergeCells',
    'phoneticPr',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'printOptions',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'customProperties',
    'cellWatches',
    'ignoredErrors',
    'smartTags',
    'drawing',
    'legacyDrawing',
    'legacyDrawingHF',
    'drawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
  ],
  workbook: [
    'fileVersion',
    'fileSharing',
    'workbookPr',
    'workbookProtection',
    'bookViews',
    'sheets',
    'functionGroups',
    'externalReferences',
    'definedNames',
    'calcPr',
    'oleSize',
    'customWorkbookViews',
    'pivotCaches',
    'smartTagPr',
    'smartTagTypes',
    'webPublishing',
    'fileRecoveryPr',
    'webPublishObjects',
    'extLst',
  ],
  styleSheet: [
    'numFmts',
    'fonts',
    'fills',
    'borders',
    'cellStyleXfs',
    'cellXfs',
    'cellStyles',
    'dxfs',
    'tableStyles',
    'colors',
    'extLst',
  ],
  row: ['c', 'extLst'],
  c: ['f', 'v', 'is', 'extLst'],
}
/** Lists that say how long they are. */
const COUNTED = ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs', 'mergeCells', 'dataValidations']

/** What is out of order or miscounted in a part. */
function faultsIn(path: string, xml: string): string[] {
  const found: string[] = []
  const walk = (element: Element): void => {
    const sequence = SEQUENCES[element.name]
    const ranks = element.children.map(({ name }) => sequence?.indexOf(name) ?? 0)
    if (ranks.some((rank, at) => rank < (ranks[at - 1] ?? 0)))
      found.push(`${path}: ${element.name} out of order`)
    const count = / count="(\d+)"/.exec(xml.slice(element.from, element.to))?.[1]
    if (COUNTED.includes(element.name) && count !== undefined && Number(count) !== element.children.length)
      found.push(`${path}: ${element.name} says ${count} of ${element.children.length}`)
    for (const child of element.children) walk(child)
  }
  walk(elementTree(xml))
  return found
}

function faults(bytes: Uint8Array): string[] {
  return [...partsOf(bytes)]
    .filter(([path]) => /(?:workbook|styles|sheet\d+)\.xml$/.test(path))
    .flatMap(([path, part]) => faultsIn(path, new TextDecoder().decode(part)))
}

const BARE = workbookOf({
  'xl/workbook.xml': workbookXml(['Plan']),
  'xl/_rels/workbook.xml.rels': relationsXml(1),
  'xl/worksheets/sheet1.xml': sheetXml('', '<pageMargins/><extLst/>'),
})

describe.each<[string, () => Uint8Array]>([
  ...MADE.map((name): [string, () => Uint8Array] => [name, () => madeFile(name)]),
  ['a workbook with next to nothing', () => BARE],
])('%s, with everything that we write', (name, bytes) => {
  it('has its elements in the order of their schema, and lists as long as they say', async () => {
    const file = await openBytes(name, bytes())
    const [sheet = ''] = file.workbook.sheets.map(each => each.name)
    const { bytes: written } = await rewritten(file, {
      cells: cellEdits(file.workbook, sheet, { C6: { day: 45747 }, Z40: 'far away', B20: 1.5 }),
      marks: [
        { sheet, row: 4, column: 2, severity: 'error' },
        { sheet, row: 5, column: 2, severity: 'query' },
      ],
      written: [
        {
          name: 'Plan issues',
          rows: [['a'], [{ day: 45747 }]],
          links: [{ row: 0, column: 0, to: { sheet, row: 1, column: 1 } }],
        },
      ],
    })
    expect(faults(bytes())).toEqual([])
    expect(faults(written)).toEqual([])
  })
})

describe('this test', () => {
  it('sees what is out of order', () => {
    expect(faultsIn('a', '<worksheet><dataValidations/><conditionalFormatting/></worksheet>')).toEqual([
      'a: worksheet out of order',
    ])
    expect(faultsIn('a', '<styleSheet><dxfs count="1"/></styleSheet>')).toEqual(['a: dxfs says 1 of 0'])
  })
})
