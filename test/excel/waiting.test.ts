import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { excelHost } from '../../excel/host.ts'
import { EDITING, SILENT } from '../../excel/waiting.ts'
import { FLOOR } from './office/load.ts'
import { openInExcel } from './office/open.ts'
import type { Busy } from './office/workbook.ts'

const BOOK = { name: 'plan.xlsx', sheets: [{ name: 'Plan', grid: [['Ref'], ['A1']] }] }

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick', 'performance'] })
})
afterEach(() => {
  jest.useRealTimers()
})

/** An Excel that can wait and is busy, and what the host tells meanwhile. */
function openWhile(busy: Busy) {
  const excel = openInExcel(BOOK, { ...FLOOR, DelayForCellEdit: '1.1' })
  excel.busy = busy
  const host = excelHost()
  const told: string[] = []
  const stop = host.waiting(sentence => told.push(sentence))
  return { excel, host, told, stop }
}

describe('while the person is in a cell', () => {
  it('says what would let Excel go on, once, and takes it back when it does', async () => {
    const { excel, host, told, stop } = openWhile('editing')
    const reading = host.contents()
    await jest.advanceTimersByTimeAsync(4000)
    expect(told).toEqual([EDITING])
    excel.busy = 'no'
    expect((await reading).file).toBe('plan.xlsx')
    expect(told).toEqual([EDITING, ''])
    stop()
  })

  it('says nothing of a cell that is left again at once', async () => {
    const { excel, host, told, stop } = openWhile('editing')
    const reading = host.contents()
    await jest.advanceTimersByTimeAsync(500)
    excel.busy = 'no'
    await reading
    expect(told).toEqual([])
    stop()
  })

  it.each([
    ['shows a cell', { sheet: 'Plan', row: 0, column: 0 }],
    ['reads', undefined],
  ])('says so whatever is asked for: %s', async (_, spot) => {
    const { excel, host, told, stop } = openWhile('editing')
    const asked = spot === undefined ? host.read('Plan') : host.select(spot)
    await jest.advanceTimersByTimeAsync(1000)
    expect(told).toEqual([EDITING])
    excel.busy = 'no'
    await asked
    stop()
  })

  it('says nothing any more to who has stopped listening', async () => {
    const { excel, host, told, stop } = openWhile('editing')
    stop()
    const reading = host.contents()
    await jest.advanceTimersByTimeAsync(4000)
    expect(told).toEqual([])
    excel.busy = 'no'
    await reading
  })
})

describe('while Excel is slow', () => {
  it('says nothing where it answers that no cell is being edited', async () => {
    const { excel, host, told, stop } = openWhile('slow')
    const reading = host.contents()
    await jest.advanceTimersByTimeAsync(4000)
    expect(told).toEqual([])
    excel.busy = 'no'
    await reading
    stop()
  })

  it('names the likely reason where it answers nothing at all', async () => {
    const { excel, host, told, stop } = openWhile('silent')
    const reading = host.contents()
    await jest.advanceTimersByTimeAsync(7000)
    expect(told).toEqual([])
    await jest.advanceTimersByTimeAsync(2000)
    expect(told).toEqual([SILENT])
    excel.busy = 'no'
    await reading
    expect(told).toEqual([SILENT, ''])
    stop()
  })
})
