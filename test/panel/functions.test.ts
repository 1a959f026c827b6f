import { describe, expect, it } from '@jest/globals'
import { FUNCTION_HELP } from '../../src/panel/function-help.ts'
import { NO_FILTER, type PanelState } from '../../src/panel/state.ts'
import { functionsView, hasWords } from '../../src/panel/views/functions.ts'
import { keyboardView } from '../../src/panel/views/keyboard.ts'
import { privacyView } from '../../src/panel/views/privacy.ts'
import { KEYS } from '../../src/panel/keyboard.ts'
import { Session } from '../../src/panel/session.ts'
import { fileHost } from '../../src/file/host.ts'
import { drawn } from './drawn.ts'
import { workbookOf } from './open-panel.ts'

/** A panel that has not checked anything. */
const unchecked = new Session(fileHost(workbookOf()), {}, () => undefined)
const inProgram = (program: string): PanelState => ({ ...unchecked.state, program, filter: NO_FILTER })

describe('the help for functions, before any check', () => {
  const { text, markup } = drawn(functionsView(unchecked.state, unchecked))

  it.each(FUNCTION_HELP)(
    'tells how $name is typed, what it is given and what it gives',
    ({ name, formula, summary, args, examples }) => {
      for (const words of [name, formula, summary, ...args.map(({ help }) => help)])
        expect(text).toContain(words)
      for (const example of examples) expect(text).toContain(example.formula)
    },
  )

  it('names every function once, under what it is about', () => {
    expect(markup.match(/data-words=/g)).toHaveLength(FUNCTION_HELP.length)
    expect(markup.match(/<h2>/g)).toHaveLength(2)
  })

  it('says what Google asks of every formula, and says it there alone', () => {
    const said = (program: string): string => drawn(functionsView(inProgram(program), unchecked)).text
    expect(said('Google Sheets')).toContain('No cell of a range may depend on NOW()')
    expect(said('Google Sheets')).toContain('Google stops a formula after 30 seconds')
    expect(said('Excel')).not.toContain('Google')
  })

  it('copies the formula of an example', () => {
    const copied: string[] = []
    const panel = Object.assign(Object.create(unchecked) as Session, {
      copy: (formula: string) => copied.push(formula),
    })
    drawn(functionsView(unchecked.state, panel)).click('Copy formula =RAGCOUNT')
    expect(copied).toEqual([FUNCTION_HELP.find(({ name }) => name === 'RAGCOUNT')?.examples[0]?.formula])
  })

  it('writes formulas with the prefix that the program asks for', () => {
    const copied: string[] = []
    const panel = Object.assign(Object.create(unchecked) as Session, {
      copy: (formula: string) => copied.push(formula),
    })
    const view = drawn(functionsView({ ...unchecked.state, functionPrefix: 'PLAN' }, panel))
    expect(view.text).toContain('=PLAN.RAGSUMMARY(')
    expect(view.text).not.toMatch(/=(RAG|PLAN)[A-Z]*\(/)
    view.click('Copy formula =PLAN.RAGCOUNT')
    expect(copied).toEqual([expect.stringMatching(/^=PLAN\.RAGCOUNT\(/)])
  })

  it('finds all words that are asked for, in any order', () => {
    expect(hasWords('ragcount counts ratings', 'Ratings  count')).toBe(true)
    expect(hasWords('ragcount counts ratings', 'ratings lead')).toBe(false)
    expect(hasWords('ragcount counts ratings', '')).toBe(true)
  })
})

describe('Keyboard', () => {
  it('prints every key of the panel, and those of the program', () => {
    const { text } = drawn(keyboardView(inProgram('Excel')))
    for (const { keys, does } of KEYS) expect(text).toContain(`${keys} ${does}`)
    expect(text).toContain('Between sheet and panel in Excel')
    expect(text).toContain('F6')
    expect(drawn(keyboardView(inProgram('Google Sheets'))).text).not.toContain('ribbon')
    expect(drawn(keyboardView(inProgram('File'))).text).toContain('F6 goes on to the next part of the page')
  })
})

describe('Privacy', () => {
  it.each([
    ['Excel', 'What Excel itself does', 'Microsoft'],
    ['Google Sheets', 'What Google Sheets itself does', 'The panel asks Google'],
    ['File', 'What this page itself does', 'not uploaded'],
  ])('says what %s does by itself, and how to see that nothing is sent', (program, heading, words) => {
    const { text } = drawn(privacyView(inProgram(program)))
    expect(text).toContain('Nothing of this workbook is sent to us or to anybody else.')
    expect(text).toContain(heading)
    expect(text).toContain(words)
    expect(text).toContain('See for yourself')
  })
})
