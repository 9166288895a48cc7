import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { Artifact, ArtifactPayload, ProtocolArtifacts } from '../../application/ports/protocol-artifacts.js';
import {
  consumeArtifact,
  findArtifact,
  findArtifactByUid,
  removeArtifact,
  removeArtifactsOfGrant,
  removeExpiredArtifacts,
  saveArtifact,
} from './artifact-queries.js';

interface ArtifactRow {
  readonly payload: string;
  readonly consumedAt: Date | null;
}

/** Stores digests of the ids, so that nobody who reads the table can use a session or a token. */
@Injectable()
export class TypeOrmProtocolArtifacts implements ProtocolArtifacts {
  constructor(private readonly transaction: CurrentTransaction) {}

  async save(kind: string, id: string, payload: ArtifactPayload, lifetimeSeconds: number): Promise<void> {
    const { uid = null, grantId = null, accountId = null } = payload;
    const text = JSON.stringify(payload);
    await this.query(saveArtifact, [kind, digestOf(id), text, uid, grantId, accountId, lifetimeSeconds]);
  }

  async find(kind: string, id: string): Promise<Artifact | undefined> {
    return artifactOf(await this.query<ArtifactRow[]>(findArtifact, [kind, digestOf(id)]));
  }

  async findByUid(kind: string, uid: string): Promise<Artifact | undefined> {
    return artifactOf(await this.query<ArtifactRow[]>(findArtifactByUid, [kind, uid]));
  }

  async consume(kind: string, id: string): Promise<boolean> {
    const [rows] = await this.query<[unknown[], number]>(consumeArtifact, [kind, digestOf(id)]);
    return rows.length === 1;
  }

  async remove(kind: string, id: string): Promise<void> {
    await this.query(removeArtifact, [kind, digestOf(id)]);
  }

  async removeOfGrant(grantId: string): Promise<void> {
    await this.query(removeArtifactsOfGrant, [grantId]);
  }

  async removeExpired(limit: number): Promise<number> {
    const [rows] = await this.query<[unknown[], number]>(removeExpiredArtifacts, [limit]);
    return rows.length;
  }

  private query<T>(sql: string, parameters: readonly unknown[]): Promise<T> {
    return this.transaction.manager.query<T>(sql, [...parameters]);
  }
}

function digestOf(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}

function artifactOf([row]: readonly ArtifactRow[]): Artifact | undefined {
  return row && { payload: JSON.parse(row.payload) as ArtifactPayload, consumedAt: row.consumedAt ?? undefined };
}
