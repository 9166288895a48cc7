import type { components } from '../../../../api/schema/gateway.js';
import classes from './about-screen.module.css';

type Service = components['schemas']['ServiceDto'];

export function Services({ services }: { services: readonly Service[] }) {
  return (
    <dl className={classes.services}>
      {services.map(({ name, owns }) => (
        <div key={name}>
          <dt>
            <a href={`/api?urls.primaryName=${name}`} aria-label={`${name}, its API`}>
              {name}
            </a>
          </dt>
          <dd>{owns}</dd>
        </div>
      ))}
    </dl>
  );
}
