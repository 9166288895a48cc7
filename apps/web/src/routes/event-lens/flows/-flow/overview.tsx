import type { ToldFlow, WaySign } from '../../../../lens/flow.js';
import classes from './overview.module.css';
import { RowLink } from './row-link.js';

const mostSigns = 40;

/** The whole flow at one glance: boxes are transactions, and what leaves a box crosses the broker. Each sign leads to its row. */
export function Overview({ flow }: { flow: ToldFlow }) {
  const { way } = flow.summary;
  const loud = way.filter((sign) => sign.sign !== 'transaction' || sign.domainEvents || sign.state !== 'committed');
  const signs = loud.slice(0, mostSigns);
  const quiet = way.length - loud.length;
  return (
    <section className={classes.overview} aria-label="Overview">
      <ol>
        {signs.map((sign, n) => (
          <li key={n} data-sign={sign.sign} data-undone={sign.state === 'rolled back'}>
            <RowLink row={sign.row}>{textOf(sign)}</RowLink>
          </li>
        ))}
        {loud.length > mostSigns && <li className={classes.more}>{loud.length - mostSigns} more</li>}
      </ol>
      <p>
        <b className={classes.inside}>Domain events</b> (◆) stay inside a box and live or die with its transaction.{' '}
        <b className={classes.between}>Integration events</b> (✉) leave a box through its outbox, cross the broker, and
        enter the next box through its inbox.
        {quiet > 0 && ` ${quiet} transactions without domain events are left out.`}
      </p>
    </section>
  );
}

function textOf({ sign, service, domainEvents = 0, state, title }: WaySign) {
  switch (sign) {
    case 'transaction':
      return (
        <>
          <b>{service}</b> {'◆'.repeat(Math.min(domainEvents, 6))} {state === 'committed' ? '✓' : '✗ rolled back'}
        </>
      );
    case 'message':
      return <>✉ {title}</>;
    case 'wait':
      return <>↻ waits</>;
    default:
      return <>✗ dead letter</>;
  }
}
