import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '@tradewind/application';
import { PaymentProvider, type ProviderRequest } from '../../domain/provider/payment-provider.js';
import type { ProviderAnswer } from '../../domain/provider/provider-answer.js';
import { NoAnswerError } from './no-answer.error.js';
import { answerOfFailure, answerOfLookup, answerOfResponse } from './provider-responses.js';
import { ProviderClient } from './provider-client.js';
import { PROVIDER_SETTINGS, type ProviderSettings } from './provider-settings.js';

/** Speaks the HTTP API of the provider. Its answers are classified; an answer that can't be read counts as none. */
@Injectable()
export class HttpPaymentProvider extends PaymentProvider implements OnApplicationShutdown {
  private readonly logger = new Logger(HttpPaymentProvider.name);
  private readonly client: ProviderClient;

  constructor(
    @Inject(PROVIDER_SETTINGS) settings: ProviderSettings,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
    this.client = new ProviderClient(settings.PAYMENT_PROVIDER_URL, settings.PAYMENT_PROVIDER_API_KEY);
  }

  async perform(request: ProviderRequest): Promise<ProviderAnswer> {
    this.assertNoTransaction();
    let mayHaveArrived = false;
    const onFailure = ({ mayHaveBeenDone }: NoAnswerError) => (mayHaveArrived ||= mayHaveBeenDone);
    const answer = await this.post(request, onFailure);
    // An earlier try of this call may have been carried out, although the last one was not.
    return answer.kind === 'not-reached' && mayHaveArrived ? { ...answer, kind: 'unknown' } : answer;
  }

  async find(key: string): Promise<ProviderAnswer | 'nothing-known'> {
    this.assertNoTransaction();
    try {
      return answerOfLookup(await this.client.get(`/requests/${encodeURIComponent(key)}`));
    } catch (error) {
      return this.failed('find', error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }

  private async post(request: ProviderRequest, onFailure: (error: NoAnswerError) => void): Promise<ProviderAnswer> {
    const { kind, key } = request;
    try {
      const answer = answerOfResponse(await this.client.post(pathOf[kind], key, bodyOf(request), onFailure));
      return isCapturedAlready(request, answer) ? { kind: 'succeeded', reference: request.reference } : answer;
    } catch (error) {
      return this.failed(kind, error);
    }
  }

  private failed(what: string, error: unknown): ProviderAnswer {
    const failure = NoAnswerError.of(error);
    this.logger.warn(`The provider gave no answer to ${what}: ${failure.detail}`);
    return answerOfFailure(failure);
  }

  /** A transaction would stay open, with its locks, for as long as somebody else's server likes. */
  private assertNoTransaction(): void {
    if (this.unitOfWork.isRunning()) throw new Error('The provider must not be called inside a transaction.');
  }
}

/** Nobody else knows the authorisation, so it was us. To take it for a refusal would be to keep the money. */
function isCapturedAlready(
  request: ProviderRequest,
  answer: ProviderAnswer,
): request is ProviderRequest & { readonly reference: string } {
  const isRefused = answer.kind === 'refused' && answer.code === 'already-captured';
  return request.kind === 'capture' && request.reference !== null && isRefused;
}

const pathOf = { authorise: '/authorisations', capture: '/captures', void: '/voids', refund: '/refunds' } as const;

function bodyOf({ kind, orderId, amount, token, reference }: ProviderRequest): object {
  const money = amount.toJSON();
  if (kind === 'authorise') return { reference: orderId, ...money, token };
  return kind === 'void' ? { authorisation: reference } : { authorisation: reference, ...money };
}
