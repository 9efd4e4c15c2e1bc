import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { DeskError } from '../../../src/domain/desk-error.js';

/** AES-256-GCM: https://csrc.nist.gov/pubs/sp/800/38/d/final */
const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key for one purpose out of the secret that the desk was given: https://www.rfc-editor.org/rfc/rfc5869 */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `gender-desk ${purpose}`, KEY_BYTES));
}

/** Seals a text for an owner: under another's name it cannot be opened. */
export function seal(text: string, owner: string, key: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const bytes = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  return `${VERSION}.${bytes.toString('base64')}`;
}

/** Throws `installation-unreadable` when it was sealed with another key or for another owner, or was changed. */
export function unseal(content: string, owner: string, key: Buffer): string {
  try {
    const [version, text = ''] = content.split('.');
    if (version !== VERSION) throw new Error(`sealed as ${version}`);
    const bytes = Buffer.from(text, 'base64');
    const [nonce, tag] = [
      bytes.subarray(0, NONCE_BYTES),
      bytes.subarray(NONCE_BYTES).subarray(0, TAG_BYTES),
    ];
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag);
    const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new DeskError(
      'installation-unreadable',
      { workspace: owner },
      { cause, retryable: true },
    );
  }
}
