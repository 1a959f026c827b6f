/** The command cannot be carried out; the sentence says why and what to do. Exit code 2. */
export class Stop extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause })
    this.name = 'Stop'
  }
}
