import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { whenText } from '../../../design/moment.js';
import { timelineQuery } from '../../../lens/queries.js';
import { barsOf, stepOf } from '../../../lens/timeline.js';
import classes from './scrubber.module.css';

const route = getRouteApi('/event-lens/');
const pauseMs = 120;

/** Goes through the time that is kept, by dragging or with the arrow keys. The address says the moment. */
export function Scrubber({ at }: { at: number | undefined }) {
  const navigate = route.useNavigate();
  const { data: timeline } = useQuery(timelineQuery);
  const [dragged, setDragged] = useState<number>();
  const go = useDebouncedCallback((moment: number | undefined) => {
    void navigate({ search: (before) => ({ ...before, at: moment }), replace: true });
    setDragged(undefined);
  }, pauseMs);
  if (!timeline) return <div className={classes.scrubber} />;
  const { to } = timeline;
  const from = Math.floor(timeline.from);
  const step = stepOf(timeline);
  const moment = dragged ?? at;
  const bars = barsOf(timeline);
  const now = Math.ceil((to - from) / step) * step + from;
  return (
    <section className={classes.scrubber} aria-label="Time that is kept">
      <svg viewBox={`0 0 ${bars.length} 1`} preserveAspectRatio="none" aria-hidden>
        {bars.map(({ height, tone }, n) => (
          <rect key={n} x={n + 0.1} y={1 - height} width={0.8} height={height} className={classes[tone]} />
        ))}
      </svg>
      <input
        type="range"
        aria-label="Moment"
        aria-valuetext={moment === undefined ? 'now' : whenText(new Date(moment))}
        min={from}
        max={now}
        step={step}
        value={moment ?? now}
        onChange={({ currentTarget: { valueAsNumber } }) => {
          const chosen = valueAsNumber >= now ? undefined : valueAsNumber;
          setDragged(valueAsNumber);
          go(chosen);
        }}
      />
      <div className={classes.foot}>
        <span>{whenText(new Date(from))}</span>
        <span role="status">
          {moment === undefined ? 'drag, or use the arrow keys, to go back' : `as of ${whenText(new Date(moment))}`}
        </span>
        {at === undefined ? (
          <span>now</span>
        ) : (
          <Button
            size="compact-sm"
            onClick={() => void navigate({ search: (before) => ({ ...before, at: undefined }), replace: true })}
          >
            Back to now
          </Button>
        )}
      </div>
    </section>
  );
}
