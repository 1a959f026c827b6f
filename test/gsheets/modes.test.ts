import { beforeAll, describe, expect, it } from '@jest/globals'
import { encodeAsk } from '../../gsheets/calls.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import type { Mode } from './google/modes.ts'
import { openInSheets, type OpenSpreadsheet, scriptFiles } from './google/open.ts'
import type { ScriptFile } from './google/realm.ts'

const SPREADSHEET = { name: 'Tracker', zone: 'Europe/London', sheets: [{ name: 'Plan', grid: [['Ref']] }] }
const MODES: readonly Mode[] = ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL']

let files: readonly ScriptFile[] = []
beforeAll(async () => {
  files = await scriptFiles()
})

const open = (mode: Mode): OpenSpreadsheet => openInSheets(files, SPREADSHEET, mode)

describe('the built script, however it is started', () => {
  it.each(MODES)('asks nothing of Google while it is loaded: %s', mode => {
    expect(open(mode).asked).toEqual([])
  })

  it.each<[Mode, string]>([
    ['NONE', 'onOpen'],
    ['LIMITED', 'onOpen'],
    ['FULL', 'onOpen'],
    ['FULL', 'onInstall'],
  ])('adds the same menu, and does no more: %s, %s', (mode, trigger) => {
    const { realm, shown, asked } = open(mode)
    realm.call(trigger, { authMode: mode })
    expect(shown.menus).toEqual([
      [
        ['Open the panel', 'openPanel'],
        ['Check now', 'checkNow'],
      ],
    ])
    expect(new Set(asked)).toEqual(
      new Set(['SpreadsheetApp.getUi', 'Ui.createAddonMenu', 'Menu.addItem', 'Menu.addToUi']),
    )
  })

  it('has a function for every item of the menu', () => {
    const { realm, shown } = open('FULL')
    realm.call('onOpen')
    const called = shown.menus.flat().map(([, name]) => name)
    expect(realm.globals()).toEqual(expect.arrayContaining(called))
  })

  it('shows the panel, once all that the manifest names was agreed to', () => {
    const { realm, shown, asked } = open('FULL')
    realm.call('openPanel')
    expect(shown.sidebars).toEqual([{ file: 'sidebar', title: 'Plan Returns' }])
    expect(asked.indexOf('ScriptApp.requireAllScopes')).toBe(0)
  })

  it.each(['contents', 'removeSheet'] as const)(
    'refuses what only the panel may ask, in a cell: %s',
    call => {
      const ask = encodeAsk(call, { name: 'Plan issues' }, packageVersion())
      const { formula, asked, book } = open('CUSTOM_FUNCTION')
      for (const given of [ask, 'change', '', undefined]) {
        expect(() => formula('answerpanel', given)).toThrow(
          'This is no function for cells: choose Extensions, Plan Returns, Open the panel',
        )
      }
      expect(new Set(asked)).toEqual(new Set(['SpreadsheetApp.getUi']))
      expect(book.sheets.map(({ name }) => name)).toEqual(['Plan'])
    },
  )
})
