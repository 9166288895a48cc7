import { Link } from '@tanstack/react-router';
import type { MapNode } from '../../../../lens/flow.js';
import { figuresOfNode, stateOfNode } from '../../../../lens/node-state.js';
import { StateLabel } from '../../../../lens/state-label.js';
import classes from './node-card.module.css';

/** A service with its database: how it is, and what waits in it. All of it leads to its flows. */
export function NodeCard({ node }: { node: MapNode }) {
  const { service, state } = node;
  const word = stateOfNode(node);
  return (
    <article className={classes.card} data-tone={word.tone}>
      <h2>
        <Link to="/event-lens" search={{ service }} title={`The flows of ${service}`}>
          {service}
        </Link>
        <StateLabel {...word} />
      </h2>
      <div className={classes.inside}>
        <svg viewBox="0 0 22 26" width={22} height={26} aria-hidden>
          <path d="M1 5v14c0 5 20 5 20 0V5" />
          <ellipse cx="11" cy="5" rx="10" ry="4" />
        </svg>
        {state === 'up' ? (
          <dl>
            {figuresOfNode(node).map(({ name, value, tone }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd data-tone={tone}>{value}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p>
            {state === 'down'
              ? 'It has not answered: it may have stopped.'
              : 'It shows its figures to the role operations.'}
          </p>
        )}
      </div>
    </article>
  );
}
