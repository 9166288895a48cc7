import { Link } from '@tanstack/react-router';
import classes from './frame.module.css';

export function DemoStrip() {
  return (
    <aside className={classes.strip} aria-label="About this shop">
      A demo shop: nothing is sold, no card is charged.{' '}
      <Link to="/about-this-demo">What happens behind a purchase</Link>
    </aside>
  );
}
