import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../../application/ports/passwords.js';

/** argon2id with 19 MiB and two passes, as OWASP recommends for one lane. A hash takes about 25 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const beginning = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

@Injectable()
export class Argon2Passwords implements Passwords {
  private readonly nobodysHash = hash('the password of nobody', cost);

  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  async matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    const matches = await verify(passwordHash ?? (await this.nobodysHash), password);
    return matches && passwordHash !== undefined;
  }

  isOutdated(passwordHash: string): boolean {
    return !passwordHash.startsWith(beginning);
  }
}
