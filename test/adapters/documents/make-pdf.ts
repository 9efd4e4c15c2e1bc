/** A line at a place of a page of A4, in points from its left and its foot. */
export interface PdfLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

const HELVETICA =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
/** Asks for a password, whatever it may be (ISO 32000-1, 7.6.3). */
const ENCRYPTION = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;

/** A PDF of these pages. */
export function makePdf(pages: readonly (readonly PdfLine[])[], isEncrypted = false): Buffer {
  const numbers = pages.map((_page, index) => 4 + index * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    HELVETICA,
    ...pages.flatMap((lines, index) => [pageOf(5 + index * 2), streamOf(lines)]),
    ...(isEncrypted ? [ENCRYPTION] : []),
  ];
  const encryption = isEncrypted ? `/Encrypt ${objects.length} 0 R /ID [<41> <41>]` : '';
  return write(objects, encryption);
}

function pageOf(content: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`;
}

function streamOf(lines: readonly PdfLine[]): string {
  const shown = lines.map(({ text, x = 72, y, size = 11 }) => {
    const escaped = text.replace(/[\\()]/gu, '\\$&');
    return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET\n`;
  });
  const stream = shown.join('');
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}

function write(objects: readonly string[], trailer: string): Buffer {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, 'latin1');
}
