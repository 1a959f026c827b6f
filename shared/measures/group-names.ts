import type { Plan } from '../plan/plan.ts'

/** Titles of the plan's themes, agencies and pledges by their codes; those without one are left out. */
export function groupTitles(grouping: string, plan: Plan): ReadonlyMap<string, string> {
  const lists =
    grouping === 'agency'
      ? plan.agencies
      : grouping === 'theme'
        ? plan.themes
        : plan.required.filter(list => list.field === grouping).flatMap(list => list.items)
  return new Map(lists.filter(({ title }) => title !== '').map(({ code, title }) => [code, title]))
}

/** Groups in the order of the plan's titles, those that it does not name behind. */
export function inPlanOrder<Of>(
  groups: Readonly<Record<string, Of>>,
  titles: ReadonlyMap<string, string>,
): [group: string, of: Of][] {
  const places = new Map([...titles.keys()].map((code, place) => [code, place]))
  const placeOf = ([code]: [string, unknown]): number => places.get(code) ?? places.size
  return Object.entries(groups).sort((a, b) => placeOf(a) - placeOf(b))
}
