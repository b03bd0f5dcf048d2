import { makeZip } from './make-zip.ts'

const sheet = (data: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data}</worksheet>`
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The least that is a workbook, with this sheet in it. */
export function workbook(data: string, more: Parameters<typeof makeZip>[0] = []): Uint8Array {
  const entry = (name: string, text: string) => ({
    name,
    bytes: Buffer.from(text),
    deflate: true,
  })
  return new Uint8Array(
    makeZip([
      entry(
        '[Content_Types].xml',
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
      ),
      entry(
        'xl/workbook.xml',
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      entry(
        'xl/_rels/workbook.xml.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      entry('xl/worksheets/sheet1.xml', sheet(data)),
      ...more,
    ]),
  )
}

/** The least that LibreOffice's spreadsheet is, with these rows in it. */
export function odsOf(rows: string, head = ''): Uint8Array {
  const space = 'urn:oasis:names:tc:opendocument:xmlns'
  const content = `<?xml version="1.0"?>${head}<office:document-content xmlns:office="${space}:office:1.0" xmlns:table="${space}:table:1.0" xmlns:text="${space}:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
  const kind = 'application/vnd.oasis.opendocument.spreadsheet'
  return new Uint8Array(
    makeZip([
      { name: 'mimetype', bytes: Buffer.from(kind) },
      { name: 'content.xml', bytes: Buffer.from(content), deflate: true },
      { name: 'styles.xml', bytes: Buffer.from('<office:document-styles/>') },
      {
        name: 'META-INF/manifest.xml',
        bytes: Buffer.from(
          `<manifest:manifest xmlns:manifest="${space}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
        ),
        deflate: true,
      },
    ]),
  )
}
