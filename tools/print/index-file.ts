/** The index of a catalogue: it imports the objects alone, so that examples stay out of what we ship. */
export function indexFile(files: readonly string[], type: string, from: string, list: string): string {
  const names = files.map(identifier)
  return [
    '// Printed by `npm run generate` from the files of this folder. Do not edit.',
    `import type { ${type} } from './${from}.ts'`,
    ...files.map((file, i) => `import ${names[i]} from './${file}.ts'`),
    '',
    `export const ${list}: readonly ${type}[] = [${names.join(', ')}]`,
    '',
  ].join('\n')
}

/** 'due-before-start' → 'dueBeforeStart'; 'exempt' → 'exempt'. */
function identifier(file: string): string {
  return file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
