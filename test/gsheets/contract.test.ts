import { beforeAll } from '@jest/globals'
import { sheetsHost } from '../../gsheets/sidebar/host.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import { hostContract } from '../hosts/contract.ts'
import { scriptFiles } from './google/open.ts'
import { openedInSheets } from './google/opened.ts'
import type { ScriptFile } from './google/realm.ts'

let files: readonly ScriptFile[] = []
beforeAll(async () => {
  files = await scriptFiles()
})

hostContract(
  'Google Sheets',
  async workbook => openedInSheets(files, workbook, run => sheetsHost(run, packageVersion())),
  ['watch'],
)
