import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@tradewind/application';
import { BackChannelLogouts } from '../ports/back-channel-logouts.js';
import { ProtocolArtifacts } from '../ports/protocol-artifacts.js';

export interface EndingSession {
  /** The secret id. */
  readonly id: string;
  readonly userId: string;
  /** What the person has used in this session, by client. */
  readonly authorizations: Readonly<
    Record<string, { readonly sid?: string | undefined; readonly grantId?: string | undefined }>
  >;
}

/** Ends one session: its tokens can't be used again, and its clients are told. */
@Injectable()
export class EndSession {
  constructor(
    private readonly artifacts: ProtocolArtifacts,
    private readonly logouts: BackChannelLogouts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ id, userId, authorizations }: EndingSession): Promise<void> {
    await this.unitOfWork.run(async () => {
      for (const [clientId, { sid, grantId }] of Object.entries(authorizations)) {
        if (grantId) await this.artifacts.removeOfGrant(grantId);
        if (grantId) await this.artifacts.remove('Grant', grantId);
        if (sid) await this.logouts.add({ clientId, userId, sid });
      }
      await this.artifacts.remove('Session', id);
    }, 'sign out');
  }
}
