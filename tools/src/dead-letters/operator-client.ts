import { serviceNamed, type ServiceName } from '@tradewind/services';
import { OperatorSession } from '../operator/operator-session.js';
import type { ClientAccess } from '../sign-in/client-access.js';
import type { LetterAddress, ListCommand } from './command.js';
import type { Letter, LetterPage, LetterSummary } from './letters.js';

/** The dead letters of the services, for an operator. Every failure is an `OperatorError` with a sentence. */
export class OperatorClient {
  private constructor(private readonly session: OperatorSession) {}

  static async signIn(access: ClientAccess): Promise<OperatorClient> {
    return new OperatorClient(await OperatorSession.signIn(access));
  }

  list(
    service: ServiceName,
    { state, type, key, limit }: Pick<ListCommand, 'state' | 'type' | 'key' | 'limit'>,
    after?: string,
  ): Promise<LetterPage> {
    const given = Object.entries({ state, type, key, after, limit: String(limit) }).filter(
      ([, value]) => value !== undefined,
    );
    return this.session.ask('GET', `${lettersOf(service)}?${new URLSearchParams(given as [string, string][])}`);
  }

  show({ service, id }: LetterAddress): Promise<Letter> {
    return this.session.ask('GET', `${lettersOf(service)}/${id}`);
  }

  replay(service: ServiceName, selection: object): Promise<{ replayed: number }> {
    return this.session.ask('POST', `${lettersOf(service)}/replay`, selection);
  }

  discard({ service, id }: LetterAddress, reason: string): Promise<LetterSummary> {
    return this.session.ask('POST', `${lettersOf(service)}/${id}/discard`, { reason });
  }
}

function lettersOf(service: ServiceName): string {
  return `${serviceNamed(service).route}/dead-letters`;
}
