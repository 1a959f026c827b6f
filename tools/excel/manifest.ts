import { FLOOR, type ICON_SIZES, type ManifestFacts, PLACEHOLDER } from './facts.ts'

/** Where the files of the add-in are, from the base address on. */
export interface ManifestFiles {
  readonly panel: string
  readonly functions: string
  readonly metadata: string
  readonly help: string
  readonly support: string
  icon(size: number): string
}

/** The manifest as XML. Elements stand in the order that Office asks for (develop/manifest-element-ordering). */
export function manifestXml(facts: ManifestFacts, files: ManifestFiles): string {
  const url = (file: string): string => escaped(facts.baseUrl + file)
  const t = (text: string): string => escaped(text)
  const sets = Object.entries(FLOOR).map(([name, least]) => `<Set Name="${name}" MinVersion="${least}" />`)
  const icons = iconsOf([16, 32, 80])
  const images = [16, 32, 80].map(
    size => `<bt:Image id="Icon.${size}" DefaultValue="${url(files.icon(size))}" />`,
  )
  const namespace = facts.namespace === '' ? '' : '<Namespace resid="Functions.Namespace" />'
  const prefix =
    facts.namespace === ''
      ? ''
      : `<bt:String id="Functions.Namespace" DefaultValue="${t(facts.namespace)}" />`
  return indented(`<?xml version="1.0" encoding="UTF-8"?>
${comment(facts)}
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
<Id>${facts.id}</Id>
<Version>${facts.version}</Version>
<ProviderName>${t(facts.provider)}</ProviderName>
<DefaultLocale>${facts.locale}</DefaultLocale>
<DisplayName DefaultValue="${t(facts.name)}" />
<Description DefaultValue="${t(facts.description)}" />
<IconUrl DefaultValue="${url(files.icon(32))}" />
<HighResolutionIconUrl DefaultValue="${url(files.icon(64))}" />
<SupportUrl DefaultValue="${url(files.support)}" />
<Hosts>
<Host Name="Workbook" />
</Hosts>
<Requirements>
<Sets DefaultMinVersion="1.1">
${sets.join('\n')}
</Sets>
</Requirements>
<DefaultSettings>
<SourceLocation DefaultValue="${url(files.panel)}" />
</DefaultSettings>
<Permissions>ReadWriteDocument</Permissions>
<VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
<Hosts>
<Host xsi:type="Workbook">
<Runtimes>
<Runtime resid="Panel.Url" lifetime="long" />
</Runtimes>
<AllFormFactors>
<ExtensionPoint xsi:type="CustomFunctions">
<Script>
<SourceLocation resid="Functions.Url" />
</Script>
<Page>
<SourceLocation resid="Panel.Url" />
</Page>
<Metadata>
<SourceLocation resid="Metadata.Url" />
</Metadata>
${namespace}
</ExtensionPoint>
</AllFormFactors>
<DesktopFormFactor>
<GetStarted>
<Title resid="Started.Title" />
<Description resid="Started.Tip" />
<LearnMoreUrl resid="Help.Url" />
</GetStarted>
<FunctionFile resid="Panel.Url" />
<ExtensionPoint xsi:type="PrimaryCommandSurface">
<OfficeTab id="TabHome">
<Group id="PlanReturns.Group">
<Label resid="Group.Label" />
${icons}
${button('PlanReturns.OpenPanel', 'Panel', icons, '<Action xsi:type="ShowTaskpane">\n<SourceLocation resid="Panel.Url" />\n</Action>')}
${button('PlanReturns.CheckNow', 'Check', icons, '<Action xsi:type="ExecuteFunction">\n<FunctionName>checkNow</FunctionName>\n</Action>')}
</Group>
</OfficeTab>
</ExtensionPoint>
</DesktopFormFactor>
</Host>
</Hosts>
<Resources>
<bt:Images>
${images.join('\n')}
</bt:Images>
<bt:Urls>
<bt:Url id="Panel.Url" DefaultValue="${url(files.panel)}" />
<bt:Url id="Functions.Url" DefaultValue="${url(files.functions)}" />
<bt:Url id="Metadata.Url" DefaultValue="${url(files.metadata)}" />
<bt:Url id="Help.Url" DefaultValue="${url(files.help)}" />
</bt:Urls>
<bt:ShortStrings>
${prefix}
<bt:String id="Started.Title" DefaultValue="${t(facts.startedTitle)}" />
<bt:String id="Group.Label" DefaultValue="${t(facts.group)}" />
<bt:String id="Panel.Label" DefaultValue="${t(facts.panelLabel)}" />
<bt:String id="Check.Label" DefaultValue="${t(facts.checkLabel)}" />
</bt:ShortStrings>
<bt:LongStrings>
<bt:String id="Started.Tip" DefaultValue="${t(facts.startedTip)}" />
<bt:String id="Panel.Tip" DefaultValue="${t(facts.panelTip)}" />
<bt:String id="Check.Tip" DefaultValue="${t(facts.checkTip)}" />
</bt:LongStrings>
</Resources>
</VersionOverrides>
</OfficeApp>`)
}

/** The names of the files in the checked-in manifest, whose build nobody knows. */
export const PLAIN_FILES: ManifestFiles = {
  panel: 'panel.html',
  functions: 'functions.js',
  metadata: 'functions.json',
  help: 'help.html',
  support: 'support.html',
  icon: size => `icons/icon-${size}.png`,
}

function button(id: string, text: 'Panel' | 'Check', icons: string, action: string): string {
  return `<Control xsi:type="Button" id="${id}">
<Label resid="${text}.Label" />
<Supertip>
<Title resid="${text}.Label" />
<Description resid="${text}.Tip" />
</Supertip>
${icons}
${action}
</Control>`
}

function iconsOf(sizes: readonly (typeof ICON_SIZES)[number][]): string {
  const images = sizes.map(size => `<bt:Image size="${size}" resid="Icon.${size}" />`)
  return `<Icon>\n${images.join('\n')}\n</Icon>`
}

function comment({ baseUrl, namespace }: ManifestFacts): string {
  const place =
    baseUrl === PLACEHOLDER
      ? `Printed by npm run generate.
  ${PLACEHOLDER} stands for the address where you host the add-in: npm run build with base-url writes a
  manifest with yours to dist/excel.`
      : 'Printed by npm run build.'
  const prefix =
    namespace === ''
      ? `Functions have no prefix because there is no Namespace element: =RAGSUMMARY(D2:D90), as in Google Sheets. Adding one
  later breaks every saved workbook, because a formula stores the name of its function.`
      : `Functions have a prefix: =${namespace}.RAGSUMMARY(D2:D90). Taking it away later breaks every saved workbook, because a
  formula stores the name of its function.`
  return `<!--\n  Excel's description of the add-in. ${place}\n  ${prefix}\n-->`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

/** One element a line, two spaces for each that is open. What is between a comment's ends stays as it is. */
function indented(xml: string): string {
  let depth = 0
  let inComment = false
  const lines = xml.split('\n').flatMap(line => {
    if (line.startsWith('<!--')) inComment = true
    if (inComment) {
      if (line.endsWith('-->')) inComment = false
      return [line]
    }
    if (line === '') return []
    if (line.startsWith('</')) depth -= 1
    const shown = '  '.repeat(depth) + line
    const opens = /^<[^/?!]/.test(line) && !line.endsWith('/>') && !/<\/[^>]+>$/.test(line)
    if (opens) depth += 1
    return [shown]
  })
  return `${lines.join('\n')}\n`
}
