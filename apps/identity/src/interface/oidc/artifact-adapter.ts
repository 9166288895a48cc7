import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { Artifact, ProtocolArtifacts } from '../../application/ports/protocol-artifacts.js';

/** Lets the provider store what it calls models of one kind. */
export class ArtifactAdapter implements Adapter {
  constructor(
    private readonly kind: string,
    private readonly artifacts: ProtocolArtifacts,
  ) {}

  async upsert(id: string, payload: AdapterPayload, lifetimeSeconds: number): Promise<void> {
    await this.artifacts.save(this.kind, id, withoutSecrets(payload), lifetimeSeconds);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const artifact = await this.artifacts.find(this.kind, id);
    return artifact && { ...payloadOf(artifact), jti: id };
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const artifact = await this.artifacts.findByUid(this.kind, uid);
    return artifact && payloadOf(artifact);
  }

  /** Of two requests with the same code or token, the slower one is treated as one that uses it again. */
  async consume(id: string): Promise<void> {
    if (await this.artifacts.consume(this.kind, id)) return;
    const grantId = (await this.artifacts.find(this.kind, id))?.payload['grantId'];
    if (typeof grantId === 'string') await this.revokeByGrantId(grantId);
    throw new errors.InvalidGrant('it was used before');
  }

  destroy(id: string): Promise<void> {
    return this.artifacts.remove(this.kind, id);
  }

  revokeByGrantId(grantId: string): Promise<void> {
    return this.artifacts.removeOfGrant(grantId);
  }

  /** Only devices without a browser have user codes, and they are not supported. */
  async findByUserCode(): Promise<undefined> {}
}

/** The id is a secret in most kinds, and an interaction repeats that of its session. The provider reads neither of them back. */
function withoutSecrets({ jti: _, session, ...payload }: AdapterPayload): AdapterPayload {
  if (!session) return payload;
  const { cookie: __, ...rest } = session;
  return { ...payload, session: rest };
}

function payloadOf({ payload, consumedAt }: Artifact): AdapterPayload {
  return { ...payload, ...(consumedAt && { consumed: Math.floor(consumedAt.getTime() / 1000) }) };
}
