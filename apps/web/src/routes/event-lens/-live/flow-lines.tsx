import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { FlowSummary } from '../../../lens/flow.js';
import { foldedFlows, type FoldedFlow } from '../../../lens/folded-flows.js';
import { FlowLine } from './flow-line.js';
import classes from './flow-lines.module.css';

/** Up to so many lines are all in the document, where the search of the browser finds them. */
const mostInDocument = 100;
const lineHeight = 58;

export function FlowLines({ flows }: { flows: readonly FlowSummary[] }) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const unfold = useCallback((run: string) => setUnfolded((before) => new Set([...before, run])), []);
  const lines = foldedFlows(flows, unfolded);
  if (lines.length > mostInDocument) return <VirtualLines lines={lines} onUnfold={unfold} />;
  return (
    <ol className={classes.list}>
      {lines.map(({ flow, alike }) => (
        <FlowLine key={flow.correlationId} flow={flow} alike={alike.length} onUnfold={unfold} />
      ))}
    </ol>
  );
}

interface VirtualLinesProps {
  readonly lines: readonly FoldedFlow[];
  readonly onUnfold: (run: string) => void;
}

/** Only the lines in view are in the document. */
function VirtualLines({ lines, onUnfold }: VirtualLinesProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current!.getBoundingClientRect().top + window.scrollY), []);
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => lineHeight,
    getItemKey: (n) => lines[n]!.flow.correlationId,
    overscan: 6,
    scrollMargin: top,
  });
  return (
    <ol ref={list} className={`${classes.list} ${classes.virtual}`} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const { flow, alike } = lines[index]!;
        return (
          <FlowLine
            key={key}
            flow={flow}
            alike={alike.length}
            onUnfold={onUnfold}
            place={{ index, of: lines.length, y: start - top, measure: virtualizer.measureElement }}
          />
        );
      })}
    </ol>
  );
}
