import { describe, expect, it } from 'vitest';
import { ProblemError, unreachableError } from '../api/problem-error.js';
import { askUntilKnown, isOutcomeKnown } from './ask-until-known.js';

const problem = (status: number, more = {}) => new ProblemError({ status, code: 'some', title: 'Some', ...more });

async function asking(...answers: readonly (string | Error)[]) {
  const pauses: number[] = [];
  const again: number[] = [];
  let asked = 0;
  const outcome = await askUntilKnown({
    ask: () => {
      const answer = answers[Math.min(asked++, answers.length - 1)]!;
      return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer);
    },
    onAskingAgain: (attempt) => again.push(attempt),
    wait: (ms) => Promise.resolve(void pauses.push(ms)),
  }).catch((error: unknown) => error);
  return { outcome, asked, pauses, again };
}

describe('A request whose outcome matters', () => {
  it('is sent once when the answer comes', async () => {
    expect(await asking('order')).toEqual({ outcome: 'order', asked: 1, pauses: [], again: [] });
  });

  it('is sent again, after longer and longer pauses, when the answer is lost', async () => {
    const { outcome, pauses, again } = await asking(unreachableError(), problem(502), problem(503), 'order');
    expect({ outcome, pauses, again }).toEqual({ outcome: 'order', pauses: [1_000, 2_000, 4_000], again: [2, 3, 4] });
  });

  it('waits as long as the shop asks for, but not for ever', async () => {
    const { pauses } = await asking(
      problem(503, { retryAfterSeconds: 5 }),
      problem(503, { retryAfterSeconds: 600 }),
      'ok',
    );
    expect(pauses).toEqual([5_000, 10_000]);
  });

  it.each([400, 401, 409, 422, 429])('is not sent again when the shop has refused it with %i', async (status) => {
    const refusal = problem(status);
    expect(await asking(refusal, 'order')).toMatchObject({ outcome: refusal, asked: 1 });
  });

  it('is given up after six times, and then nobody knows', async () => {
    const { outcome, asked } = await asking(unreachableError());
    expect(asked).toBe(6);
    expect(isOutcomeKnown(outcome)).toBe(false);
  });
});
