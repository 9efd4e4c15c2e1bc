import { describe, expect, test } from 'vitest';
import { readFileId, toFileId } from '../../../adapters/teams/file-id.js';

const SHAREPOINT = 'https://ilo-my.sharepoint.com/personal/a/download.aspx?tempauth=abc.def';

describe('The id of a file', () => {
  test('is the address where the organisation keeps it, and comes back as it was', () => {
    for (const address of [SHAREPOINT, 'https://public.am.files.1drv.com/y4m/report.docx']) {
      const id = toFileId(address);
      expect(id).toBe(address);
      expect(readFileId(id ?? '')?.href).toBe(address);
    }
  });

  test.each([
    ['another host', 'https://example.org/report.docx'],
    ['a host that ends alike', 'https://evilsharepoint.com/report.docx'],
    ['a host with the name before its own', 'https://ilo.sharepoint.com.example.org/report.docx'],
    ['the name of somebody before the host', 'https://ilo.sharepoint.com@example.org/report.docx'],
    ['a name and a password', 'https://a:b@ilo.sharepoint.com/report.docx'],
    ['no encryption', 'http://ilo.sharepoint.com/report.docx'],
    ['a port of its own', 'https://ilo.sharepoint.com:8443/report.docx'],
    ['another protocol', 'file:///etc/passwd'],
    ['this machine', 'http://127.0.0.1:9000/report.docx'],
    ['no address', 'report.docx'],
    ['too much', `${SHAREPOINT}${'a'.repeat(4_000)}`],
  ])('is none for %s', (_, address) => {
    expect(toFileId(address)).toBeUndefined();
    expect(readFileId(address)).toBeUndefined();
  });

  test('may be on this machine in development, and nowhere else then', () => {
    expect(toFileId('http://127.0.0.1:9000/a.docx', true)).toBe('http://127.0.0.1:9000/a.docx');
    expect(toFileId('http://[::1]:9000/a.docx', true)).toBe('http://[::1]:9000/a.docx');
    expect(toFileId(SHAREPOINT, true)).toBe(SHAREPOINT);
    expect(toFileId('http://169.254.169.254/latest', true)).toBeUndefined();
    expect(toFileId('ftp://127.0.0.1/a.docx', true)).toBeUndefined();
  });
});
