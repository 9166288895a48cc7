import { Skeleton } from '@mantine/core';
import { useId } from 'react';
import { Problem } from '../../../../design/problem.js';
import { StateChip } from '../../../../office/state-chip.js';
import { findingsOf, type ServiceFlow } from '../../../../messaging/flow.js';
import { Consumers } from './consumers.js';
import classes from './messaging.module.css';
import { ServiceFigures } from './service-figures.js';

export function ServiceCard({ flow }: { flow: ServiceFlow }) {
  const heading = useId();
  const { service, figures, error } = flow;
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{service}</h2>
        <ul aria-label={`How ${service} is`}>
          {findingsOf(flow).map(({ tone, says }) => (
            <li key={says}>
              <StateChip tone={tone}>{says}</StateChip>
            </li>
          ))}
        </ul>
      </header>
      {error && <Problem error={error} />}
      {!figures && !error && <Skeleton height={120} aria-hidden />}
      {figures && !error && (
        <>
          <ServiceFigures service={service} figures={figures} />
          <Consumers consumers={figures.consumers} />
        </>
      )}
    </section>
  );
}
