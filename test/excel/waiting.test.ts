import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { excelHost } from '../../excel/host.ts'
import { BUSY, EDITING } from '../../excel/waiting.ts'
import { FLOOR } from './office/load.ts'
import { openInExcel } from './office/open.ts'
import type { Busy } from './office/workbook.ts'

const BOOK = { name: 'plan.xlsx', sheets: [{ name: 'Plan', grid: [['Ref'], ['A1']] }] }

/** An Excel that waits by itself; that of FLOOR refuses meanwhile. */
const TODAY = { ...FLOOR, DelayForCellEdit: '1.1' }

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick', 'performance'] })
})
afterEach(() => {
  jest.useRealTimers()
})

/** An Excel that can wait and is busy, and what the host tells meanwhile. */
function openWhile(busy: Busy, sets: Readonly<Record<string, string>> = TODAY) {
  const excel = openInExcel(BOOK, sets)
  excel.busy = busy
  const host = excelHost()
  const told: string[] = []
  const stop = host.waiting(sentence => told.push(sentence))
  return { excel, host, told, stop }
}

describe.each([
  ['an Excel that waits by itself', TODAY],
  ['an Excel that refuses', FLOOR],
])('while a cell is being edited, in %s', (_, sets) => {
  it('nothing is read, and all of it once the cell is left', async () => {
    const { excel, host, stop } = openWhile('editing', sets)
    let read: unknown
    const reading = host.read('Plan').then(({ grid }) => (read = grid))
    await jest.advanceTimersByTimeAsync(3000)
    expect(read).toBe(undefined)
    excel.busy = 'no'
    await jest.advanceTimersByTimeAsync(1000)
    await reading
    expect(read).toEqual(BOOK.sheets[0]?.grid)
    stop()
  })

  it('cells are changed once it is left', async () => {
    const { excel, host, stop } = openWhile('editing', sets)
    const changing = host.change([{ sheet: 'Plan', cell: 'A2', before: 'A1', after: 'A2' }])
    await jest.advanceTimersByTimeAsync(3000)
    excel.busy = 'no'
    await jest.advanceTimersByTimeAsync(1000)
    expect(await changing).toEqual([])
    expect((await host.read('Plan')).grid).toEqual([['Ref'], ['A2']])
    stop()
  })
})

describe('an Excel that waits by itself', () => {
  it('is asked once', async () => {
    const { excel, host, stop } = openWhile('editing')
    stop()
    const reading = host.read('Plan')
    await jest.advanceTimersByTimeAsync(5000)
    excel.busy = 'no'
    await reading
    expect(excel.batches).toHaveLength(1)
  })
})

describe('an Excel that names no reason', () => {
  it('is asked again while it refuses a harmless question too, and only then', async () => {
    const { excel, host, stop } = openWhile('no', FLOOR)
    const busy = { code: 'InvalidOperation' }
    excel.faults.push(busy, busy)
    const reading = host.contents()
    await jest.advanceTimersByTimeAsync(1000)
    expect((await reading).file).toBe('plan.xlsx')
    excel.faults.push(busy)
    await expect(host.contents()).rejects.toThrow('close its open dialogs')
    stop()
  })
})

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
    expect(told).toEqual([BUSY])
    excel.busy = 'no'
    await reading
    expect(told).toEqual([BUSY, ''])
    stop()
  })
})
