/** Milliseconds after which every browser has its copy. */
const HANDED_OVER = 60_000

/** Hands a file to the browser to save. Nothing is sent: the file is made in the page. */
export function saveFile(name: string, content: string | Uint8Array): void {
  const link = document.createElement('a')
  link.download = name
  link.href = URL.createObjectURL(new Blob([content as BlobPart]))
  link.click()
  // Some browsers take a large file over only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), HANDED_OVER)
}

/** 'return.xlsx' → 'return issues.csv' */
export function besideName(file: string, what: string): string {
  return `${file.replace(/\.[^.]{1,5}$/, '')} ${what}.csv`
}

/** 'return.xlsx', 'changed' → 'return changed.xlsx' */
export function nameWith(file: string, what: string): string {
  return file.replace(/(\.[^.]{1,5})?$/, ` ${what}$1`)
}
