import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts private keys with AES-256-GCM. What the first secret seals, it opens; so do the others, as long as they are known. */
export class KeySeal {
  private readonly keys: readonly Buffer[];

  constructor(secrets: readonly string[]) {
    this.keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'tradewind signing keys', 32)));
  }

  /** @param name is bound to the text: it can't be opened under another one */
  seal(text: string, name: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.keys[0]!, nonce).setAAD(Buffer.from(name));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** `isCurrent` is false when an older secret has sealed it. @throws if none of the secrets has sealed it */
  open(sealed: Buffer, name: string): { readonly text: string; readonly isCurrent: boolean } {
    for (const [n, key] of this.keys.entries()) {
      const text = openWith(key, sealed, name);
      if (text !== undefined) return { text, isCurrent: n === 0 };
    }
    throw new Error(`IDENTITY_KEY does not open the signing key ${name}. Set the secret that has sealed it.`);
  }
}

function openWith(key: Buffer, sealed: Buffer, name: string): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
    decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
