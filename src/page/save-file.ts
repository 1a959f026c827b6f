/** Hands a file to the browser to save. Nothing is sent: the file is made in the page. */
export function saveFile(name: string, content: string | Uint8Array): void {
  const link = document.createElement('a')
  link.download = name
  link.href = URL.createObjectURL(new Blob([content as BlobPart]))
  link.click()
  // By the next task the browser has taken it over.
  setTimeout(() => URL.revokeObjectURL(link.href))
}

/** 'return.xlsx' → 'return issues.csv' */
export function besideName(file: string, what: string): string {
  return `${file.replace(/\.[^.]{1,5}$/, '')} ${what}.csv`
}
