import { useWorkshops } from '../../../../lens/workshop/use-workshops.js';
import { BreakSomething } from './break-something.js';
import classes from './faults-screen.module.css';
import { HitFlows } from './hit-flows.js';
import { WorkshopClosed } from './workshop-closed.js';

export function FaultsScreen() {
  const { workshops, isOpen, on } = useWorkshops(true);
  if (isOpen === false) return <WorkshopClosed />;
  return (
    <div className={classes.columns}>
      <section className={classes.hit} aria-labelledby="hit">
        <div>
          <h1 id="hit">What this breaks, and what heals it</h1>
          <p>The flows that something you switched on has hit, the latest first. Each leads to its Flow.</p>
        </div>
        <HitFlows workshops={workshops} on={on} />
      </section>
      <BreakSomething workshops={workshops} on={on} />
    </div>
  );
}
