import type { ProcessSummary } from './process.js';
import type { StateWord } from './state.js';

/** What one wants to know first of a process. What needs a look stands first. */
export const processConditions = ['compensating', 'waiting', 'running', 'compensated', 'done'] as const;

export type ProcessCondition = (typeof processConditions)[number];

export function conditionOf({ isDone, isCompensated, deadline }: ProcessSummary): ProcessCondition {
  if (isCompensated) return isDone ? 'compensated' : 'compensating';
  if (isDone) return 'done';
  return deadline ? 'waiting' : 'running';
}

export const conditionWords: Readonly<Record<ProcessCondition, StateWord>> = {
  compensating: { word: 'undoing', sign: '↶', tone: 'bad' },
  waiting: { word: 'waiting', sign: '◷', tone: 'wait' },
  running: { word: 'running', sign: '▶', tone: 'run' },
  compensated: { word: 'undone', sign: '✗', tone: 'bad' },
  done: { word: 'done', sign: '✓', tone: 'ok' },
};
