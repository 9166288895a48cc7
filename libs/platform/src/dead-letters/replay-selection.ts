import type { ReplaySelection } from '@tradewind/messaging';
import { ProblemException } from '../problems/problem-exception.js';
import type { ReplayDeadLettersDto } from './replay-dead-letters.dto.js';

/** Throws a 400 unless the body has exactly one of `id`, `key`, `type` and `all`. */
export function replaySelection({ id, key, topic, type, all }: ReplayDeadLettersDto): ReplaySelection {
  if ([id, key, type, all].filter((each) => each !== undefined).length !== 1) {
    throw invalid('selection', 'must be exactly one of id, key, type and all');
  }
  if (topic !== undefined && key === undefined) throw invalid('topic', 'goes with key alone');
  if (id !== undefined) return { id };
  if (key !== undefined) return { key, ...(topic === undefined ? {} : { topic }) };
  return type === undefined ? { all: true } : { type };
}

function invalid(field: string, reason: string): ProblemException {
  return new ProblemException(400, {
    code: 'validation-failed',
    title: 'The request is not valid',
    errors: [{ field, reason }],
  });
}
