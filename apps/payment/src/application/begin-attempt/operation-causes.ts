import type { Correlation } from '@tradewind/trail';

/** Remembers the request or message that made an operation necessary, so that what comes of it continues the same trail. */
export abstract class OperationCauses {
  /** Remembers the running request or message, in the running unit of work. */
  abstract remember(operationKey: string): Promise<void>;

  abstract of(operationKey: string): Promise<Correlation | undefined>;
}
