import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import type { SigningKey, SigningKeys } from '../../application/ports/signing-keys.js';
import { newSigningKey } from './new-signing-key.js';

const allKeys = 'SELECT kid, private_jwk AS "privateJwk" FROM signing_keys ORDER BY created_at DESC, kid DESC';
const newestKey = `${allKeys} LIMIT 1`;

/**
 * A key signs nothing after its successor is created, and its last token is valid for one hour. The second hour allows for clock
 * skew.
 */
const dropOutlived = `
  DELETE FROM signing_keys old USING signing_keys successor
   WHERE successor.created_at > old.created_at AND successor.created_at < now() - interval '2 hours'`;

@Injectable()
export class TypeOrmSigningKeys implements SigningKeys, OnModuleInit {
  constructor(
    private readonly transaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Creates the first key. Instances that start at the same time create only one. */
  async onModuleInit(): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.lock();
      if (!(await this.findNewest())) await this.add();
    }, 'make the first signing key');
  }

  async newest(): Promise<SigningKey> {
    const key = await this.findNewest();
    if (!key) throw new Error('There is no signing key.');
    return key;
  }

  published(): Promise<readonly SigningKey[]> {
    return this.transaction.manager.query<SigningKey[]>(allKeys);
  }

  async rotate(): Promise<string> {
    await this.lock();
    await this.transaction.manager.query(dropOutlived);
    return this.add();
  }

  private async findNewest(): Promise<SigningKey | undefined> {
    const [key] = await this.transaction.manager.query<SigningKey[]>(newestKey);
    return key;
  }

  private async lock(): Promise<void> {
    await this.transaction.manager.query(`SELECT pg_advisory_xact_lock(hashtext('signing keys'))`);
  }

  private async add(): Promise<string> {
    const { kid, privateJwk } = await newSigningKey();
    const insert = 'INSERT INTO signing_keys (kid, private_jwk, created_at) VALUES ($1, $2, clock_timestamp())';
    await this.transaction.manager.query(insert, [kid, privateJwk]);
    return kid;
  }
}
