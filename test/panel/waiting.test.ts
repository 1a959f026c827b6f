import { afterEach, describe, expect, it } from '@jest/globals'
import { fileHost } from '../../src/file/host.ts'
import type { Host } from '../../src/host.ts'
import { Session } from '../../src/panel/session.ts'
import type { PanelState } from '../../src/panel/state.ts'
import { frame } from '../../src/panel/views/frame.ts'
import { drawn } from './drawn.ts'
import { sheetOf } from './last-check.ts'

const WAITING = 'A cell is being edited: press Enter or Esc in it, and the sheet goes on'
const ROWS = [
  ['Ref', 'Action', 'Lead', 'Status', 'Update'],
  ['1.1', 'Set up a problem-solving group', 'Head of Safety', 'Green', 'The group met in May and June.'],
]

/** A program in which a person may be editing a cell, and the panel over it. */
class Program {
  readonly session: Session
  private look = (): void => undefined
  private tell: (sentence: string) => void = () => undefined
  private change: () => void = () => undefined
  private go = (): void => undefined
  private gate = Promise.resolve()

  constructor() {
    const file = fileHost(sheetOf(ROWS))
    const host: Host = {
      ...file,
      program: 'Trial',
      contents: async () => {
        await this.gate
        return file.contents()
      },
      select: () => this.gate,
      waiting: told => {
        this.tell = told
        return () => undefined
      },
      watch: changed => {
        this.change = () => changed({ sheet: 'Return', kind: 'cells' })
        return () => undefined
      },
    }
    this.session = new Session(host, {}, () => this.look())
  }

  /** A person begins to edit a cell: nothing is answered until they leave it. */
  edit(): void {
    this.gate = new Promise(resolve => (this.go = resolve))
  }

  /** The program finds out that it is kept waiting. */
  notice(): void {
    this.tell(WAITING)
  }

  /** A cell has changed, whoever did it. */
  changed(): void {
    this.change()
  }

  leave(): void {
    this.go()
    this.tell('')
  }

  until(wanted: (state: PanelState) => boolean): Promise<void> {
    return new Promise(resolve => {
      this.look = () => wanted(this.session.state) && resolve()
      this.look()
    })
  }

  get markup(): string {
    return drawn(frame(this.session.state, this.session)).markup
  }
}

const isDone = ({ run, last }: PanelState): boolean => run === undefined && last !== undefined
const spoken = (markup: string): string => /role="status">([^<]*)/.exec(markup)?.[1] ?? ''
const TITLE = 'Trial waits for you'

let program: Program
afterEach(() => program.session.close())

describe('a check that waits until a cell is left', () => {
  it('says so to eyes and ears, and is made when the person goes on', async () => {
    program = new Program()
    program.edit()
    program.session.check()
    program.notice()
    expect(program.markup).toContain(`<h1 tabindex="-1">${TITLE}</h1>`)
    expect(program.markup).toContain(`<p>${WAITING}.</p>`)
    expect(spoken(program.markup)).toBe(WAITING)
    program.leave()
    await program.until(isDone)
    expect(program.markup).not.toContain(TITLE)
  })

  it('can be stopped at once, though the program does not answer', async () => {
    program = new Program()
    program.edit()
    program.session.check()
    program.notice()
    drawn(frame(program.session.state, program.session)).click('Stop')
    await program.until(({ stopped, run }) => stopped && run === undefined)
    expect(program.markup).toContain('The check was stopped')
    expect(program.markup).not.toContain(TITLE)
    program.leave()
  })

  it('keeps what was found before', async () => {
    program = new Program()
    program.session.check()
    await program.until(isDone)
    program.edit()
    program.session.check()
    program.notice()
    expect(program.markup).toContain(`<h2>${TITLE}</h2>`)
    expect(program.markup).toContain('nothing found')
    program.leave()
    await program.until(isDone)
  })
})

describe('a cell that is to be shown', () => {
  it('waits aloud, without a stop, which the program would not hear', async () => {
    program = new Program()
    program.session.check()
    await program.until(isDone)
    program.edit()
    program.session.select({ sheet: 'Return', cell: 'A2' })
    program.notice()
    expect(program.markup).toContain(`<h2>${TITLE}</h2>`)
    expect(program.markup).not.toContain('Stop')
    expect(spoken(program.markup)).toBe(WAITING)
    program.leave()
    await program.until(({ selecting }) => selecting === false)
    expect(program.markup).not.toContain(TITLE)
  })
})

describe('what nobody asked the panel for', () => {
  it('waits unseen: a formula, or a question of the program itself', async () => {
    program = new Program()
    program.session.check()
    await program.until(isDone)
    const before = program.markup
    program.notice()
    expect(program.markup).toBe(before)
  })
})

describe('a check after a change, while the person types on', () => {
  it('waits in silence: the footer says so, nothing moves and nothing is spoken', async () => {
    program = new Program()
    program.session.check()
    await program.until(isDone)
    const before = spoken(program.markup)
    program.edit()
    program.changed()
    await program.until(({ run }) => run !== undefined)
    program.notice()
    expect(program.markup).not.toContain(TITLE)
    expect(spoken(program.markup)).toBe(before)
    expect(program.markup).toContain('<p>Checks again when Trial goes on</p>')
    program.leave()
    await program.until(isDone)
  })

  it('is said aloud once the person asks for it too', async () => {
    program = new Program()
    program.session.check()
    await program.until(isDone)
    program.edit()
    program.changed()
    await program.until(({ run }) => run !== undefined)
    program.notice()
    program.session.check()
    expect(program.markup).toContain(TITLE)
    expect(spoken(program.markup)).toBe(WAITING)
    program.leave()
    await program.until(isDone)
  })
})
