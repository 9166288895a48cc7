import type { RecordedStep } from '../trail-step.js';

/** Whether the service recorded all that the step led to, and not only what failed. What is missing then tells something. */
export function isRecordedInFull({ sampling }: Pick<RecordedStep, 'sampling'>): boolean {
  return sampling === undefined;
}
