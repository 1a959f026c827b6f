// Printed by `npm run generate` from the files of this folder. Do not edit.
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = []
