import { child, type Element, everyElement, parseXml } from './xml-tree.ts'

/** Children in the order that Office asks for (manifest-element-ordering, 2026-07-15); ! for those that must be there. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! ' +
    'AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides! ExtendedOverrides',
  VersionOverrides: 'Description Requirements Hosts! Resources!',
  Host: 'Runtimes AllFormFactors DesktopFormFactor',
  DesktopFormFactor: 'GetStarted FunctionFile! ExtensionPoint!',
  GetStarted: 'Title! Description! LearnMoreUrl!',
  Group: 'Label! Icon! Control!',
  Control: 'Label! Supertip! Icon! Action! Enabled',
  Supertip: 'Title! Description!',
  Resources: 'bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!',
}
const FUNCTIONS_ORDER = 'Script! Page! Metadata! Namespace'

/** Requirement sets that Excel knows, with the highest version that has been published ("Office requirement sets"). */
const SETS: ReadonlyMap<string, number> = new Map([
  ['ExcelApi', 21],
  ['SharedRuntime', 2],
  ['CustomFunctionsRuntime', 5],
  ['AddinCommands', 3],
  ['RibbonApi', 2],
  ['KeyboardShortcuts', 1],
])

const MOST_LETTERS: Readonly<Record<string, number>> = {
  'bt:Images': 2048,
  'bt:Urls': 2048,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
}

interface Checked {
  readonly root: Element
  readonly all: readonly Element[]
  readonly resources: readonly (readonly [kind: string, resource: Element])[]
  /** Files of the build, from the base address on; undefined when nobody knows them. */
  readonly files: ReadonlySet<string> | undefined
}

/** What is wrong with a manifest, as sentences, by the rule that says so. Each rule is something that no schema can see. */
export const RULES: Readonly<Record<string, (manifest: Checked) => readonly string[]>> = {
  order: ({ all }) => all.flatMap(orderFaults),
  version: ({ root }) =>
    /^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(textOf(root, 'Version'))
      ? []
      : ['Version must be one to four numbers'],
  id: ({ root }) =>
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf(root, 'Id')) ? [] : ['Id must be a GUID'],
  overrides: ({ root }) =>
    child(root, 'VersionOverrides')?.attributes.get('xsi:type') === 'VersionOverridesV1_0'
      ? []
      : ['VersionOverrides must be VersionOverridesV1_0: task panes have no other'],
  permissions: ({ root }) =>
    textOf(root, 'Permissions') === 'ReadWriteDocument' ? [] : ['Permissions must be ReadWriteDocument'],
  https: ({ all }) =>
    addresses(all)
      .filter(url => !/^https:\/\/[^\s]+$/.test(url))
      .map(url => `${url} must begin with https://`),
  files: ({ all, files }) =>
    files === undefined
      ? []
      : addresses(all)
          .filter(url => ![...files].some(file => url.endsWith(`/${file}`)))
          .map(url => `${url} is no file of the build`),
  resources: ({ all, resources }) => resourceFaults(all, resources),
  lengths: ({ resources }) =>
    resources.flatMap(([kind, { attributes }]) => {
      const id = attributes.get('id') ?? ''
      const value = attributes.get('DefaultValue') ?? ''
      return [
        ...(id.length > 32 ? [`The id ${id} is longer than 32 letters`] : []),
        ...(value.length > (MOST_LETTERS[kind] ?? 0)
          ? [`${id} is longer than ${MOST_LETTERS[kind] ?? 0} letters`]
          : []),
        ...(value === '' ? [`${id} is empty`] : []),
      ]
    }),
  ids: ({ all }) => {
    const ids = all
      .filter(({ name }) => ['Control', 'Group', 'OfficeTab'].includes(name))
      .map(({ attributes }) => attributes.get('id') ?? '')
    return doubled(ids).map(id => `The id ${id} stands on several buttons or groups`)
  },
  icons: ({ all }) =>
    all.flatMap(({ name, children }) => {
      const sizes = children.map(({ attributes }) => attributes.get('size'))
      const missing = name === 'Icon' ? ['16', '32', '80'].filter(size => !sizes.includes(size)) : []
      return missing.map(size => `An icon has no picture of ${size} pixels`)
    }),
  sets: ({ all }) =>
    all
      .filter(({ name }) => name === 'Set')
      .flatMap(({ attributes }) => {
        const name = attributes.get('Name') ?? ''
        const [major, minor = 0] = (attributes.get('MinVersion') ?? '').split('.').map(Number)
        const newest = SETS.get(name)
        if (newest === undefined) return [`Excel has no requirement set ${name}`]
        return major === 1 && minor >= 1 && minor <= newest ? [] : [`${name} has no such version`]
      }),
  runtime: ({ all }) => runtimeFaults(all),
  functions: ({ all }) => {
    const named = all.find(({ name }) => name === 'FunctionName')
    return named === undefined || /^[A-Za-z_]\w*$/.test(named.text.trim())
      ? []
      : ['FunctionName must be a name that the page can associate']
  },
}

/** All that is wrong with a manifest. [] when nothing is. */
export function lintManifest(xml: string, files?: ReadonlySet<string>): readonly string[] {
  const root = parseXml(xml)
  const all = everyElement(root)
  const resources = all
    .filter(({ name }) => name in MOST_LETTERS)
    .flatMap(({ name, children }) => children.map(resource => [name, resource] as const))
  const manifest = { root, all, resources, files }
  return Object.entries(RULES).flatMap(([rule, check]) => check(manifest).map(fault => `${rule}: ${fault}`))
}

function orderFaults(element: Element): readonly string[] {
  const order = isFunctions(element) ? FUNCTIONS_ORDER : ORDER[element.name]
  if (order === undefined) return []
  const known = order.split(' ')
  const places = element.children.map(({ name }) => known.findIndex(each => each.replace('!', '') === name))
  const names = new Set(element.children.map(({ name }) => name))
  const missing = known.filter(each => each.endsWith('!') && !names.has(each.slice(0, -1)))
  const sorted = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0))
  // Only an ordinary host has neither overrides nor runtimes.
  const isBase = element.name === 'Host' && element.children.length === 0
  return [
    ...(sorted || isBase
      ? []
      : [`The parts of ${element.name} must stand in the order ${order.replaceAll('!', '')}`]),
    ...(isBase ? [] : missing.map(name => `${element.name} has no ${name.slice(0, -1)}`)),
  ]
}

function isFunctions({ name, attributes }: Element): boolean {
  return name === 'ExtensionPoint' && attributes.get('xsi:type') === 'CustomFunctions'
}

function addresses(all: readonly Element[]): readonly string[] {
  return all
    .filter(({ name }) => /(?:Url|SourceLocation|bt:Image)$/.test(name))
    .flatMap(({ attributes }) => attributes.get('DefaultValue') ?? [])
}

/** Which kind of resource an element wants. */
const WANTS: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  Runtime: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
}

function resourceFaults(all: readonly Element[], resources: Checked['resources']): readonly string[] {
  const kinds = new Map(resources.map(([kind, { attributes }]) => [attributes.get('id') ?? '', kind]))
  const used = all.flatMap(({ name, attributes }) => {
    const resid = attributes.get('resid')
    return resid === undefined ? [] : [{ name, resid }]
  })
  const lost = used.filter(({ name, resid }) => kinds.get(resid) !== WANTS[name])
  const unused = [...kinds.keys()].filter(id => !used.some(({ resid }) => resid === id))
  return [
    ...lost.map(
      ({ name, resid }) =>
        `${name} names ${resid}, which is no ${(WANTS[name] ?? 'resource').replace('bt:', '')}`,
    ),
    ...unused.map(id => `Nothing uses ${id}`),
    ...doubled(resources.map(([, { attributes }]) => attributes.get('id') ?? '')).map(
      id => `${id} is defined twice`,
    ),
  ]
}

/** "Configure your Office Add-in to use a shared runtime": one address for all, and no TaskpaneId. */
function runtimeFaults(all: readonly Element[]): readonly string[] {
  const runtimes = all.filter(({ name }) => name === 'Runtime')
  const page = runtimes[0]?.attributes.get('resid')
  const places = all.flatMap((element): readonly (readonly [string, Element])[] => {
    if (element.name === 'FunctionFile') return [['FunctionFile', element]]
    const inner = child(element, 'SourceLocation')
    const isPane = element.name === 'Action' && element.attributes.get('xsi:type') === 'ShowTaskpane'
    return inner !== undefined && (isPane || element.name === 'Page') ? [[element.name, inner]] : []
  })
  const others = places.filter(([, { attributes }]) => attributes.get('resid') !== page)
  return [
    ...(runtimes.length === 1 ? [] : ['There must be one Runtime']),
    ...(runtimes[0]?.attributes.get('lifetime') === 'long'
      ? []
      : ['The Runtime must have the lifetime "long"']),
    ...others.map(([name]) => `${name} must name the page of the Runtime, ${page ?? ''}`),
    ...(all.some(({ name }) => name === 'TaskpaneId')
      ? ['TaskpaneId must not stand beside a long Runtime']
      : []),
  ]
}

function doubled(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}

function textOf(root: Element, name: string): string {
  return child(root, name)?.text.trim() ?? ''
}
