import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { cellName, type Sheet } from '../../shared/index.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { browserForTests } from './hooks.ts'
import { open } from './open.ts'
import { type PageSite, servePage } from './page-site.ts'
import { choose, chosen, download, eventually, GRID, LAPTOP, message, ready } from './page-steps.ts'
import { changeAndBack, type Desk, differingCells, explain, fix, MENDED, press, record } from './quarter.ts'
import { receiverForTests } from './receiver.ts'
import { sampleWorkbook } from './workbooks.ts'

const CHANGED = /The workbook with your changes/

const browser = browserForTests()
const verified = receiverForTests()
let site: PageSite

beforeAll(async () => {
  site = await servePage()
}, 120_000)
afterAll(() => site.close())

/** The page with the broken return, as a table: a person who types there waits for nothing that is drawn. */
async function sitDown() {
  const { page, ...opened } = await open(browser(), site.served, LAPTOP)
  await ready(page, 'update-2014.xlsx')
  await page.getByLabel('Try another sample').selectOption('broken.xlsx')
  await ready(page, 'broken.xlsx')
  return { ...opened, page }
}

function deskOf(page: Page): Desk {
  return {
    page,
    panel: page,
    tells: true,
    beside: ['#bar', '#sheet', '.univer-popup'],
    async type(row, column, text) {
      await page.getByLabel('Show as a table').check()
      // There is nothing to choose while there is one sheet.
      const sheets = page.locator('#table select')
      if ((await sheets.count()) > 0) await sheets.selectOption('Return')
      await page.locator(`#table [data-cell="${cellName(row, column)}"]`).click()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
  }
}

/** The workbook with its changes, as it is downloaded. */
async function given(page: Page): Promise<Uint8Array> {
  const { file } = await download(page, CHANGED)
  return new Uint8Array(readFileSync(await file.path()))
}

async function returnIn(bytes: Uint8Array): Promise<Sheet> {
  const { sheets } = await readWorkbook('Return.xlsx', bytes)
  const sheet = sheets.find(({ name }) => name === 'Return')
  if (sheet === undefined) throw new Error('There is no sheet Return in what was downloaded')
  return sheet
}

describe('a quarter on the page, from the first check to the record', () => {
  it('fixes, explains, records, says what changed; what is downloaded verifies, here and elsewhere', async () => {
    const { page, expectClean, close } = await sitDown()
    const [asItCame] = (await sampleWorkbook('broken.xlsx')).sheets.filter(({ name }) => name === 'Return')
    const desk = deskOf(page)
    await fix(desk)
    await explain(desk)
    await record(desk)
    const recorded = await given(page)
    expect(asItCame && differingCells(asItCame, await returnIn(recorded))).toEqual(MENDED)
    expect(await verified(recorded)).toMatchObject({ code: 0, said: expect.stringContaining('Unchanged') })
    await changeAndBack(desk, async () => {
      expect(await verified(await given(page))).toMatchObject({
        code: 1,
        said: expect.stringContaining('G18'),
      })
    })

    await choose(page, chosen('Return.xlsx', await given(page)))
    await page.getByRole('button', { name: 'Open "Return.xlsx"' }).click()
    await ready(page, 'Return.xlsx')
    await press(desk, 'Record')
    await page.locator('main', { hasText: 'Unchanged since it was recorded' }).waitFor()
    await expectClean()
    await close()
  })
})

describe('marks', () => {
  /** Sheets of a downloaded file that carry our conditional formats. */
  const marked = (bytes: Uint8Array): readonly string[] =>
    Object.entries(unzipSync(bytes))
      .filter(([, part]) => new TextDecoder().decode(part).includes('Plan Returns mark'))
      .map(([path]) => path)

  /** Whether the colour of a cell to fix is drawn anywhere in the sheet. */
  const isDrawn = (page: Page): Promise<boolean> =>
    page.locator(`${GRID} canvas`).evaluateAll(canvases =>
      canvases.some(canvas => {
        const { width, height } = canvas as HTMLCanvasElement
        const context = width * height > 0 ? (canvas as HTMLCanvasElement).getContext('2d') : null
        const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] }
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === 0xfb && data[at + 1] === 0xd5 && data[at + 2] === 0xd5) return true
        return false
      }),
    )

  it('colour cells on the page and in the download, and go in one action', async () => {
    const { page, expectClean, close } = await sitDown()
    const colours = (await returnIn(new Uint8Array(readFileSync('samples/broken.xlsx')))).fills
    await press({ panel: page }, 'In the workbook')
    expect(await isDrawn(page)).toBe(false)
    await page.getByRole('button', { name: /^Mark \d+ cells/ }).click()
    await page.getByText(/cells marked now/).waitFor()
    await eventually(async () => String(await isDrawn(page)), 'true')
    await page.getByLabel('Show as a table').check()
    await page.locator('#table td[data-mark="error"]', { hasText: 'to fix' }).first().waitFor()
    const withMarks = await given(page)
    expect(marked(withMarks)).toHaveLength(1)
    expect((await returnIn(withMarks)).fills).toEqual(colours)

    await choose(page, chosen('Return.xlsx', withMarks))
    await page.getByRole('button', { name: 'Open "Return.xlsx"' }).click()
    await ready(page, 'Return.xlsx')
    await press({ panel: page }, 'In the workbook')
    await page.getByRole('button', { name: 'Remove the marks' }).click()
    await page.getByText('No cell is marked now').waitFor()
    const without = await given(page)
    expect(marked(without)).toEqual([])
    expect(await message(page).textContent()).toBe('')
    await expectClean()
    await close()
  })
})
