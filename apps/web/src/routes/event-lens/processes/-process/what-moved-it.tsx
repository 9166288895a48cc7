import { Fragment } from 'react';
import type { ToldProcess } from '../../../../lens/process.js';
import { MovedRow } from './moved-row.js';
import classes from './what-moved-it.module.css';

/** Message in, state before and after, messages out: what was ignored or refused, too. */
export function WhatMovedIt({ told: { transitions, gapsBefore } }: { told: ToldProcess }) {
  return (
    <section className={classes.moved} aria-labelledby="moved">
      <h2 id="moved">What moved it</h2>
      <div className={classes.head} aria-hidden>
        <span>when</span>
        <span>message in</span>
        <span>state before → after</span>
        <span>messages out</span>
      </div>
      <ol>
        {transitions.map((transition) => (
          <Fragment key={transition.id}>
            {gapsBefore.includes(transition.id) && (
              <li className={classes.gap}>What moved it before is not kept: it lies before what the gateway knows.</li>
            )}
            <MovedRow transition={transition} />
          </Fragment>
        ))}
      </ol>
    </section>
  );
}
