import { describe, expect, it } from '@jest/globals'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { OwnSheet } from '../../../src/host.ts'
import {
  type OpenFile,
  differingParts,
  openBytes,
  openMade,
  partsOf,
  partText,
  rewritten,
} from './written.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const issues = (rows: OwnSheet['rows'], links: OwnSheet['links'] = []): OwnSheet => ({
  name: 'Plan issues',
  rows,
  links,
})
const LINK = { row: 1, column: 1, to: { sheet: "Ana's plan", row: 4, column: 2 } }

/** The file with the text of some parts changed by hand. */
async function changed(
  file: OpenFile,
  parts: Readonly<Record<string, (text: string) => string>>,
): Promise<OpenFile> {
  const all = unzipSync(file.bytes)
  for (const [path, change] of Object.entries(parts))
    all[path] = strToU8(change(all[path] === undefined ? '' : new TextDecoder().decode(all[path])))
  return openBytes(file.workbook.file, zipSync(all))
}

describe('a sheet of ours', () => {
  it('is one more wherever sheets are listed', async () => {
    const { bytes } = await rewritten(await openMade('everything.xlsx'), { written: [issues([['To do']])] })
    expect(partText(bytes, 'xl/workbook.xml')).toContain(
      '<sheet name="Plan issues" sheetId="5" r:id="rId9"/></sheets>',
    )
    expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).toContain(
      `<Relationship Id="rId9" Type="${OFFICE}/worksheet" Target="worksheets/sheet4.xml"/></Relationships>`,
    )
    expect(partText(bytes, '[Content_Types].xml')).toContain(
      '<Override PartName="/xl/worksheets/sheet4.xml" ',
    )
    const properties = partText(bytes, 'docProps/app.xml')
    expect(properties).toContain('<vt:i4>4</vt:i4></vt:variant><vt:variant><vt:lpstr>Charts')
    expect(properties).toContain(
      '<vt:vector size="7" baseType="lpstr"><vt:lpstr>Plan</vt:lpstr><vt:lpstr>Table</vt:lpstr><vt:lpstr>Locked</vt:lpstr><vt:lpstr>Plan issues</vt:lpstr><vt:lpstr>Chart',
    )
  })

  it('holds texts as texts, links as objects, and no formula', async () => {
    const { bytes } = await rewritten(await openMade('everything.xlsx'), {
      written: [
        issues(
          [
            ['To do', 'Cell'],
            ['=1+1', 'C5'],
          ],
          [LINK],
        ),
      ],
    })
    const xml = partText(bytes, 'xl/worksheets/sheet4.xml')
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
    expect(xml).toContain(`<hyperlinks><hyperlink ref="B2" location="'Ana''s plan'!C5"/></hyperlinks>`)
  })

  it('is written anew in its place, with nothing left of what people hung on it', async () => {
    const first = await rewritten(await openMade('everything.xlsx'), {
      written: [issues([['To do'], ['a'], ['b']])],
    })
    const withNote = await changed(first, {
      'xl/worksheets/_rels/sheet4.xml.rels': () =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments9.xml"/></Relationships>`,
      'xl/comments9.xml': () =>
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>',
      '[Content_Types].xml': text =>
        text.replace(
          '</Types>',
          '<Override PartName="/xl/comments9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
        ),
    })
    const again = await rewritten(withNote, { written: [issues([['To do']])] })
    expect(differingParts(withNote.bytes, again.bytes)).toEqual(
      [
        '-xl/comments9.xml',
        '-xl/worksheets/_rels/sheet4.xml.rels',
        '[Content_Types].xml',
        'xl/worksheets/sheet4.xml',
      ].sort(),
    )
    expect(differingParts(first.bytes, again.bytes)).toEqual(['xl/worksheets/sheet4.xml'])
  })

  it('goes from between others, and what counts sheets is right again', async () => {
    const first = await rewritten(await openMade('everything.xlsx'), { written: [issues([['To do']])] })
    const moved = await changed(first, {
      'xl/workbook.xml': text => {
        const own = /<sheet name="Plan issues"[^>]*\/>/.exec(text)?.[0] ?? ''
        return text
          .replace(own, '')
          .replace('<sheets>', `<sheets>${own}`)
          .replace(/localSheetId="0"/g, 'localSheetId="1"')
          .replace('<workbookView ', '<workbookView activeTab="1" ')
          .replace(
            '<definedNames>',
            `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Plan issues'!$A$1</definedName>`,
          )
      },
    })
    const { bytes } = await rewritten(moved, { removed: ['Plan issues'] })
    const xml = partText(bytes, 'xl/workbook.xml')
    expect(xml).toContain('activeTab="0"')
    expect([...xml.matchAll(/localSheetId="(\d)"/g)].map(([, at]) => at)).toEqual(['0', '0'])
    expect(xml).not.toContain('Plan issues')
  })

  it('takes its own styles along when it goes, and leaves those that somebody uses', async () => {
    const first = await rewritten(await openMade('everything.xlsx'), {
      written: [issues([['To do', 'Cell'], ['a', 'C5'], [{ day: 45747 }]], [LINK])],
    })
    const used = await changed(first, {
      'xl/worksheets/sheet3.xml': text => text.replace('<c r="A1"', '<c r="A1" s="7"'),
    })
    const styles = async (file: OpenFile): Promise<number> =>
      [
        ...partText((await rewritten(file, { removed: ['Plan issues'] })).bytes, 'xl/styles.xml').matchAll(
          /<xf /g,
        ),
      ].length
    const before = [...partText((await openMade('everything.xlsx')).bytes, 'xl/styles.xml').matchAll(/<xf /g)]
      .length
    expect([await styles(first), await styles(used)]).toEqual([before, before + 1])
  })

  it('drops the order of calculation when a formula of somebody goes with it', async () => {
    const first = await rewritten(await openMade('everything.xlsx'), { written: [issues([['To do']])] })
    const withChain = await changed(first, {
      'xl/worksheets/sheet4.xml': text =>
        text.replace('</sheetData>', '<row r="9"><c r="A9"><f>1+1</f><v>2</v></c></row></sheetData>'),
      'xl/calcChain.xml': () =>
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A9" i="5"/></calcChain>',
      'xl/_rels/workbook.xml.rels': text =>
        text.replace(
          '</Relationships>',
          `<Relationship Id="rId50" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
        ),
    })
    const { bytes } = await rewritten(withChain, { removed: ['Plan issues'] })
    expect(partsOf(bytes).has('xl/calcChain.xml')).toBe(false)
    expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
  })
})

describe('marks', () => {
  const mark = (column: number) => ({ sheet: 'Plan', row: 4, column, severity: 'error' as const })
  const rules = (bytes: Uint8Array): string[] =>
    [
      ...partText(bytes, 'xl/worksheets/sheet1.xml').matchAll(
        /<conditionalFormatting.*?<\/conditionalFormatting>/g,
      ),
    ].map(([rule]) => rule)

  it('come behind the rules of the person, below them in order', async () => {
    const file = await openMade('everything.xlsx')
    const { bytes } = await rewritten(file, { marks: [mark(2)] })
    expect(rules(bytes)).toEqual([
      ...rules(file.bytes),
      '<conditionalFormatting sqref="C5"><cfRule type="expression" dxfId="2" priority="4"><formula>LEN(&quot;Plan Returns mark: error&quot;)&gt;0</formula></cfRule></conditionalFormatting>',
    ])
  })

  it('go also where another program wrote them down together with a rule of the person', async () => {
    const file = await openMade('everything.xlsx')
    const ours =
      '<cfRule type="expression" dxfId="0" priority="9"><formula>LEN("Plan Returns mark: query")>0</formula></cfRule>'
    const together = await changed(file, {
      'xl/worksheets/sheet1.xml': text =>
        text.replace('<cfRule type="cellIs"', `${ours}<cfRule type="cellIs"`),
    })
    const { bytes } = await rewritten(together, { marks: [] })
    expect(rules(bytes)).toEqual(rules(file.bytes))
  })

  it('are set in lists of a hundred areas', async () => {
    const marks = Array.from({ length: 250 }, (_, at) => ({ ...mark(12), row: at * 2 }))
    const { bytes } = await rewritten(await openMade('everything.xlsx'), { marks })
    const areas = rules(bytes)
      .slice(3)
      .map(rule => /sqref="([^"]*)"/.exec(rule)?.[1]?.split(' ').length)
    expect(areas).toEqual([100, 100, 50])
  })

  it('leave looks that were there before, though they look the same', async () => {
    const file = await openMade('everything.xlsx')
    const same = '<dxf><fill><patternFill><bgColor rgb="FFFBD5D5"/></patternFill></fill></dxf>'
    const withSame = await changed(file, {
      'xl/styles.xml': text =>
        text.replace('<dxfs count="2">', '<dxfs count="3">').replace('</dxfs>', `${same}</dxfs>`),
      'xl/worksheets/sheet1.xml': text => text.replace('dxfId="1"', 'dxfId="2"'),
    })
    const marked = await rewritten(withSame, { marks: [mark(2)] })
    expect(differingParts((await rewritten(marked, { marks: [] })).bytes, withSame.bytes)).toEqual([])
  })
})
