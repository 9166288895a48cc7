import { Injectable } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import type { Attempt } from '../../domain/payment/attempt.js';
import { PaymentProvider } from '../../domain/provider/payment-provider.js';
import type { ProviderAnswer } from '../../domain/provider/provider-answer.js';

/**
 * The provider keeps a key for 24 hours. Under a key that it has forgotten it would authorise the same order twice, so no
 * authorisation is sent when that time is nearly over. The other operations can't be done twice: no more is captured than
 * was authorised, and no more refunded than was captured.
 */
const keyIsSafeForMs = 23 * 3_600_000;

/** Makes the call of one attempt. After an attempt without an answer, asks first what became of that one. */
@Injectable()
export class ProviderCall {
  constructor(
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
  ) {}

  async make({ request, isInDoubt, firstAt }: Attempt): Promise<ProviderAnswer> {
    const isKeySafe = this.clock.now().getTime() - firstAt.getTime() < keyIsSafeForMs;
    if (!isInDoubt && isKeySafe) return this.provider.perform(request);
    const found = await this.provider.find(request.key);
    if (found !== 'nothing-known') return found;
    if (isKeySafe || request.kind !== 'authorise') return this.provider.perform(request);
    return { kind: 'refused', code: 'never-received' };
  }
}
