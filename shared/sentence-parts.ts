import type { Finding } from './report.ts'

/** '1 heading', '7 headings' */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** 'a, b and c' */
export function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`
}

/** A text as the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Severities as people read them, gravest first. */
export const SEVERITY_WORDS = [
  { severity: 'error', words: 'to fix' },
  { severity: 'query', words: 'to explain' },
  { severity: 'information', words: 'to know' },
] as const satisfies readonly { severity: Finding['severity']; words: string }[]
