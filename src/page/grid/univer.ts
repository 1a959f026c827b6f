import { ILocalStorageService, LocaleType, LogLevel, Univer } from '@univerjs/presets'
import {
  CalculationMode,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from '@univerjs/preset-sheets-core'
import enUS from '@univerjs/preset-sheets-core/locales/en-US'

/** Menus for protecting cells from other people, of whom there are none, and for copying formulas alone. */
const HIDDEN = [
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.menu.copy-special',
]

/**
 * Starts the spreadsheet library in an element that has a height of its own. Its parts for networks, workers and
 * telemetry are left out; it remembers nothing from one visit to the next.
 */
export function startUniver(container: HTMLElement, darkMode: boolean): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: enUS },
    logLevel: LogLevel.ERROR,
    darkMode,
  })
  const menu = Object.fromEntries(HIDDEN.map(id => [id, { hidden: true }]))
  univer.registerPlugins([
    [UniverDocsPlugin],
    [UniverRenderEnginePlugin],
    [
      UniverUIPlugin,
      {
        container,
        header: true,
        toolbar: false,
        disableAutoFocus: true,
        menu,
        override: [[ILocalStorageService, { useClass: Forgetful }]],
      },
    ],
    [UniverDocsUIPlugin],
    [UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [
      UniverSheetsUIPlugin,
      {
        formulaBar: true,
        footer: { menus: false },
        disableForceStringMark: true,
        disableForceStringAlert: true,
      },
    ],
    [UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true }],
    [UniverSheetsNumfmtUIPlugin],
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
    [UniverSheetsFormulaUIPlugin],
  ])
  return univer
}

/** Stands in for the browser's storage, in which nothing is kept. */
class Forgetful implements ILocalStorageService {
  getItem<T>(): Promise<T | null> {
    return Promise.resolve(null)
  }

  setItem<T>(_key: string, value: T): Promise<T> {
    return Promise.resolve(value)
  }

  removeItem(): Promise<void> {
    return Promise.resolve()
  }

  clear(): Promise<void> {
    return Promise.resolve()
  }

  key(): Promise<string | null> {
    return Promise.resolve(null)
  }

  keys(): Promise<string[]> {
    return Promise.resolve([])
  }

  iterate(): Promise<never> {
    return Promise.reject(new RangeError('Nothing is kept here'))
  }
}
