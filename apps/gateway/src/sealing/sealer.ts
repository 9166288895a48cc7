import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SESSION_SETTINGS, type SessionSettings } from '../sessions/session-settings.js';

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
 * Encrypts texts with AES-256-GCM under keys derived from the setting `SESSION_KEY`. Each sealed text is bound to its
 * purpose, such as the session and the column that it belongs to: it can't be opened for another one.
 */
@Injectable()
export class Sealer {
  private readonly keys: readonly Key[];

  constructor(@Inject(SESSION_SETTINGS) { keys }: SessionSettings) {
    this.keys = keys.map(derive);
  }

  seal(text: string, purpose: string): Buffer {
    const { id, secret } = this.keys[0]!;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, secret, nonce).setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([id, nonce, cipher.getAuthTag(), body]);
  }

  /** Returns undefined if the text was changed, was sealed for another purpose, or its key is no longer configured. */
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
}

function derive(configured: string): Key {
  const bytes = Buffer.from(hkdfSync('sha256', configured, '', 'tradewind gateway sessions', idBytes + 32));
  return { id: bytes.subarray(0, idBytes), secret: bytes.subarray(idBytes) };
}
