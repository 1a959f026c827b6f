import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Workbook } from '../../shared/index.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { axe } from './axe.ts'
import { browserForTests } from './hooks.ts'
import { walk } from './keyboard.ts'
import { mangled } from './sheets/mangle.ts'
import {
  type Mishap,
  type OpenSheets,
  openSheets,
  storedAddOn,
  type StoredAddOn,
} from './sheets/open-sheets.ts'
import type { SheetsLook } from './sheets/play-sheets.ts'
import { sideways } from './sideways.ts'
import { MAY_ROLL, openFolds, until } from './trial.ts'

const TABS = ['Ready?', 'Issues', 'Summary', 'Coverage', 'Leads']
const MENU = [
  'Set up',
  'Record',
  'Movement',
  'Changes',
  'In the workbook',
  'Functions',
  'Privacy',
  'Keyboard',
]

const browser = browserForTests()
let addOn: StoredAddOn
const books = new Map<string, Workbook>()
const opened: OpenSheets[] = []

beforeAll(async () => {
  addOn = await storedAddOn()
  for (const name of ['update-2014.xlsx', 'broken.xlsx'])
    books.set(name, await readWorkbook(name, new Uint8Array(readFileSync(`samples/${name}`))))
}, 60_000)
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

/** The sidebar beside a sample. */
async function open(
  sample: 'update-2014.xlsx' | 'broken.xlsx' = 'update-2014.xlsx',
  look: SheetsLook = {},
  mishap?: Mishap,
  stored = addOn,
): Promise<OpenSheets> {
  const workbook = books.get(sample)
  if (workbook === undefined) throw new Error(`There is no sample ${sample}`)
  const sheets = await openSheets(browser(), stored, workbook, look, mishap)
  opened.push(sheets)
  return sheets
}

/** The panel as if it were a page: what is asked of it works in a frame too. */
const asPage = ({ panel, page }: OpenSheets): Page =>
  ({ evaluate: panel.evaluate.bind(panel), keyboard: page.keyboard }) as unknown as Page

const checked = ({ panel }: OpenSheets): Promise<void> =>
  panel.locator('.foot p:not(.vh)').filter({ hasText: 'Checked' }).waitFor()

async function openChecked(...asked: Parameters<typeof open>): Promise<OpenSheets> {
  const sheets = await open(...asked)
  await checked(sheets)
  return sheets
}

const heading = ({ panel }: OpenSheets): Promise<string> => panel.locator('main h1').first().innerText()
const main = ({ panel }: OpenSheets): Promise<string> => panel.locator('main').innerText()

async function goTo({ panel }: OpenSheets, screen: string): Promise<void> {
  if (!TABS.includes(screen)) await panel.locator('details.menu summary').click()
  const within = TABS.includes(screen) ? '.tabs' : '.menu'
  await panel
    .locator(within)
    .getByRole('button', { name: new RegExp(`^${screen.replace('?', '\\?')}`) })
    .click()
}

describe('the stored sidebar beside a spreadsheet', () => {
  it('opens, checks and says what it found, when, and that later changes want another check', async () => {
    const sheets = await openChecked()
    expect(await heading(sheets)).toBe('Not ready')
    expect(await main(sheets)).toContain('4 to explain')
    expect(await main(sheets)).toContain('Rows that are hidden, by hand or by a filter, are read as well')
    expect(await sheets.panel.locator('.foot p:not(.vh)').innerText()).toMatch(
      /^Checked \d\d:\d\d\. After changes:$/,
    )
    expect(sheets.problems).toEqual([])
  })

  it('asks Google for each sheet once, and for nothing beside', async () => {
    const sheets = await openChecked()
    const { length } = books.get('update-2014.xlsx')?.sheets ?? []
    expect(sheets.calls.filter(call => call === 'readRows')).toHaveLength(length ?? 0)
    expect([...new Set(sheets.calls)].sort()).toEqual(['contents', 'looks', 'readRows'])
    const before = sheets.calls.length
    await new Promise(done => setTimeout(done, 1000))
    expect(sheets.calls).toHaveLength(before)
  })

  it('sends nothing anywhere else, and keeps nothing in the browser', async () => {
    const sheets = await openChecked()
    const before = await sheets.panel.evaluate(() => history.length)
    for (const screen of [...TABS, ...MENU]) await goTo(sheets, screen)
    expect(sheets.requests).toEqual([
      'https://docs.google.com/spreadsheets/d/1/edit',
      'https://n-1-script.googleusercontent.com/userCodeAppPanel',
    ])
    const kept = await sheets.panel.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      history.length,
    ])
    expect(kept).toEqual([0, 0, '', 0, before])
    expect(sheets.problems).toEqual([])
  })

  it('copies also where its frame may not use the clipboard', async () => {
    const sheets = await openChecked()
    await goTo(sheets, 'Summary')
    await sheets.panel.getByRole('button', { name: 'Copy sentence' }).click()
    await sheets.panel.locator('.foot').getByText('The sentence is copied.').first().waitFor()
    // The browser says by itself that the newer way is shut.
    expect(sheets.problems.filter(line => !line.includes('Clipboard API has been blocked'))).toEqual([])
  })

  it('shows the cell of an issue', async () => {
    const sheets = await openChecked()
    await sheets.panel.getByRole('button', { name: /A24/ }).first().click()
    await until(async () => sheets.book.cursor !== undefined, 'the cursor')
    const { cursor } = sheets.book
    expect([cursor?.sheet.name, cursor?.row, cursor?.column]).toEqual(['Update', 23, 0])
  })
})

describe('the panel when the person comes back from the sheet', () => {
  it('takes the press that brings them back, and only then says that the sheet may have changed', async () => {
    const sheets = await openChecked()
    await sheets.page.locator('#grid').click()
    await sheets.panel.getByRole('button', { name: /^To know/ }).click()
    await sheets.panel.getByRole('heading', { name: 'Issues' }).waitFor()
    await sheets.panel.getByRole('heading', { name: 'The sheet may have changed' }).waitFor()
    expect(sheets.problems).toEqual([])
  })

  it('counts what has changed when it is checked again, and draws only that anew', async () => {
    const sheets = await openChecked()
    const kept = sheets.panel.locator('.tabs button').first()
    await kept.evaluate(each => each.setAttribute('data-kept', 'yes'))
    sheets.book.find('Update')?.put(130, 1, 'Another update.')
    await sheets.page.locator('#grid').click()
    await sheets.panel.locator('.foot').getByRole('button', { name: 'Check again' }).click()
    await until(async () => (await main(sheets)).includes('3 to explain'), 'the new count')
    expect(await main(sheets)).not.toContain('may have changed')
    expect(await kept.getAttribute('data-kept')).toBe('yes')
  })

  it('leaves the focus in the panel when its button is gone after the check', async () => {
    const sheets = await openChecked()
    await sheets.page.locator('#grid').click()
    await sheets.panel.locator('main').click({ position: { x: 5, y: 5 } })
    const again = sheets.panel.locator('main').getByRole('button', { name: 'Check again' })
    await again.focus()
    await sheets.page.keyboard.press('Enter')
    await again.waitFor({ state: 'detached' })
    expect(await sheets.panel.evaluate(() => document.activeElement?.textContent)).toBe('Not ready')
  })
})

describe('a fix', () => {
  /** Opens the issue that is fixed by changing one cell. */
  async function openFix(sheets: OpenSheets): Promise<ReturnType<OpenSheets['panel']['getByRole']>> {
    await goTo(sheets, 'Issues')
    for (const line of await sheets.panel.locator('[data-finding]').all()) {
      await line.click()
      const button = sheets.panel.getByRole('button', { name: /^Change [A-Z]+\d+$/ })
      if ((await button.count()) > 0) return button
      await goTo(sheets, 'Issues')
    }
    throw new Error('No issue can be fixed')
  }

  it('is made once, however often it is pressed, and the return is checked again', async () => {
    const sheets = await openChecked('broken.xlsx')
    const button = await openFix(sheets)
    sheets.delay = 150
    await button.dblclick()
    await sheets.panel.getByRole('button', { name: 'Put back' }).waitFor()
    expect(sheets.calls.filter(call => call === 'change')).toHaveLength(1)
    expect(sheets.problems).toEqual([])
  })

  it('says so where its answer is lost', async () => {
    const sheets = await openChecked('broken.xlsx')
    const button = await openFix(sheets)
    sheets.mishap = call => (call === 'change' ? 'lost' : undefined)
    await button.click()
    await sheets.panel.getByRole('heading', { name: 'This may have been written' }).waitFor()
    expect(await main(sheets)).toContain('Look whether the sheet has changed before you try again')
    expect(sheets.problems).toEqual([])
  })
})

describe('what is written into the spreadsheet', () => {
  it('is written when it is asked for, and taken away again', async () => {
    const sheets = await openChecked('broken.xlsx')
    const { panel, book } = sheets
    const names = book.sheets.map(({ name }) => name)
    await goTo(sheets, 'In the workbook')
    await panel.getByRole('button', { name: /^Mark \d+ cells$/ }).click()
    await panel.getByText(/^\d+ cells marked now\.$/).waitFor()
    expect(book.sheets.some(({ conditional }) => conditional.length > 0)).toBe(true)
    await panel.getByRole('button', { name: /^Write \d+ issues to a sheet$/ }).click()
    await panel
      .getByText(/^\d+ issues written to the sheet/)
      .first()
      .waitFor()
    expect(book.sheets.map(({ name }) => name)).toEqual([...names, 'Plan issues'])
    await panel.getByRole('button', { name: 'Remove our sheets and marks' }).click()
    await panel.getByRole('button', { name: 'Remove them' }).click()
    await until(async () => book.find('Plan issues') === undefined, 'the end of our sheet')
    await until(async () => book.sheets.every(({ conditional }) => conditional.length === 0), 'no marks')
    expect(book.sheets.map(({ name }) => name)).toEqual(names)
    expect(sheets.problems).toEqual([])
  })
})

describe('what goes wrong at Google', () => {
  const ONE_ACCOUNT = 'open the spreadsheet in a private window with only the account'

  it.each<[string, Mishap, string]>([
    [
      'several accounts',
      () =>
        new Error(
          "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
        ),
      ONE_ACCOUNT,
    ],
    ['an error without words', () => new Error(''), ONE_ACCOUNT],
    [
      'no connection',
      () => new Error('NetworkError: Connection failure due to HTTP 0'),
      'connection to Google',
    ],
    ['an answer that is lost', () => 'lost', 'The answer of Google was lost on its way. Try again'],
  ])('is told where results would stand: %s', async (_, mishap, words) => {
    const sheets = await open('update-2014.xlsx', {}, mishap)
    await sheets.panel.getByRole('heading', { name: 'This workbook cannot be checked yet' }).waitFor()
    expect(await main(sheets)).toContain(words)
    expect(await axe(asPage(sheets))).toEqual([])
    expect(await sideways(asPage(sheets))).toEqual([])
    sheets.mishap = () => undefined
    await sheets.panel.locator('main').getByRole('button', { name: 'Check again' }).click()
    await checked(sheets)
    expect(await heading(sheets)).toBe('Not ready')
    expect(sheets.problems).toEqual([])
  })

  it('leaves what was found before, and says of when it is', async () => {
    const sheets = await openChecked()
    sheets.mishap = call =>
      call === 'readRows' ? new Error('Exception: Service Spreadsheets timed out') : undefined
    await sheets.panel.locator('.foot').getByRole('button', { name: 'Check again' }).click()
    await sheets.panel.getByRole('heading', { name: 'This could not be checked again' }).waitFor()
    expect(await main(sheets)).toContain(
      'Google is busy with this spreadsheet: wait a minute, then try again. What you see is of',
    )
    expect(await main(sheets)).toContain('4 to explain')
  })

  it('is silence: told after a while, and a stop is heard before', async () => {
    const sheets = await open('update-2014.xlsx', { stopClock: true }, () => 'silent')
    await sheets.page.clock.fastForward(2000)
    await sheets.panel.getByRole('heading', { name: 'Reading the workbook' }).waitFor()
    await sheets.panel.locator('main').getByRole('button', { name: 'Stop' }).click()
    await sheets.panel.getByRole('heading', { name: 'The check was stopped' }).waitFor()
    await sheets.panel.getByRole('button', { name: 'Check this workbook' }).click()
    await sheets.page.clock.fastForward(46_000)
    await sheets.panel.getByText('Google has not answered for 45 seconds.').first().waitFor()
    expect(await main(sheets)).toContain(ONE_ACCOUNT)
  })
})

describe('a check that takes long', () => {
  it('stands in one line above what was found before, and can be stopped', async () => {
    const sheets = await openChecked()
    sheets.delay = 1500
    await sheets.panel.locator('.foot').getByRole('button', { name: 'Check again' }).click()
    await sheets.panel.getByRole('heading', { name: 'Reading the workbook' }).waitFor()
    const line = await sheets.panel.locator('.notice').boundingBox()
    expect(line?.height).toBeLessThan(50)
    expect(await axe(asPage(sheets))).toEqual([])
    await sheets.panel.locator('main').getByRole('button', { name: 'Stop' }).click()
    await sheets.panel.getByRole('heading', { name: 'The check was stopped' }).waitFor()
    expect(await main(sheets)).toContain('4 to explain')
  })
})

describe('who is in a hurry', () => {
  it('has one check after another, never two at once', async () => {
    const sheets = await openChecked()
    sheets.delay = 50
    const before = sheets.calls.filter(call => call === 'contents').length
    const again = sheets.panel.locator('.foot').getByRole('button', { name: 'Check again' })
    await again.dblclick()
    await again.dblclick()
    await until(async () => (await main(sheets)).includes('4 to explain'), 'the result')
    await new Promise(done => setTimeout(done, 1500))
    expect(sheets.calls.filter(call => call === 'contents').length - before).toBeLessThanOrEqual(4)
    expect(await sheets.peak()).toBeLessThanOrEqual(10)
    expect(sheets.problems).toEqual([])
  })
})

describe('the sidebar for everybody', () => {
  it.each([
    ['light', {}],
    ['dark', { scheme: 'dark' }],
    ['high contrast', { forcedColours: true }],
  ] as const)('has no fault that axe knows, and no way to the side: %s', async (_, look) => {
    const sheets = await openChecked('broken.xlsx', look)
    const faults: string[] = []
    for (const screen of [...TABS, ...MENU]) {
      await goTo(sheets, screen)
      await openFolds(asPage(sheets))
      faults.push(...(await axe(asPage(sheets))), ...(await sideways(asPage(sheets), MAY_ROLL)))
    }
    expect(faults).toEqual([])
    expect(await sheets.panel.evaluate(() => innerWidth)).toBe(300)
  })

  it('can be gone through by keyboard alone', async () => {
    const sheets = await openChecked('broken.xlsx')
    for (const screen of TABS) {
      await goTo(sheets, screen)
      const { stops, faults } = await walk(asPage(sheets))
      expect([screen, faults]).toEqual([screen, []])
      expect(stops.length).toBeGreaterThan(6)
    }
  })

  it('goes to a cell by keyboard alone', async () => {
    const sheets = await openChecked()
    await sheets.panel.locator('body').press('Tab')
    for (let at = 0; at < 40; at += 1) {
      const name = await sheets.panel.evaluate(() => document.activeElement?.textContent ?? '')
      if (/^\s*(?:Show )?A24\b/.test(name)) break
      await sheets.page.keyboard.press('Tab')
    }
    await sheets.page.keyboard.press('Enter')
    await until(async () => sheets.book.cursor !== undefined, 'the cursor')
    expect([sheets.book.cursor?.row, sheets.book.cursor?.column]).toEqual([23, 0])
  })
})

describe('HtmlService', () => {
  it('takes what looks like a comment out of template literals, of which the sidebar has none', () => {
    const cut = mangled('<script>const a = `https://example.org/*b*/`, b = "//", c = /[/*]/</script>')
    expect(cut).toBe('<script>const a = `https:</script>')
    expect(mangled(addOn.sidebar)).toBe(addOn.sidebar)
  })

  it('leaves a sidebar that works', async () => {
    const stored = { ...addOn, sidebar: mangled(addOn.sidebar) }
    const sheets = await openChecked('broken.xlsx', {}, undefined, stored)
    for (const screen of [...TABS, ...MENU]) {
      await goTo(sheets, screen)
      expect((await heading(sheets)).length).toBeGreaterThan(3)
    }
    expect(sheets.problems).toEqual([])
  })
})
