// Printed by `npm run generate` from the files of this folder. Do not edit.
import type { SheetFunction } from './function.ts'
import ragsummary from './ragsummary.ts'

export const COUNTING_FUNCTIONS: readonly SheetFunction[] = [ragsummary]
