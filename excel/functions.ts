import { FUNCTIONS } from '../shared/index.ts'

for (const { name, call } of FUNCTIONS) {
  CustomFunctions.associate(name, (...args) => call(args.map(fromExcel)))
}

/** An error in a cell arrives as an object with its code; everything else the core reads as it is. */
function fromExcel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromExcel)
  if (typeof value !== 'object' || value === null || !('code' in value)) return value
  return { error: String(value.code) }
}
