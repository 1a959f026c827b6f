/**
 * A page with the parts that its template asks for: `<!-- here: styles -->` becomes the part "styles".
 *
 * @throws RangeError when it asks for a part that there is not
 */
export function filled(template: string, parts: ReadonlyMap<string, string>, name: string): string {
  // A function, because signs such as $& in a part would mean something in a text.
  return template.replace(/<!-- here: ([\w.]+) -->/g, (_, wanted: string) => {
    const part = parts.get(wanted)
    if (part === undefined) throw new RangeError(`${name} asks for "${wanted}", which the build has not`)
    return part
  })
}

/** Code that cannot end the script element that it stands in, nor change how a browser looks for that end. */
export function inScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C')
}

/** Styles that cannot end the style element that they stand in. */
export function inStyle(styles: string): string {
  return styles.replace(/<(?=\/style)/gi, '\\3C ')
}

/** Text that stays text between tags, and in attributes between double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
}
