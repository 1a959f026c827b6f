import { readFileSync } from 'node:fs'

const PAGE = 'CONTRIBUTING.md'

/** The guide begins with a whole rule; its text between the first two fences is that rule's file as it stands. */
export function printContributing(): ReadonlyMap<string, string> {
  const page = readFileSync(PAGE, 'utf8')
  const file = /`(shared\/rules\/[a-z-]+\.ts)`/.exec(page)?.[1]
  if (file === undefined)
    throw new Error(`Cannot print ${PAGE}: it names no file of shared/rules before its first code`)
  const rule = readFileSync(file, 'utf8')
  return new Map([[PAGE, page.replace(/```ts\n[^]*?```/, () => `\`\`\`ts\n${rule}\`\`\``)]])
}
