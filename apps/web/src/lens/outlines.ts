import type { Shape } from './kinds.js';

/** The shapes of the signs, in a field of 26 by 20. */
export const outlines: Readonly<Record<Shape, string>> = {
  request: 'M8 2h10a8 8 0 0 1 0 16H8A8 8 0 0 1 8 2z',
  query: 'M8 2h10a8 8 0 0 1 0 16H8A8 8 0 0 1 8 2z',
  command: 'M4 1h18v18H4z',
  event: 'M13 .5 23 10 13 19.500 3 10z',
  handler: 'M3 2.500h14L23 10l-6 7.500H3z',
  envelope: 'M2 3h22v14H2z',
  begin: '',
  commit: 'M13 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16z',
  rollback: 'M13 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16z',
  wait: 'M13 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16z',
  process: 'M7.500 1.500h11L24 10l-5.500 8.500h-11L2 10z',
  fault: 'M13 1.500 24 18.500H2z',
  dead: 'M9.500 1.500h7L22 7v6l-5.500 5.500h-7L4 13V7z',
};

/** Drawn by its line alone, with the letter in its colour. */
export const isOutlined = (shape: Shape): boolean => ['handler', 'query', 'wait', 'process'].includes(shape);

export const envelopeFlap = 'M2.500 3.500 13 11l10.500-7.500';
