import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { seenFlows } from '../../../../lens/tour/tour-search.js';
import { Coach } from './coach.js';
import { Progress } from './progress.js';
import { ShownFlow } from './shown-flow.js';
import classes from './tour-screen.module.css';

const route = getRouteApi('/event-lens/tour/');

/** Leads through the running system, by what somebody does there meanwhile. */
export function TourScreen() {
  const { tour } = route.useLoaderData();
  const { step: id, seen } = route.useSearch();
  const place = Math.max(
    0,
    tour.findIndex((step) => step.id === id),
  );
  const step = tour[place]!;
  const correlationId = seenFlows(seen).get(step.shows ?? step.id);
  return (
    <>
      <h1>Tour</h1>
      <Progress tour={tour} place={place} />
      <div className={classes.columns}>
        <section className={classes.flow} aria-label="What has happened">
          {correlationId === undefined ? (
            <p className={classes.nothing}>
              {step.doors ? 'The tour is over. The system runs on.' : 'Here you will see what your action sets going.'}
            </p>
          ) : (
            <Suspense fallback={<p className={classes.nothing}>Reading the steps …</p>}>
              <ShownFlow key={correlationId} correlationId={correlationId} frames={step.frames} />
            </Suspense>
          )}
        </section>
        <Coach key={step.id} tour={tour} place={place} correlationId={correlationId} />
      </div>
    </>
  );
}
