import { type Node, parse, type Program } from 'acorn'

/** Reads a script as ES2019, which is what Google's page on its runtime leaves no doubt about. Throws at anything newer. */
export function es2019(source: string): Program {
  return parse(source, { ecmaVersion: 2019, sourceType: 'script' })
}

/** A node with whatever fields its kind has. */
interface AnyNode {
  readonly type: string
  readonly [field: string]: unknown
}

/** Kinds of nodes that a script has. */
export function kindsIn(program: Program): ReadonlySet<string> {
  return new Set(nodesOf(program).map(([{ type }]) => type))
}

/**
 * Names that a script takes from outside. A name that is bound anywhere in it counts as its own: the build gives what it
 * binds names that nothing outside has.
 */
export function freeNames(program: Program): ReadonlySet<string> {
  const used = new Set<string>()
  const bound = new Set<string>()
  for (const [node, inside] of nodesOf(program)) {
    for (const name of boundBy(node)) bound.add(name)
    if (node.type === 'Identifier' && !isLabel(node, inside)) used.add(String(node['name']))
  }
  return new Set([...used].filter(name => !bound.has(name)))
}

/** Names of properties that a script asks for after a dot, and texts, by which it could ask for one too. */
export function propertyNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [node, inside] of nodesOf(program)) {
    if (node.type === 'Literal' && typeof node['value'] === 'string') names.add(node['value'])
    if (node.type === 'Identifier' && isLabel(node, inside)) names.add(String(node['name']))
  }
  return names
}

/** Every node with the one that it stands in. */
function nodesOf(program: unknown): readonly (readonly [AnyNode, AnyNode | undefined])[] {
  const found: (readonly [AnyNode, AnyNode | undefined])[] = isNode(program) ? [[program, undefined]] : []
  // The list grows while it is walked.
  for (const [node] of found) {
    for (const child of Object.values(node).flat()) if (isNode(child)) found.push([child, node])
  }
  return found
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

/** Names that a variable, function, class or catch gives. */
function boundBy(node: AnyNode): readonly string[] {
  const params = Array.isArray(node['params']) ? (node['params'] as unknown[]) : []
  if (/Declarat|Function|Class|CatchClause/.test(node.type))
    return [node['id'], node['param'], ...params].flatMap(namesIn)
  return []
}

/** 'a' and 'b' of `{ a, x: [b = 1] }`. */
function namesIn(pattern: unknown): readonly string[] {
  if (!isNode(pattern)) return []
  const { type, name, properties, elements, value, left, argument } = pattern
  if (type === 'Identifier') return [String(name)]
  const parts = [properties, elements].flatMap(list => (Array.isArray(list) ? (list as unknown[]) : []))
  return [...parts, value, left, argument].flatMap(namesIn)
}

/** Whether this names a property, a method or a place to jump to, and reads no variable. */
function isLabel(node: AnyNode, inside: AnyNode | undefined): boolean {
  if (inside === undefined) return false
  if (/^(?:Labeled|Break|Continue)Statement$/.test(inside.type)) return true
  if (inside['computed'] !== false || inside['shorthand'] === true) return false
  return inside['property'] === node || inside['key'] === node
}
