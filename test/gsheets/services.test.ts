import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'

describe('the script', () => {
  it('asks for no services but these, for which the two scopes of its manifest are enough', () => {
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
