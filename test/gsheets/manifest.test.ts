import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'

describe('the manifest of the add-on', () => {
  it('asks for this spreadsheet and a panel beside it, and for nothing else', () => {
    expect(JSON.parse(readFileSync('gsheets/script/appsscript.json', 'utf8'))).toEqual({
      timeZone: 'Europe/London',
      // Where errors are logged at Google, what cells hold may be in them.
      exceptionLogging: 'NONE',
      runtimeVersion: 'V8',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    })
  })

  it('holds for scripts that ask for no more services than these', () => {
    const named = readdirSync('gsheets/script')
      .filter(name => /\.(?:ts|js)$/.test(name))
      .flatMap(
        name =>
          readFileSync(`gsheets/script/${name}`, 'utf8').match(/\b[A-Z][A-Za-z]+(?:App|Service)\b/g) ?? [],
      )
    const services = ['HtmlService', 'LockService', 'ScriptApp', 'SpreadsheetApp']
    expect([...new Set(named)].sort()).toEqual(services)
  })
})
