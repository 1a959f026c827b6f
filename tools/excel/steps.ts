/** How the add-in that is served from this computer comes into Excel. */
export function steps(page: string, manifest: string): string {
  return `
The add-in is served from this computer: ${page}
Its manifest is ${manifest}

Excel on the web
  1. Open ${page} once, so that the browser knows the certificate.
  2. In a workbook: Home, Add-ins, More settings, Upload My Add-in, and choose the manifest.
  3. If the browser asks whether the site may reach devices on this computer or its network, allow it.

Excel on Windows
  1. Put the manifest into a shared folder, for example \\\\this-computer\\addins.
  2. File, Options, Trust Center, Trust Center Settings, Trusted Add-in Catalogs: add the folder, tick Show in Menu.
  3. Start Excel again: Home, Add-ins, More Add-ins, Shared Folder, Plan Returns.

Excel on a Mac
  1. Copy the manifest to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (make the folder if it is not there).
  2. Start Excel again: Home, Add-ins, Plan Returns.

Then: Home, Check now. Ctrl+C here ends it. npm run excel -- --remove takes the certificate away.`
}
