import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { aboutQuery } from '../../../../api/about-query.js';
import { Problem } from '../../../../design/problem.js';
import classes from './about-screen.module.css';
import { KindLegend } from './kind-legend.js';
import { OpenToEverybody } from './open-to-everybody.js';
import { PurchasePicture } from './purchase-picture.js';
import { PurchaseStory } from './purchase-story.js';
import { Services } from './services.js';
import { ThingsToTry } from './things-to-try.js';

export function AboutScreen() {
  const { data: about, error, refetch } = useQuery(aboutQuery);
  return (
    <>
      <div className={classes.head}>
        <h1>What happens behind a purchase</h1>
        <p>
          This shop is a handful of services that tell each other what has happened. Each changes its own data and, in
          the same transaction, writes down what it has to say. The others hear of it a moment later, once and in order.
        </p>
      </div>
      <PurchasePicture />
      <KindLegend />
      <section className={classes.section} aria-labelledby="story">
        <h2 id="story">Step by step</h2>
        <PurchaseStory />
      </section>
      <section className={classes.section} aria-labelledby="try">
        <h2 id="try">What to try</h2>
        <ThingsToTry insightIsOpen={about?.insightIsOpen ?? false} mailbox={about?.mailbox ?? false} />
        {about && <OpenToEverybody insightIsOpen={about.insightIsOpen} mailbox={about.mailbox} />}
      </section>
      <section className={classes.section} aria-labelledby="services">
        <h2 id="services">The services</h2>
        {about && <Services services={about.services} />}
        {!about && (error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton height={160} />)}
      </section>
      <section className={classes.section} aria-labelledby="look">
        <h2 id="look">Look around</h2>
        <p className={classes.links}>
          <a href="/api">Browse and try the APIs</a>
          <a href="/api/asyncapi.json">The integration events (AsyncAPI 3)</a>
          <a href="/api/trail?limit=50">The trail</a>
          <a href="/session">Who is signed in</a>
          {about?.mailbox && <Link to="/mailbox">The mailbox of the demo</Link>}
        </p>
      </section>
    </>
  );
}
