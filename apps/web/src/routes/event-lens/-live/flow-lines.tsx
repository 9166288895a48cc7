import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { FlowSummary } from '../../../lens/flow.js';
import { foldedFlows } from '../../../lens/folded-flows.js';
import { FlowLine } from './flow-line.js';
import classes from './flow-lines.module.css';

/** Up to so many lines are all in the document, where the search of the browser finds them; of more, only those in view. */
const mostInDocument = 100;
const lineHeight = 58;

/** A line has its place by a transformation: one that arrives moves the others without a layout of the page. */
export function FlowLines({ flows }: { flows: readonly FlowSummary[] }) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const unfold = useCallback((run: string) => setUnfolded((before) => new Set([...before, run])), []);
  const lines = foldedFlows(flows, unfolded);
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current!.getBoundingClientRect().top + window.scrollY), []);
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => lineHeight,
    getItemKey: (n) => lines[n]!.flow.correlationId,
    overscan: lines.length > mostInDocument ? 6 : mostInDocument,
    scrollMargin: top,
  });
  return (
    <ol ref={list} className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const { flow, alike } = lines[index]!;
        return (
          <FlowLine
            key={key}
            flow={flow}
            alike={alike.length}
            onUnfold={unfold}
            place={{ index, of: lines.length, y: start - top, measure: virtualizer.measureElement }}
          />
        );
      })}
    </ol>
  );
}
