import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { strToU8 } from 'fflate'
import { writeXlsx } from 'hucre'
import { readdirSync } from 'node:fs'
import { fileNamed, sheetXml, workbookOf } from '../file/made.ts'
import { buildCommandLine, problemsOf } from './command.ts'
import type { CommandLine } from './command.ts'

let line: CommandLine

beforeAll(async () => {
  line = await buildCommandLine()
})
afterAll(() => line.remove())

const sheet = (xml: string): Uint8Array => workbookOf({ 'xl/worksheets/sheet1.xml': xml })
const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>')}`

/** A workbook whose parts unpack to 300 MB each, as its own directory says. */
function bomb(): Uint8Array {
  const zip = workbookOf()
  const view = new DataView(zip.buffer, zip.byteOffset)
  for (let at = 0; at + 46 < zip.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 300_000_000, true)
  }
  return zip
}

describe('a file that cannot be checked ends in one sentence and exit code 2', () => {
  const bad: readonly (readonly [
    what: string,
    name: string,
    content: () => Uint8Array | Promise<Uint8Array>,
    says: string,
  ])[] = [
    ['empty', 'plan.xlsx', () => new Uint8Array(), '"plan.xlsx" is empty (0 bytes)'],
    [
      'no workbook',
      'plan.xlsx',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]),
      '"plan.xlsx" is not a workbook',
    ],
    [
      'a page of the web under another name',
      'plan.xls',
      () => strToU8('<html>'),
      '"plan.xls" is text under the name of a workbook',
    ],
    [
      'an old .xls',
      'plan.xls',
      () => fileNamed('excel-97.xls'),
      '"plan.xls" is a workbook of Excel 97-2003 (.xls)',
    ],
    [
      'an .ods',
      'plan.ods',
      () => fileNamed('open-document.ods'),
      '"plan.ods" is an OpenDocument spreadsheet',
    ],
    [
      'behind a password',
      'plan.xlsx',
      () =>
        writeXlsx({
          sheets: [{ name: 'Plan', rows: [['Ref']] }],
          encryption: { password: 'secret', spinCount: 10 },
        }),
      '"plan.xlsx" is protected with a password',
    ],
    ['cut short', 'plan.xlsx', () => fileNamed('lists.xlsx').slice(0, 2000), '"plan.xlsx" is cut short'],
    [
      'malformed inside',
      'plan.xlsx',
      () => sheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'),
      '"plan.xlsx" is damaged',
    ],
    ['a zip bomb', 'plan.xlsx', bomb, '"plan.xlsx" unpacks to more than 256 MB'],
    ['a billion laughs', 'plan.xlsx', () => sheet(laughs), '"plan.xlsx" holds XML declarations'],
    [
      'of an unclosed quotation mark',
      'plan.csv',
      () => strToU8('Ref,Action\n1,"Open\n'),
      '"plan.csv" has a quotation mark',
    ],
    [
      'without a table',
      'plan.xlsx',
      () => writeXlsx({ sheets: [{ name: 'Notes', rows: [['Dear all,'], ['see you there']] }] }),
      '"plan.xlsx" cannot be read as a return. "Notes": no table',
    ],
    [
      'with nothing in it',
      'plan.xlsx',
      () => writeXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] }),
      '"plan.xlsx" has nothing in it that can be read',
    ],
    [
      'hidden',
      'plan.xlsx',
      () =>
        writeXlsx({
          sheets: [
            {
              name: 'Plan',
              rows: [
                ['Ref', 'Action', 'RAG'],
                ['1', 'Open a station', 'G'],
              ],
              hidden: true,
            },
            { name: 'Front', rows: [] },
          ],
        }),
      '"Plan": it is hidden; name it to have it read',
    ],
  ]

  it.each(bad)('%s', async (_, name, content, says) => {
    const ran = await line.run('check', line.file(name, await content()))
    expect(problemsOf(ran)).toEqual([expect.stringContaining(says)])
    expect(ran.err).toMatch(/\.\n$/)
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' })
  })

  it('missing, in a folder that is missing, or a folder', async () => {
    for (const [path, says] of [
      ['nowhere.xlsx', 'There is no file "nowhere.xlsx": check its name and its folder.'],
      [
        'samples/clean.xlsx/plan.xlsx',
        'There is no file "samples/clean.xlsx/plan.xlsx": check its name and its folder.',
      ],
      ['samples', '"samples" is a folder: name a file in it.'],
    ] as const) {
      const ran = await line.run('check', path, '--json')
      expect({ ...ran, err: problemsOf(ran) }).toEqual({ code: 2, out: '', err: [says] })
    }
  })

  it('whose name is meant for the terminal, which is not told so', async () => {
    const ran = await line.run('check', 'a\u001b[2Jb\u009b31m\u202e.xlsx')
    expect(ran.err).toBe('There is no file "a [2Jb 31m.xlsx": check its name and its folder.\n')
  })

  it('and nothing is written beside it', async () => {
    const path = line.file('plan.xlsx', new Uint8Array([1, 2, 3]))
    await line.run('check', path, '--csv')
    expect(readdirSync(path.replace(/[^/\\]*$/, ''))).toEqual(['plan.xlsx'])
  })
})

describe('a workbook that is only odd is checked', () => {
  it('with one styled cell in row 1,048,576', async () => {
    const rows = [
      ['Ref', 'Action', 'RAG'],
      ['1', 'Open a station', 'G'],
      ['2', 'Hire constables', 'A'],
      ['3', 'Train them', 'G'],
    ]
    const xml = rows.map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((text, c) => `<c r="${'ABC'.charAt(c)}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
    )
    const deep = sheet(sheetXml(`${xml.join('')}<row r="1048576"><c r="XFD1048576" s="1"/></row>`))
    const ran = await line.run('check', line.file('deep.xlsx', deep))
    expect(ran.out).toContain('2 of 3 ratings (66.7%) are Green, 1 (33.3%) Amber')
    expect(ran.code).toBe(0)
  })
})

describe('a command line that cannot be carried out', () => {
  it.each([
    [['chek', 'x'], 'There is no command "chek". Did you mean check?'],
    [['plan.xlsx'], 'Say what to do with "plan.xlsx": plan-returns check "plan.xlsx".'],
    [['check'], 'check must be followed by FILE…, for example: plan-returns check return.xlsx.'],
    [
      ['compare', 'now.xlsx'],
      'compare must be followed by NOW THEN, for example: plan-returns compare now.xlsx then.xlsx.',
    ],
    [['summary', 'a', 'b'], 'summary takes FILE: leave "b" out.'],
    [['check', '--jsn', 'x'], 'There is no option --jsn. Did you mean --json?'],
    [['check', '-x'], 'There is no option -x. See "plan-returns --help".'],
    [['check', '--__proto__', 'x'], 'There is no option --__proto__. See "plan-returns --help".'],
    [['check', '--stage', 'now', 'x'], '--stage must be one of check, setup, publish; it is "now".'],
    [['check', '--rule', 'best', 'x'], '--rule must be one of cells, worst, latest; it is "best".'],
    [
      ['check', '--as-at', '31/03/2026', 'x'],
      '--as-at must be a day such as 2026-03-31; it is "31/03/2026".',
    ],
    [
      ['check', '--as-at', '2026-02-30', 'x'],
      '--as-at must be a day such as 2026-03-31; it is "2026-02-30".',
    ],
    [['check', 'x', '--plan'], '--plan must be followed by ID|FILE.'],
    [['check', 'x', '--plan', '--json'], '--plan must be followed by ID|FILE.'],
    [['check', 'x', '--sheet', ''], '--sheet must be followed by NAME; it is "".'],
    [['check', 'x', '--json', '--csv'], 'Give --json or --csv, not both.'],
    [['check', 'x', '--json=yes'], '--json stands alone: leave "=yes" out.'],
    [['check', 'x', '--plan', 'a', '--plan', 'b'], 'Give --plan once.'],
    [['rules', '--json'], 'rules has no option --json. It has none.'],
    [['summary', 'x', '--csv'], 'summary has no option --csv. It has: --plan, --sheet, --period, --rule.'],
    [['rules', 'ref-gp'], 'There is no check "ref-gp". Did you mean ref-gap?'],
    [
      ['plans', 'update-2015'],
      'There is no plan layout "update-2015" and no such file. Did you mean update-2014?',
    ],
    [
      ['check', 'samples/clean.xlsx', '--plan', 'Tracker'],
      'There is no plan layout "Tracker" and no such file. Did you mean tracker?',
    ],
    [
      ['check', 'samples/clean.xlsx', '--sheet', 'Retrun'],
      '"clean.xlsx" has no sheet "Retrun". It has "Return".',
    ],
    [
      ['check', 'samples/clean.xlsx', '--with', 'none.xlsx'],
      'There is no file "none.xlsx": check its name and its folder.',
    ],
  ])('%j', async (args, says) => {
    const ran = await line.run(...args)
    expect({ ...ran, err: problemsOf(ran) }).toEqual({ code: 2, out: '', err: [says] })
  })
})

describe('a plan file that cannot be used', () => {
  const plan = async (change: (plan: Record<string, unknown>) => unknown): Promise<string> => {
    const { out } = await line.run('plans', 'tracker')
    return JSON.stringify(change(JSON.parse(out) as Record<string, unknown>))
  }
  const told = async (content: string | Uint8Array): Promise<readonly string[]> => {
    const ran = await line.run('check', 'samples/clean.xlsx', '--plan', line.file('plan.json', content))
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' })
    return problemsOf(ran).map(problem => problem.replace(/"[^"]*plan\.json"/, '"plan.json"'))
  }

  it('says which key, what was found and what is allowed', async () => {
    const content = await plan(given => ({
      ...given,
      countingRule: 'best',
      titel: 'Plan',
      noun: { one: 'return' },
    }))
    expect(await told(content)).toEqual([
      '"plan.json" cannot be used as a plan:',
      '- noun, many is missing. It must be text.',
      '- countingRule is the text "best". It must be one of cells, worst, latest.',
      '- The plan has "titel", which no plan has. Did you mean title?',
    ])
  })

  it('says where JSON breaks off', async () => {
    expect(await told('{\n  "id": "x",\n  "title": \n}\n')).toEqual([
      '"plan.json" is not JSON from line 4 on: look there for a comma, quote or bracket.',
    ])
    expect(await told('{\n  "id": "x"\n  "title": "y"\n}\n')).toEqual([
      '"plan.json" is not JSON from line 3 on: look there for a comma, quote or bracket.',
    ])
    expect(await told('{"id": "x", ')).toEqual(['"plan.json" is cut short: its last bracket is not closed.'])
    expect(await told(' \n')).toEqual(['"plan.json" is empty: a plan is a JSON file.'])
  })

  it('says that a workbook is no plan', async () => {
    expect(await told(fileNamed('lists.xlsx'))).toEqual([
      '"plan.json" is a workbook: a plan is a JSON file. "plan-returns draft FILE" writes one from a workbook.',
    ])
  })

  it('takes __proto__ for a name like any other', async () => {
    const content = await plan(given => given)
    expect(await told(`{"__proto__":1,${content.slice(1)}`)).toEqual([
      '"plan.json" cannot be used as a plan:',
      expect.stringContaining('- The plan has "__proto__", which no plan has.'),
    ])
  })
})
