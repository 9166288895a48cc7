import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import type { JWK } from 'jose';
import type { KeySchedule, SigningKey, SigningKeys } from '../../application/ports/signing-keys.js';
import { KEY_SETTINGS, type KeySettings } from '../../application/rotate-signing-key/key-settings.js';
import { KeySeal } from './key-seal.js';
import { newSigningKey } from './new-signing-key.js';
import {
  addKey,
  dropOutlived,
  latestKey,
  lockKeys,
  nextKeyTime,
  publishedKeys,
  sealAnew,
} from './signing-key-queries.js';

interface KeyRow {
  readonly kid: string;
  readonly sealed: Buffer;
  readonly signsFrom: Date;
}

type PublishedKey = Pick<SigningKey, 'kid' | 'signsFrom'>;

@Injectable()
export class TypeOrmSigningKeys implements SigningKeys, OnModuleInit {
  private readonly seal: KeySeal;

  constructor(
    private readonly transaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
    @Inject(KEY_SETTINGS) settings: KeySettings,
  ) {
    this.seal = new KeySeal(settings.IDENTITY_KEY);
  }

  /** Creates the first key, which signs at once. Instances that start at the same time create only one. */
  async onModuleInit(): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.query(lockKeys);
      const rows = await this.query<KeyRow[]>(publishedKeys);
      if (rows.length === 0) await this.add(null);
      for (const row of rows) await this.sealWithNewSecret(row);
    }, 'see to the signing keys');
  }

  async published(): Promise<readonly SigningKey[]> {
    const rows = await this.query<KeyRow[]>(publishedKeys);
    return rows.map(({ kid, sealed, signsFrom }) => {
      return { kid, signsFrom, privateJwk: JSON.parse(this.seal.open(sealed, kid).text) as JWK };
    });
  }

  async rotate(schedule: KeySchedule, { atOnce = false } = {}): Promise<PublishedKey> {
    await this.query(lockKeys);
    await this.query(dropOutlived, [schedule.keepSeconds]);
    const age = atOnce ? 0 : schedule.rotateAfterSeconds;
    const [next] = await this.query<Array<{ signsFrom: Date }>>(nextKeyTime, [age, schedule.publishAheadSeconds]);
    if (next) return this.add(next.signsFrom);
    const [latest] = await this.query<PublishedKey[]>(latestKey);
    return latest ?? this.add(null);
  }

  private async add(signsFrom: Date | null): Promise<PublishedKey> {
    const { kid, privateJwk } = await newSigningKey();
    const sealed = this.seal.seal(JSON.stringify(privateJwk), kid);
    const [added] = await this.query<PublishedKey[]>(addKey, [kid, sealed, signsFrom]);
    return added!;
  }

  private async sealWithNewSecret({ kid, sealed }: KeyRow): Promise<void> {
    const { text, isCurrent } = this.seal.open(sealed, kid);
    if (!isCurrent) await this.query(sealAnew, [kid, this.seal.seal(text, kid)]);
  }

  private query<T>(sql: string, parameters: unknown[] = []): Promise<T> {
    return this.transaction.manager.query<T>(sql, parameters);
  }
}
