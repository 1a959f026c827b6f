/**
 * Where Excel on the web shows the panel: pages that may put it in a frame. Microsoft publishes no list (office-js issues
 * 1005 and 3342); these are the addresses that Office on the web is served from.
 */
const FRAMED_BY = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
  'https://onedrive.live.com',
] as const

export const OFFICE_CDN = 'https://appsforoffice.microsoft.com'

/** What a server says with each file, by the path that it is asked for: `*` is anything, `:version` one folder. */
export interface HeaderRule {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The headers that the add-in is to be served with, for every version that is there: who has an older manifest still loads the
 * older folder. No X-Frame-Options and no Cross-Origin-Opener-Policy: Excel on the web
 * frames the panel.
 *
 * @param office where office.js comes from: Microsoft, or the folder itself
 */
export function headerRules(office: 'cdn' | 'same-origin'): readonly HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': policy(office),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      },
    },
    // Hosts put the headers of several rules together, so that each path is told once how long it may be kept.
    { path: '/manifest.xml', headers: { 'Cache-Control': 'no-cache' } },
    { path: '/:version/*.html', headers: { 'Cache-Control': 'no-cache' } },
    // Names change with what is in them, so that a copy that is kept can never be an old one.
    { path: '/:version/parts/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    { path: '/:version/icons/*', headers: { 'Cache-Control': 'public, max-age=86400' } },
    // Excel on the web reads the list of functions from a page of its own ("Custom functions metadata": enable CORS).
    { path: '/:version/parts/*.json', headers: { 'Access-Control-Allow-Origin': '*' } },
  ]
}

/** Our own scripts and styles, and office.js; no connection of any kind is made by our code. */
export function policy(office: 'cdn' | 'same-origin', framedBy: readonly string[] = FRAMED_BY): string {
  return [
    "default-src 'none'",
    `script-src 'self'${office === 'cdn' ? ` ${OFFICE_CDN}` : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${framedBy.join(' ')}`,
  ].join('; ')
}

/** The file that many static hosts read: a path, then its headers, indented. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  )
  return `${blocks.join('\n\n')}\n`
}
