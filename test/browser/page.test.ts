import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import type { Page } from 'playwright-core'
import { readWorkbook } from '../../src/file/read.ts'
import { differingParts } from '../file/write/written.ts'
import { axe } from './axe.ts'
import { browserForTests } from './hooks.ts'
import { type Look, open, type OpenPage } from './open.ts'
import { inventedFile, type PageSite, servePage } from './page-site.ts'
import {
  choose,
  chosen,
  cursor,
  download,
  eventually,
  GRID,
  LAPTOP,
  message,
  ready,
  writeIssues,
} from './page-steps.ts'

const browser = browserForTests()
let site: PageSite

beforeAll(async () => {
  site = await servePage()
}, 120_000)
afterAll(() => site.close())

/** The page once the first workbook is shown and checked. */
async function opened(address: string, look: Look = LAPTOP): Promise<OpenPage> {
  const page = await open(browser(), address, look)
  await ready(page.page, 'update-2014.xlsx')
  await eventually(() => cursor(page.page).inputValue(), 'A1')
  return page
}

/** Drops files on the sheet. */
async function drop(page: Page, ...files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(given => {
    const transfer = new DataTransfer()
    for (const [name, text] of given) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  for (const event of ['dragover', 'drop']) await page.dispatchEvent('#sheet', event, { dataTransfer })
}

const verdict = (page: Page) => page.locator('#panel main').getByRole('heading', { level: 1 })
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name })

/** Goes to the sheet from wherever the focus is, on by the keys, and types. */
async function typeIntoSheet(page: Page, text: string, ...keys: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Open a file' }).focus()
  await page.keyboard.press('F6')
  for (const key of keys) await page.keyboard.press(key, { delay: 40 })
  await page.keyboard.type(text, { delay: 40 })
  await page.keyboard.press('Enter')
}

describe.each([
  ['served by npm start', () => site.served],
  ['opened from disk', () => site.onDisk],
])('the page %s', (_, address) => {
  it('opens the paper of 2014 and checks it; nothing leaves the page', async () => {
    const { page, requests, expectClean, close } = await opened(address())
    expect(await verdict(page).textContent()).toBe('Not ready')
    expect(await page.title()).toBe('update-2014.xlsx – Plan Returns')
    expect(requests.filter(url => !url.startsWith('blob:'))).toEqual([address()])
    await expectClean()
    await close()
  })

  it('shows the cell of an issue in the sheet, and the keyboard stays in the panel', async () => {
    const { page, expectClean, close } = await opened(address())
    await page.locator('#panel').getByRole('button', { name: 'C238' }).click()
    await eventually(() => cursor(page).inputValue(), 'C238')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('C238')
    await expectClean()
    await close()
  })
})

describe('the sheet', () => {
  it('is checked again when a person types in it', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await page.locator('#panel').getByRole('button', { name: 'C238' }).click()
    await eventually(() => cursor(page).inputValue(), 'C238')
    await typeIntoSheet(page, 'Green')
    // The printed figures no longer agree with the rows: two issues to fix, and one less to explain.
    await page.locator('#panel').getByText('2 to fix').first().waitFor()
    await eventually(() => cursor(page).inputValue(), 'C239')
    const { file, text } = await download(page, /Your changes/)
    expect(file.suggestedFilename()).toBe('update-2014 changes.csv')
    expect(text).toBe(
      '\ufeffFile,Sheet,What,Cell,Before,After\r\nupdate-2014.xlsx,Update,cell changed,C238,A,Green\r\n',
    )
    await expectClean()
    await close()
  })

  it('gives the workbook with what was typed, and every other part as it was', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await page.locator('#panel').getByRole('button', { name: 'C238' }).click()
    await eventually(() => cursor(page).inputValue(), 'C238')
    await typeIntoSheet(page, 'Green')
    await page.locator('#panel').getByText('2 to fix').first().waitFor()
    const { file } = await download(page, /The workbook with your changes/)
    expect(file.suggestedFilename()).toBe('update-2014 changed.xlsx')
    const before = new Uint8Array(readFileSync('samples/update-2014.xlsx'))
    const after = new Uint8Array(readFileSync(await file.path()))
    expect(differingParts(before, after)).toEqual(['xl/worksheets/sheet1.xml'])
    const [sheet] = (await readWorkbook('a.xlsx', after)).sheets
    expect(sheet?.grid[237]?.[2]).toBe('Green')
    await eventually(
      async () => (await message(page).textContent()) ?? '',
      'Values have changed, so the program that opens the file next calculates all its formulas anew',
    )
    await expectClean()
    await close()
  })

  it('takes a sheet of ours, and gives the workbook out with it', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await writeIssues(page)
    const { file } = await download(page, /The workbook with your changes/)
    const before = new Uint8Array(readFileSync('samples/update-2014.xlsx'))
    const after = new Uint8Array(readFileSync(await file.path()))
    expect((await readWorkbook('a.xlsx', after)).sheets.map(({ name }) => name)).toEqual([
      'Update',
      'Plan issues',
    ])
    expect(differingParts(before, after)).not.toContain('xl/worksheets/sheet1.xml')
    await expectClean()
    await close()
  })

  it('gives a copy for the receiver, with our sheets or without', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await writeIssues(page)
    const before = new Uint8Array(readFileSync('samples/update-2014.xlsx'))
    const sheetsOf = async (name: RegExp) => {
      const { file } = await download(page, name)
      expect(file.suggestedFilename()).toBe('update-2014 copy.xlsx')
      const after = new Uint8Array(readFileSync(await file.path()))
      const { sheets } = await readWorkbook('a.xlsx', after)
      return { names: sheets.map(sheet => sheet.name), parts: differingParts(before, after) }
    }
    expect((await sheetsOf(/^A copy for the receiver/)).names).toEqual(['Update', 'Plan issues'])
    expect(await sheetsOf(/^A copy without our sheets/)).toEqual({ names: ['Update'], parts: [] })
    await expectClean()
    await close()
  })

  it('says when rows are inserted that addresses are no longer those of the file', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await page.locator('#grid canvas[id*=sheet]').click({ button: 'right', position: { x: 20, y: 80 } })
    await page.getByRole('button', { name: 'rows above' }).locator('svg').first().click()
    await message(page).waitFor()
    expect(await message(page).textContent()).toBe(
      '"Update": rows inserted. From here on the list of your changes gives addresses that are not those of the file.',
    )
    const { text } = await download(page, /Your changes/)
    expect(text.split('\r\n')[1]).toBe('update-2014.xlsx,Update,rows inserted,,,')
    await expectClean()
    await close()
  })

  it('has our functions beside its own, and they count alike', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await typeIntoSheet(page, '=COUNTIF(C29:C262,"G")', ...Array<string>(4).fill('ArrowRight'), 'ArrowDown')
    await eventually(() => cursor(page).inputValue(), 'E3')
    await typeIntoSheet(page, '=RAGSUMMARY(C29:C262)', 'ArrowDown')
    await eventually(() => cursor(page).inputValue(), 'E5')
    await page.getByLabel('Show as a table').check()
    const cell = async (name: string): Promise<string> =>
      (await page.locator(`#table [data-cell="${name}"]`).innerText()).trim()
    await eventually(() => cell('E2'), '78')
    await eventually(() => cell('F5'), '78')
    expect(await Promise.all(['E4', 'F4', 'G4', 'E5', 'G5'].map(cell))).toEqual([
      'every rating',
      'G',
      'A',
      'Total',
      '8',
    ])
    await expectClean()
    await close()
  })
})

describe('a file of one’s own', () => {
  const CSV = 'Ref,Action,Lead,RAG\nA1,Open the centre,Ana,Green\nA2,Close the station,Ben,Red\n'

  it('opens when it is dropped anywhere', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await drop(page, ['mine.csv', CSV])
    await ready(page, 'mine.csv')
    expect(await page.locator('#samples').inputValue()).toBe('')
    await expectClean()
    await close()
  })

  it('may hold empty sheets alone', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await choose(page, chosen('blank.xlsx', await writeXlsx({ sheets: [{ name: 'Blank', rows: [] }] })))
    await page.locator('#name', { hasText: 'blank.xlsx' }).waitFor()
    await verdict(page).filter({ hasText: 'No table of actions was found' }).waitFor()
    await expectClean()
    await close()
  })

  it('is edited in the table by typing over a cell, or from what stands there with Enter', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await drop(page, ['mine.csv', CSV])
    await ready(page, 'mine.csv')
    await page.getByLabel('Show as a table').check()
    const cell = page.locator('#table [data-cell="C2"]')
    await cell.click()
    await page.keyboard.type('Cleo')
    await page.keyboard.press('Enter')
    await eventually(async () => (await cell.innerText()).trim(), 'Cleo')
    await cell.click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.type(' W')
    await page.keyboard.press('Enter')
    await eventually(async () => (await cell.innerText()).trim(), 'Cleo W')
    await expectClean()
    await close()
  })

  it('is named, with what to do, when it cannot be read; what is open stays', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await choose(page, chosen('old.xls', readFileSync('test/file/workbooks/excel-97.xls')))
    await message(page).waitFor()
    expect(await message(page).textContent()).toBe(
      '"old.xls" is a workbook of Excel 97-2003 (.xls): open it in Excel and save it as an Excel workbook (.xlsx)',
    )
    expect(await page.locator('#name').textContent()).toBe('update-2014.xlsx')
    await drop(page, ['a.csv', CSV], ['b.csv', CSV])
    expect(await message(page).textContent()).toBe('2 files were dropped: drop one at a time')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    expect(await message(page).isVisible()).toBe(false)
    await expectClean()
    await close()
  })

  it('may be gone from the disk, or a folder', async () => {
    const { page, expectClean, close } = await opened(site.served)
    const folder = mkdtempSync(join(tmpdir(), 'plan-returns-'))
    const path = join(folder, 'gone.csv')
    writeFileSync(path, CSV)
    // Chosen while it is there, opened when it is not.
    await page.evaluate(() => {
      const input = document.createElement('input')
      input.type = 'file'
      input.id = 'waiting'
      document.body.append(input)
    })
    await page.locator('#waiting').setInputFiles(path)
    rmSync(folder, { recursive: true })
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      const [file] = (document.getElementById('waiting') as HTMLInputElement).files ?? []
      if (file !== undefined) dataTransfer.items.add(file)
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })
    await message(page).waitFor()
    expect(await message(page).textContent()).toBe(
      '"gone.csv" cannot be read: choose it again if it was moved or changed, choose a file in it if it is a folder, close it where another program has it open',
    )
    await expectClean()
    await close()
  })

  it('may have 100,000 rows: its reading can be cancelled, and it is checked to its last row', async () => {
    const { page, expectClean, close } = await opened(site.served)
    const large = chosen('large.xlsx', await inventedFile(100_000))
    await choose(page, large)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await message(page).waitFor()
    expect(await message(page).textContent()).toBe('"large.xlsx" was not opened')
    await choose(page, large)
    await ready(page, 'large.xlsx')
    await tab(page, 'Issues').click()
    expect(await page.locator('#panel main').textContent()).toContain('A99997')
    await expectClean()
    await close()
  })

  it('does not take the place of changes unasked', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await page.locator('#panel').getByRole('button', { name: 'C238' }).click()
    await eventually(() => cursor(page).inputValue(), 'C238')
    await typeIntoSheet(page, 'Green')
    await page.locator('#edits', { hasText: '1 cell' }).waitFor({ state: 'attached' })
    await page.getByLabel('Try another sample').selectOption('clean.xlsx')
    await message(page).waitFor()
    expect(await message(page).textContent()).toBe(
      'Opening "clean.xlsx" closes "update-2014.xlsx", and what you have changed in it is gone.',
    )
    await page.getByRole('button', { name: 'Keep "update-2014.xlsx"' }).click()
    expect(await page.getByLabel('Try another sample').inputValue()).toBe('update-2014.xlsx')
    await page.getByLabel('Try another sample').selectOption('clean.xlsx')
    await page.getByRole('button', { name: 'Open "clean.xlsx"' }).click()
    await ready(page, 'clean.xlsx')
    expect(await verdict(page).textContent()).toContain('Ready')
    await expectClean()
    await close()
  })

  it('can be the return of the last period', async () => {
    const { page, expectClean, close } = await opened(site.served)
    await page.getByLabel('Try another sample').selectOption('broken.xlsx')
    await ready(page, 'broken.xlsx')
    await page.locator('#panel .menu summary').click()
    await page.locator('#panel').getByRole('button', { name: 'Movement' }).click()
    const input = page.locator('#panel input[type=file]').first()
    await input.setInputFiles(chosen('clean.xlsx', readFileSync('samples/clean.xlsx')))
    await page.locator('#panel main', { hasText: 'clean.xlsx' }).waitFor()
    expect(await page.locator('#name').textContent()).toBe('broken.xlsx')
    await expectClean()
    await close()
  })
})

describe('what is given out', () => {
  it('is the list of issues as the panel shows it, and the file as it was', async () => {
    const { page, expectClean, close } = await opened(site.served)
    const issues = await download(page, /Issues/)
    expect(issues.file.suggestedFilename()).toBe('update-2014 issues.csv')
    expect(issues.text.split('\r\n')[0]).toBe(
      '\ufeffFile,To do,Check,What,Ref,Sheet,Cell,Other cells,Message,Why,How,Explanation',
    )
    expect(issues.text.match(/^update-2014\.xlsx,to explain,/gm)).toHaveLength(4)
    const { file } = await download(page, /The file as it was opened/)
    expect(file.suggestedFilename()).toBe('update-2014.xlsx')
    expect(readFileSync(await file.path())).toEqual(readFileSync('samples/update-2014.xlsx'))
    expect(await page.locator('#download-edits').isDisabled()).toBe(true)
    await expectClean()
    await close()
  })
})

describe('by keyboard alone', () => {
  /** The part of the page that has the focus. */
  const part = (page: Page) =>
    page.evaluate(() => document.activeElement?.closest('#bar, #sheet, #panel')?.id ?? '')

  it('F6 goes from part to part and back', async () => {
    const { page, expectClean, close } = await opened(site.served)
    for (const [key, to] of [
      ['F6', 'bar'],
      ['F6', 'sheet'],
      ['F6', 'panel'],
      ['F6', 'bar'],
      ['Shift+F6', 'panel'],
      ['Shift+F6', 'sheet'],
    ] as const) {
      await page.keyboard.press(key)
      await eventually(() => part(page), to)
    }
    await expectClean()
    await close()
  })

  it.each([
    [0, 'sheet'],
    [1, 'panel'],
  ])('button %i of the page skips to the %s', async (at, to) => {
    const { page, expectClean, close } = await opened(site.served)
    await page.locator('button').nth(at).press('Enter')
    await eventually(() => part(page), to)
    await expectClean()
    await close()
  })

  it('the panel becomes wider and narrower, within bounds', async () => {
    const { page, expectClean, close } = await opened(site.served)
    const separator = page.getByRole('separator', { name: 'Width of the checks' })
    const widths: number[] = []
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'ArrowRight', 'End', 'ArrowLeft']) {
      await separator.press(key)
      widths.push(await page.locator('#panel').evaluate(panel => panel.clientWidth))
    }
    expect(widths).toEqual([340, 320, 300, 300, 600, 600])
    expect(await separator.getAttribute('aria-valuenow')).toBe('600')
    await expectClean()
    await close()
  })

  it('the menu of downloads shuts with Escape, and the focus stays at it', async () => {
    const { page, close } = await opened(site.served)
    await page.locator('#download summary').press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Download')
    expect(await page.locator('#download-issues').isVisible()).toBe(false)
    await close()
  })
})

describe('axe', () => {
  it.each([
    ['light', LAPTOP],
    ['dark', { ...LAPTOP, scheme: 'dark' }],
    ['light and narrow', { width: 320, height: 700 }],
  ] as const)('finds no fault on the page, %s', async (_, look) => {
    const { page, expectClean, close } = await opened(site.served, look)
    expect(await axe(page, 'all', [GRID])).toEqual([])
    await choose(page, chosen('none.csv', ''))
    await message(page).waitFor()
    await page.locator('#download summary').click()
    expect(await axe(page, 'all', [GRID, '#panel'])).toEqual([])
    await page.getByLabel('Show as a table').check()
    expect(await axe(page, 'all', [GRID])).toEqual([])
    await expectClean()
    await close()
  })

  it('the page is not wider than a narrow screen', async () => {
    const { page, close } = await opened(site.served, { width: 320, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await close()
  })
})
