/**
 * The attributes of each opening tag of that name, whatever its namespace prefix, in order; values as they are written.
 *
 * A look at a part, not a parser of XML: it serves for the few small parts that are rewritten before exceljs sees them
 * (`reduce-workbook.ts`). Each character is looked at a bounded number of times, whatever the text.
 */
export function* tags(xml: string, name: string): Generator<ReadonlyMap<string, string>> {
  const opening = new RegExp(`<(?:[A-Za-z]\\w{0,20}:)?${name}(?=[\\s/>])`, 'g')
  while (opening.exec(xml) !== null) {
    const attributes = new Map<string, string>()
    ATTRIBUTE.lastIndex = opening.lastIndex
    for (let found = ATTRIBUTE.exec(xml); found !== null; found = ATTRIBUTE.exec(xml)) {
      const [, key = '', double, single = ''] = found
      attributes.set(key, double ?? single)
    }
    yield attributes
  }
}

const ATTRIBUTE = /\s{1,100}([\w:.-]{1,100})=(?:"([^"<]*)"|'([^'<]*)')/y

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The text of an attribute as it is written in XML. Entities of one's own are left as they are: nothing expands. */
export function attributeText(raw: string): string {
  return raw.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole
    const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
