import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { EDITING } from '../../excel/waiting.ts'
import type { FunctionExample, SheetFunction } from '../../shared/functions/function.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { loadUnits } from '../../tools/print/units.ts'
import { bookOf } from '../excel/office/opened.ts'
import { axe } from './axe.ts'
import { builtSite, openAlone, play, type Played } from './excel/play-excel.ts'
import { browserForTests } from './hooks.ts'
import { sideways } from './sideways.ts'
import { until } from './trial.ts'

const SAMPLE = 'update-2014.xlsx'
const units = await loadUnits<SheetFunction, FunctionExample>('shared/functions')
const browser = browserForTests()
let played: Played

beforeAll(async () => {
  const workbook = await readWorkbook(SAMPLE, new Uint8Array(readFileSync(`samples/${SAMPLE}`)))
  played = await play(browser(), await builtSite(), bookOf(workbook))
}, 60_000)
afterAll(() => played.close())

const heading = () => played.panel.locator('main h1')
/** The panel as if it were a page: what is asked of it works in a frame too. */
const asPage = () => played.panel as unknown as Page

describe('the built add-in in a page that plays Excel on the web', () => {
  it('opens, checks the workbook and says what it found', async () => {
    await played.panel.locator('.foot p:not(.vh)').filter({ hasText: 'Checked' }).waitFor()
    expect(await heading().innerText()).toContain('Not ready')
    expect(await played.panel.locator('#panel').innerText()).toContain('to explain')
    expect(played.problems).toEqual([])
  })

  it('fits its 350 pixels and has no accessibility fault that axe knows', async () => {
    expect(await axe(asPage())).toEqual([])
    expect(await sideways(asPage())).toEqual([])
    await played.page.screenshot({ path: 'node_modules/.browser/excel-350.png' })
  })

  it.each([
    ['PC', 12],
    ['Mac', 34],
  ])('leaves the corner to the menu that Excel draws there on %s', async (platform, width) => {
    const root = played.panel.locator(':root')
    expect(await root.getAttribute('data-platform')).toBe('OfficeOnline')
    await root.evaluate((element, named) => (element.dataset['platform'] = named), platform)
    const more = await played.panel.locator('.top .menu summary').boundingBox()
    const panel = await played.page.locator('iframe').boundingBox()
    await root.evaluate(element => (element.dataset['platform'] = 'OfficeOnline'))
    if (more === null || panel === null) throw new Error('The panel has no menu')
    expect(panel.x + panel.width - more.x - more.width).toBeGreaterThanOrEqual(width)
  })

  it('shows the cell of an issue', async () => {
    await played.panel.getByRole('button', { name: /A24/ }).first().click()
    await until(async () => played.excel.selected !== '', 'the cursor')
    expect(played.excel.selected).toBe('Update!23,0')
  })

  it('checks again when a cell changes, and moves nothing', async () => {
    const before = played.excel.selected
    const asked = played.excel.batches.length
    played.excel.type({ sheet: 'Update', row: 130, column: 1 }, 'Another update.')
    await until(async () => played.excel.batches.length > asked + 2, 'a new reading')
    await until(
      async () => !(await played.panel.locator('#panel').innerText()).includes('word for word'),
      'a new finding',
    )
    expect(played.excel.selected).toBe(before)
  })

  it('opens and checks by the button on the ribbon, which then is told that it is done', async () => {
    const asked = played.excel.batches.length
    await played.page.evaluate(() => window.press('checkNow', 'PlanReturns.CheckNow'))
    await until(async () => played.excel.batches.length > asked + 2, 'a new reading')
    await until(async () => (await played.log()).includes('executeMethod 94'), 'the end of the command')
    expect(await played.log()).toContain('Microsoft.AppRuntime.AppRuntimeService SetAppRuntimeState')
  })
})

describe('while the person is in a cell', () => {
  afterEach(() => {
    played.excel.busy = 'no'
  })

  const page = () => played.page
  const status = () => played.panel.locator('[role=status]').innerText()
  const footer = () => played.panel.locator('.foot p:not(.vh)').innerText()
  /** Waits until nothing is under way: Excel has been asked nothing for a while. */
  const settled = async () => {
    for (let asked = -1; asked !== played.excel.batches.length;) {
      asked = played.excel.batches.length
      await new Promise(done => setTimeout(done, 1000))
    }
    expect(await footer()).toMatch(/^Checked/)
  }

  it('says what Excel waits for, to eyes and ears, and checks once the cell is left', async () => {
    await settled()
    played.excel.busy = 'editing'
    await played.panel.getByRole('button', { name: 'Check again' }).last().click()
    await played.panel.getByRole('heading', { name: 'Excel waits for you' }).waitFor()
    expect(await played.panel.locator('main').innerText()).toContain('press Enter or Esc')
    expect(await status()).toBe(EDITING)
    expect(await axe(asPage())).toEqual([])
    expect(await sideways(asPage())).toEqual([])
    for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page().emulateMedia(look)
      expect(await axe(asPage(), 'colours')).toEqual([])
    }
    await page().emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    played.excel.busy = 'no'
    await settled()
    expect(await played.panel.getByRole('heading', { name: 'Excel waits for you' }).count()).toBe(0)
    expect(await status()).toMatch(/^Not ready/)
  })

  it('stops waiting when it is told to', async () => {
    played.excel.busy = 'editing'
    await played.panel.getByRole('button', { name: 'Check again' }).last().click()
    await played.panel.getByRole('heading', { name: 'Excel waits for you' }).waitFor()
    await played.panel.locator('main').getByRole('button', { name: 'Stop' }).click()
    await played.panel.getByRole('heading', { name: 'The check was stopped' }).waitFor()
    expect(await status()).toBe('The check was stopped.')
    played.excel.busy = 'no'
  })

  it('checks after a change without a word while they type on', async () => {
    await played.panel.getByRole('button', { name: 'Check again' }).last().click()
    await settled()
    const before = await status()
    played.excel.type({ sheet: 'Update', row: 130, column: 1 }, 'Yet another update.')
    played.excel.busy = 'editing'
    await until(async () => (await footer()) === 'Checks again when Excel goes on', 'the words in the footer')
    expect(await played.panel.getByRole('heading', { name: 'Excel waits for you' }).count()).toBe(0)
    expect(await status()).toBe(before)
    played.excel.busy = 'no'
    await settled()
  })
})

describe('functions through the bridge of office.js', () => {
  it.each(units.map(({ facts, examples }) => [facts.name, facts, examples] as const))(
    '%s gives what the core gives',
    async (name, { args, call }, examples) => {
      const calls = examples.map(
        example =>
          [
            name,
            ...args.map(({ kind }, at) => {
              const given = example.args[at] ?? null
              return given === null || Array.isArray(given) || kind === 'text' ? given : [[given]]
            }),
          ] as const,
      )
      expect((await played.call(calls)).map(([, isGood, value]) => [isGood, value])).toEqual(
        examples.map(({ args: given }) => [true, JSON.parse(JSON.stringify(call(given)))]),
      )
    },
  )

  it('answer a thousand calls', async () => {
    const results = await played.call(
      Array.from({ length: 1000 }, () => ['RAGSUMMARY', [['G'], ['A']], null, null, null, null]),
    )
    expect(results.every(([, isGood]) => isGood)).toBe(true)
  })

  it('read the open workbook for =RAGSUMMARY()', async () => {
    const [[, isGood, value] = []] = await played.call([['RAGSUMMARY', null, null, null, null, null]])
    expect(isGood).toBe(true)
    expect(value).toContainEqual(['Total', 78, 8, 0, 86, 90.7, 9.3, 0])
  })
})

describe('what the add-in asks for', () => {
  it('are its own files, and office.js from Microsoft', () => {
    const places = new Set(played.requests.map(url => new URL(url).origin))
    expect([...places].sort()).toEqual([
      'https://addins.example.org',
      'https://appsforoffice.microsoft.com',
      'https://excel.officeapps.live.com',
    ])
    expect(played.problems).toEqual([])
  })

  it('is nothing that the policy forbids, but for a style that office.js sets', () => {
    expect(new Set(played.violations.filter(line => !/office|excel-web|oteljs/.test(line)))).toEqual(
      new Set(),
    )
    expect(played.violations.filter(line => !line.startsWith('style-src'))).toEqual([])
  })
})

describe('with office.js from the same origin', () => {
  it('opens as well, and asks nobody else', async () => {
    const workbook = await readWorkbook(SAMPLE, new Uint8Array(readFileSync(`samples/${SAMPLE}`)))
    const closed = await play(browser(), await builtSite('same-origin'), bookOf(workbook), {
      office: 'same-origin',
    })
    try {
      await closed.panel.locator('.foot p:not(.vh)').filter({ hasText: 'Checked' }).waitFor()
      const asked = closed.requests.filter(url => !url.startsWith('https://excel.officeapps.live.com'))
      expect(asked.filter(url => !url.startsWith('https://addins.example.org/'))).toEqual([])
      expect(closed.problems).toEqual([])
    } finally {
      await closed.close()
    }
  })
})

describe('a page of the add-in outside Excel', () => {
  it.each([
    ['help.html', 'Plan Returns'],
    ['support.html', 'Support'],
    ['panel.html', 'Plan Returns'],
  ])('can be read by everybody, wide or narrow, light or dark: %s', async (name, title) => {
    const { page, problems } = await openAlone(browser(), await builtSite(), name)
    expect(await page.locator('h1').innerText()).toBe(title)
    expect(await axe(page)).toEqual([])
    expect(await sideways(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page, 'colours')).toEqual([])
    await page.screenshot({ path: `node_modules/.browser/excel-${name}.png` })
    expect(problems).toEqual([])
    await page.context().close()
  })
})
