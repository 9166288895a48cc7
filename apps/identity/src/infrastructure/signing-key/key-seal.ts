import { Sealer } from '@tradewind/platform';

/** Encrypts private keys. What the first secret seals, it opens; so do the others, as long as they are known. */
export class KeySeal {
  private readonly sealer: Sealer;

  constructor(secrets: readonly string[]) {
    this.sealer = new Sealer(secrets, 'tradewind signing keys');
  }

  /** @param name is bound to the text: it can't be opened under another one */
  seal(text: string, name: string): Buffer {
    return this.sealer.seal(text, name);
  }

  /** `isCurrent` is false when an older secret has sealed it. @throws if none of the secrets has sealed it */
  open(sealed: Buffer, name: string): { readonly text: string; readonly isCurrent: boolean } {
    const text = this.sealer.open(sealed, name);
    if (text !== undefined) return { text, isCurrent: this.sealer.isCurrent(sealed) };
    throw new Error(`IDENTITY_KEY does not open the signing key ${name}. Set the secret that has sealed it.`);
  }
}
