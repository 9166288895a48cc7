import type { RowKind } from './flow.js';
import { kinds, type Shape } from './kinds.js';

const outlines: Readonly<Record<Shape, string>> = {
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
  dead: 'M9.500 1.500h7L22 7v6l-5.500 5.500h-7L4 13V7z',
};

/** The sign of a kind of row: its shape and letter say what its colour says. */
export function Glyph({ kind }: { kind: RowKind }) {
  const { shape, letter, colour } = kinds[kind];
  const isOutlined = ['handler', 'query', 'wait', 'process'].includes(shape);
  return (
    <svg viewBox="0 0 26 20" width={26} height={20} aria-hidden overflow="visible">
      <path d={outlines[shape]} fill={isOutlined ? 'var(--surface)' : colour} stroke={colour} strokeWidth={1.8} />
      {shape === 'envelope' && (
        <path d="M2.500 3.500 13 11l10.500-7.500" fill="none" stroke="var(--on-kind)" strokeWidth={1.5} />
      )}
      <text
        x={shape === 'handler' ? 11.5 : 13}
        y={shape === 'envelope' ? 16 : 14}
        fontSize={shape === 'envelope' ? 8.5 : 11}
        fontWeight={800}
        textAnchor="middle"
        fill={isOutlined ? colour : 'var(--on-kind)'}
      >
        {shape === 'commit' ? '✓' : letter}
      </text>
    </svg>
  );
}
