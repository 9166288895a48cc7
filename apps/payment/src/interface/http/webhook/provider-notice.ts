import { z } from 'zod';

/** Only the key of the operation is read. What became of it is asked of the provider. */
const notice = z.object({ data: z.object({ idempotencyKey: z.uuid() }) });

/** Returns the key of the operation that a notice is about, or undefined if it names none. */
export function operationKeyOf(body: Buffer): string | undefined {
  try {
    return notice.parse(JSON.parse(body.toString('utf8'))).data.idempotencyKey;
  } catch {
    return undefined;
  }
}
