/** Those who want to be told of something. */
export class Listeners<T> {
  private readonly all = new Set<(told: T) => void>()

  /** Tells of it until the answer is called. */
  add(listener: (told: T) => void): () => void {
    // One of its own, so that who listens twice is told twice and stops once.
    const own = (told: T): void => listener(told)
    this.all.add(own)
    return () => void this.all.delete(own)
  }

  tell(told: T): void {
    for (const listener of this.all) listener(told)
  }
}
