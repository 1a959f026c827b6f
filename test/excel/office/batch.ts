import type { Action, Answer, Batch, ObjectPath } from './load.ts'

/** An object of the host's model: a workbook, a sheet, a range. null is what an …OrNullObject method did not find. */
export type HostObject = { readonly kind: string } | null

/**
 * What a host can do, by the names on the wire: 'Range.GetColumn' for a method or a navigation property, 'Range.#' for an
 * indexer, 'Range.values' for a value, 'Range.Select' for a command. A name that is not listed is an API that the host
 * does not have.
 */
export interface HostModel {
  readonly root: HostObject
  readonly objects: Readonly<Record<string, (of: never, args: readonly never[]) => HostObject>>
  readonly values: Readonly<Record<string, (of: never) => unknown>>
  /** What is done, and sometimes answered. */
  readonly commands: Readonly<Record<string, (of: never, args: readonly never[]) => unknown>>
  /** Values that can be set, by their names on the wire: 'Range.NumberFormat'. */
  readonly setters: Readonly<Record<string, (of: never, value: unknown) => void>>
  /** The items of a collection. */
  readonly items: Readonly<Record<string, (of: never) => readonly HostObject[]>>
}

/** An error that Excel answers a batch with: what stands before it has been done, what stands after it has not. */
export class HostError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export const INSTANTIATE = 1
const QUERY = 2
const METHOD = 3
const SET = 4
const TRACE = 5
const GLOBAL_OBJECT = 1
const INDEXER = 5
const REFERENCE = 6

/** The host's side of one open workbook: its model, and the objects that it was asked to keep from batch to batch. */
export class Executor {
  private readonly model: HostModel
  readonly kept = new Map<string, HostObject>()
  private readonly references = new Map<HostObject, string>()

  constructor(model: HostModel) {
    this.model = model
  }

  /** Executes one batch as Excel does: action by action, up to the first error. */
  execute(batch: Batch): Answer {
    const found = new Map<number, HostObject>()
    const results: { ActionId: number; Value: unknown }[] = []
    for (const [index, action] of batch.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.perform(batch, found, action) })
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        const { code: Code, message: Message } = error
        return { Results: results, Error: { Code, Message, Location: '', ActionIndex: index } }
      }
    }
    return { Results: results }
  }

  private perform(batch: Batch, found: Found, action: Action): unknown {
    if (action.ActionType === TRACE) return null
    const object = this.resolve(batch, found, action.ObjectPathId)
    if (object === null) return null
    if (action.ActionType === INSTANTIATE) return this.introduce(object)
    if (action.ActionType === QUERY) return query(this.model, object, action.QueryInfo?.Select ?? [])
    if (action.ActionType === SET) return this.set(object, action)
    if (action.ActionType !== METHOD)
      throw unknown(`${object.kind}.${action.Name} (action ${action.ActionType})`)
    if (action.Name === '_KeepReference') return this.keep(object)
    const args = action.ArgumentInfo?.Arguments ?? []
    if (action.Name === '_RemoveReference') return this.kept.delete(String(args[0]))
    return member(this.model.commands, object, action.Name)(object as never, args as never[]) ?? null
  }

  private set(object: { kind: string }, { Name, ArgumentInfo }: Action): null {
    member(this.model.setters, object, Name)(object as never, ArgumentInfo?.Arguments?.[0])
    return null
  }

  private resolve(batch: Batch, found: Found, id: number): HostObject {
    const known = found.get(id)
    if (known !== undefined) return known
    const object = this.follow(batch, found, batch.ObjectPaths[id])
    found.set(id, object)
    return object
  }

  private follow(batch: Batch, found: Found, path?: ObjectPath): HostObject {
    if (path?.ObjectPathType === GLOBAL_OBJECT) return this.model.root
    if (path === undefined || (path.ObjectPathType === REFERENCE && !this.kept.has(path.Name))) {
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.')
    }
    if (path.ObjectPathType === REFERENCE) return this.kept.get(path.Name) ?? null
    const parent = this.resolve(batch, found, path.ParentObjectPathId ?? 0)
    if (parent === null) return null
    const name = path.ObjectPathType === INDEXER ? '#' : path.Name
    const { Arguments = [], ReferencedObjectPathIds: ids = [] } = path.ArgumentInfo ?? {}
    // An argument that is an object of the model is named by its path.
    const args = Arguments.map((argument, at) => {
      const id = ids[at]
      return typeof id === 'number' && id > 0 ? this.resolve(batch, found, id) : argument
    })
    return member(this.model.objects, parent, name)(parent as never, args as never[])
  }

  private keep(object: HostObject): null {
    const reference = `kept/${this.references.size}`
    this.references.set(object, reference)
    this.kept.set(reference, object)
    return null
  }

  /** What Excel says of an object without being asked: its id, or its reference once it has been kept. */
  private introduce(object: HostObject): Record<string, unknown> {
    const reference = this.references.get(object)
    return reference === undefined ? identity(this.model, object) : { _ReferenceId: reference }
  }
}

type Found = Map<number, HostObject>

function query(model: HostModel, object: { kind: string }, names: readonly string[]): unknown {
  const items = Object.hasOwn(model.items, object.kind) ? model.items[object.kind] : undefined
  if (items === undefined) return select(model, object, names)
  return {
    _Items: items(object as never).map(item => ({ ...identity(model, item), ...select(model, item, names) })),
  }
}

/** A name is a value, or a way to one: 'dataValidation/type'. What is not there is null with all that is in it. */
function select(
  model: HostModel,
  object: HostObject,
  names: readonly string[],
): Record<string, unknown> | null {
  if (object === null) return null
  const inner = new Map<string, string[]>()
  const selected: Record<string, unknown> = {}
  for (const name of names) {
    const [first = '', ...rest] = name.split('/')
    if (rest.length === 0) selected[pascal(first)] = member(model.values, object, first)(object as never)
    else inner.set(pascal(first), [...(inner.get(pascal(first)) ?? []), rest.join('/')])
  }
  for (const [name, paths] of inner)
    selected[name] = select(model, member(model.objects, object, name)(object as never, []), paths)
  return selected
}

function identity(model: HostModel, object: HostObject): Record<string, unknown> {
  if (object === null || !Object.hasOwn(model.values, `${object.kind}.id`)) return {}
  return { Id: model.values[`${object.kind}.id`]?.(object as never) }
}

function member<T>(table: Readonly<Record<string, T>>, object: { kind: string }, name: string): T {
  const key = `${object.kind}.${name}`
  const found = Object.hasOwn(table, key) ? table[key] : undefined
  if (found === undefined) throw unknown(key)
  return found
}

function unknown(what: string): HostError {
  return new HostError('ApiNotFound', `This stand-in for Excel has no ${what}`)
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
