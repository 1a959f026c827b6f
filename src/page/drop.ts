/** Takes a file that is dropped anywhere on the page; `problem` is told one sentence when it is none. */
export function onDrop(
  veil: HTMLElement,
  take: (file: File) => void,
  problem: (sentence: string) => void,
): void {
  const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
  // In the capture phase, for the grid library takes drops of its own.
  const listen = (name: 'dragover' | 'dragleave' | 'drop', then: (event: DragEvent) => void): void =>
    window.addEventListener(
      name,
      event => {
        if (!brings(event)) return
        event.preventDefault()
        event.stopPropagation()
        then(event)
      },
      { capture: true },
    )
  listen('dragover', () => (veil.hidden = false))
  listen('dragleave', ({ relatedTarget }) => (veil.hidden = relatedTarget !== null || veil.hidden))
  listen('drop', ({ dataTransfer }) => {
    veil.hidden = true
    const files = [...(dataTransfer?.files ?? [])]
    const [file] = files
    if (file === undefined) return
    if (files.length > 1) problem(`${files.length} files were dropped: drop one at a time`)
    else take(file)
  })
}
