import type { FlowState, Reaction } from './flow.js';

export type Tone = 'ok' | 'wait' | 'bad' | 'run' | 'quiet';

/** A state in a word, with a sign, so that it does not live on its colour. */
export interface StateWord {
  readonly word: string;
  readonly sign: string;
  readonly tone: Tone;
}

export const stateWords: Readonly<Record<FlowState, StateWord>> = {
  lost: { word: 'lost', sign: '∅', tone: 'bad' },
  ghost: { word: 'ghost', sign: '?', tone: 'bad' },
  doubled: { word: 'doubled', sign: '2', tone: 'bad' },
  dead: { word: 'dead', sign: '✗', tone: 'bad' },
  retrying: { word: 'retrying', sign: '↻', tone: 'wait' },
  running: { word: 'running', sign: '▶', tone: 'run' },
  waiting: { word: 'waiting', sign: '◷', tone: 'wait' },
  failed: { word: 'refused', sign: '✗', tone: 'quiet' },
  done: { word: 'done', sign: '✓', tone: 'ok' },
};

export const reactionWords: Readonly<Record<Reaction['state'], StateWord>> = {
  reacted: { word: 'reacted', sign: '✓', tone: 'ok' },
  doubled: { word: 'reacted twice', sign: '2', tone: 'bad' },
  pending: { word: 'pending', sign: '…', tone: 'run' },
  retrying: { word: 'retrying', sign: '↻', tone: 'wait' },
  parked: { word: 'parked', sign: '‖', tone: 'wait' },
  dead: { word: 'dead letter', sign: '✗', tone: 'bad' },
  lost: { word: 'never will', sign: '∅', tone: 'bad' },
};
