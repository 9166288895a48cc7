import type { ProviderRequest } from '../provider/payment-provider.js';

/** One call to the provider that has been recorded and may be made now. */
export interface Attempt {
  readonly paymentId: string;
  readonly number: number;
  readonly request: ProviderRequest;
  /** An earlier attempt may have been carried out, so the provider is asked about it first. */
  readonly isInDoubt: boolean;
  /** Of the first attempt of this operation. The provider forgets a key some time after it. */
  readonly firstAt: Date;
}
