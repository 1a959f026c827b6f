/** What follows from the same thing is worked out once: a screen is drawn again for every word that the footer says. */
export function onceFor<Given extends object, Facts>(
  compute: (given: Given) => Facts,
): (given: Given) => Facts {
  const known = new WeakMap<Given, { readonly facts: Facts }>()
  return given => {
    const before = known.get(given)
    if (before !== undefined) return before.facts
    const facts = compute(given)
    known.set(given, { facts })
    return facts
  }
}
