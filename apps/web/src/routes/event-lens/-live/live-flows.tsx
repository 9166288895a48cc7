import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { countsOf, ordered } from '../../../lens/flow-lines.js';
import { useLiveFlows } from '../../../lens/use-live-flows.js';
import { FlowLines } from './flow-lines.js';
import classes from './live-flows.module.css';
import { NoFlows } from './no-flows.js';
import { Room } from './room.js';
import { SampleMark } from './sample-mark.js';
import { StateFilter } from './state-filter.js';
import { StreamState } from './stream-state.js';

const route = getRouteApi('/event-lens/');

export function LiveFlows() {
  const search = route.useSearch();
  const [isPaused, setPaused] = useState(false);
  const { lines, health, room, resume, clear } = useLiveFlows(search, isPaused);
  const flows = ordered(lines, search.state);
  const held = lines.heldBack.size;
  return (
    <section className={classes.live} aria-label="Flows">
      <div className={classes.tools}>
        <StateFilter counts={countsOf(lines)} all={lines.shown.size} />
        {room.sample && <SampleMark sample={room.sample} />}
        <StreamState health={health} isPaused={isPaused} held={held} />
        {isPaused ? (
          <Button
            onClick={() => {
              setPaused(false);
              resume();
            }}
          >
            {held > 0 ? `Resume, show ${held}` : 'Resume'}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setPaused(true)}>
            Pause
          </Button>
        )}
        <Button variant="default" onClick={clear}>
          Clear
        </Button>
      </div>
      {flows.length === 0 ? <NoFlows /> : <FlowLines flows={flows} />}
      <Room room={room} dropped={lines.dropped} />
    </section>
  );
}
