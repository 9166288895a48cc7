import { BrokerUnavailableError } from '../port/broker-errors.js';

const ANSWER_MS = 2_000;

/** Rejects with `BrokerUnavailableError` if the answer takes longer than 2,000 ms. */
export async function answerInTime(answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrokerUnavailableError(`No answer within ${ANSWER_MS} ms`)), ANSWER_MS);
  });
  await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
