/** A file that cannot be written as asked; the message is one sentence for people: why, and what to do. */
export class CannotWrite extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause })
    this.name = 'CannotWrite'
  }
}
