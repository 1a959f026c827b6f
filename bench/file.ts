import { writeXlsx } from 'hucre'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HEADINGS, inventRows } from './invented.ts'
import { timingOf } from './measure.ts'
import type { Timing } from './measure.ts'
import type { Question } from './question.ts'
import { limit, ratio, takes } from './question.ts'

const ROWS = 100_000
const RUNS = 3

/** A file from the disk to its report, each time in a process of its own. */
export const file: Question = {
  name: 'file',
  title: `${ROWS} rows x 10 columns from an .xlsx, cold, in a process of its own`,
  async answer() {
    const folder = mkdtempSync(join(tmpdir(), 'plan-returns-'))
    try {
      const path = join(folder, 'return.xlsx')
      writeFileSync(path, await workbookBytes())
      const runs = Array.from({ length: RUNS }, () => ({
        hucre: readWith('hucre', path),
        ours: readWith('ours', path),
      }))
      const hucre = timings(runs.map(run => run.hucre))
      const ours = timings(runs.map(run => run.ours))
      return [
        takes('hucre, reading alone', hucre),
        ratio('ours, reading and checking', ours, hucre, 2),
        limit('memory of hucre', Math.max(...runs.map(run => run.hucre.megabytes)), 'MB'),
        limit('memory of ours, at its most', Math.max(...runs.map(run => run.ours.megabytes)), 'MB', 600),
      ]
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

interface Reading {
  readonly ms: number
  readonly megabytes: number
}

function readWith(reader: 'hucre' | 'ours', path: string): Reading {
  const args = ['tools/run.mjs', 'bench/read-file.ts', reader, path]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (stdout === '') throw new Error(`Cannot read with ${reader}: ${stderr}`)
  return JSON.parse(stdout) as Reading
}

function timings(readings: readonly Reading[]): Timing {
  return timingOf(readings.map(({ ms }) => ms))
}

function workbookBytes(): Promise<Uint8Array> {
  const rows = inventRows(ROWS).map(row =>
    row.map(cell => (typeof cell === 'object' ? dateOf(cell.day) : cell)),
  )
  return writeXlsx({ sheets: [{ name: 'Return', rows: [HEADINGS, ...rows] }] })
}

/** Days since 30 December 1899 as the date that a file holds. */
function dateOf(day: number): Date {
  return new Date((day - 25_569) * 86_400_000)
}
