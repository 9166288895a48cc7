import type { RowKind } from './flow.js';
import { kinds } from './kinds.js';
import { envelopeFlap, isOutlined, outlines } from './outlines.js';

/** The sign of a kind of row: its shape and letter say what its colour says. */
export function Glyph({ kind, isNever = false }: { kind: RowKind; isNever?: boolean | undefined }) {
  const { shape, letter, colour } = kinds[kind];
  if (isNever) return <CrossedGlyph outline={outlines[shape]} />;
  const isHollow = isOutlined(shape);
  return (
    <svg viewBox="0 0 26 20" width={26} height={20} aria-hidden overflow="visible">
      <path d={outlines[shape]} fill={isHollow ? 'var(--surface)' : colour} stroke={colour} strokeWidth={1.8} />
      {shape === 'envelope' && <path d={envelopeFlap} fill="none" stroke="var(--on-kind)" strokeWidth={1.5} />}
      <text
        x={shape === 'handler' ? 11.5 : 13}
        y={shape === 'envelope' ? 16 : 14}
        fontSize={shape === 'envelope' ? 8.5 : 11}
        fontWeight={800}
        textAnchor="middle"
        fill={isHollow ? colour : 'var(--on-kind)'}
      >
        {shape === 'commit' ? '✓' : letter}
      </text>
    </svg>
  );
}

/** What should have been there. */
const CrossedGlyph = ({ outline }: { outline: string }) => (
  <svg viewBox="0 0 26 20" width={26} height={20} aria-hidden overflow="visible">
    <path d={outline} fill="var(--surface)" stroke="var(--dead)" strokeWidth={1.8} strokeDasharray="4 2.5" />
    <path d="M8 5.500l10 9M18 5.500l-10 9" stroke="var(--dead)" strokeWidth={2.2} />
  </svg>
);
