import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const idBytes = 4;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = idBytes + nonceBytes + tagBytes;

interface Key {
  readonly id: Buffer;
  readonly secret: Buffer;
}

/**
 * Encrypts texts with AES-256-GCM. Each sealed text is bound to its purpose, such as the row and the column that it
 * belongs to: it can't be opened for another one.
 */
export class Sealer {
  private readonly keys: readonly Key[];

  /**
   * @param secrets the first one seals, all of them open
   * @param use what the keys are for: those of another use differ, even if they are made of the same secret
   */
  constructor(secrets: readonly string[], use: string) {
    this.keys = secrets.map((secret) => derive(secret, use));
  }

  seal(text: string, purpose: string): Buffer {
    const { id, secret } = this.keys[0]!;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, secret, nonce).setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([id, nonce, cipher.getAuthTag(), body]);
  }

  /** Returns undefined if the text was changed, was sealed for another purpose, or its secret is no longer known. */
  open(sealed: Buffer, purpose: string): string | undefined {
    const key = this.keys.find(({ id }) => id.equals(sealed.subarray(0, idBytes)));
    if (!key || sealed.length < headBytes) return undefined;
    const nonce = sealed.subarray(idBytes, idBytes + nonceBytes);
    try {
      const decipher = createDecipheriv(algorithm, key.secret, nonce, { authTagLength: tagBytes })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(sealed.subarray(headBytes - tagBytes, headBytes));
      return decipher.update(sealed.subarray(headBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }

  /** Whether the first secret has sealed it. If not, it should be sealed anew before the older secret is forgotten. */
  isCurrent(sealed: Buffer): boolean {
    return this.keys[0]!.id.equals(sealed.subarray(0, idBytes));
  }
}

function derive(secret: string, use: string): Key {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', use, idBytes + 32));
  return { id: bytes.subarray(0, idBytes), secret: bytes.subarray(idBytes) };
}
