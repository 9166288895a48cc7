import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { processQuery } from '../../../../lens/queries.js';
import { Machine } from './machine.js';
import { ProcessHeading } from './process-heading.js';
import classes from './process-panel.module.css';
import { WhatMovedIt } from './what-moved-it.js';

const route = getRouteApi('/event-lens/processes/$process/$id');

/** Read again whenever the list hears that it has changed. */
export function ProcessPanel() {
  const { process, id } = route.useParams();
  const { data: told } = useSuspenseQuery(processQuery(process, id));
  return (
    <div className={classes.panel}>
      <section className={classes.card} aria-labelledby="chosen">
        <ProcessHeading told={told} />
        <Machine told={told} />
      </section>
      <WhatMovedIt told={told} />
    </div>
  );
}
