import type { WaySign } from './flow.js';
import { mostSigns, shortened } from './shortened-way.js';
import classes from './way.module.css';

/** The way of a flow in the signs of its screen: boxes are transactions, envelopes cross the broker between them. */
export function Way({ way }: { way: readonly WaySign[] }) {
  const { signs, left } = shortened(way, mostSigns);
  return (
    <span className={classes.way} aria-hidden>
      {signs.map((sign, n) => (
        <Sign key={n} sign={sign} />
      ))}
      {left > 0 && <small>+{left}</small>}
    </span>
  );
}

function Sign({ sign }: { sign: WaySign }) {
  switch (sign.sign) {
    case 'transaction':
      return (
        <span className={sign.state === 'committed' ? classes.box : `${classes.box} ${classes.undone}`}>
          {sign.state === 'committed' ? '◆'.repeat(Math.min(sign.domainEvents ?? 0, 3)) : '✗'}
        </span>
      );
    case 'message':
      return <span className={classes.message}>✉</span>;
    case 'wait':
      return <span className={classes.wait}>↻</span>;
    default:
      return <span className={classes.dead}>✗</span>;
  }
}
