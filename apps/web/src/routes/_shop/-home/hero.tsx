import { ButtonLink } from '../../../design/button-link.js';
import classes from './hero.module.css';

export function Hero() {
  return (
    <section className={classes.hero} aria-labelledby="hero">
      <div>
        <h1 id="hero">Ready before the weather is</h1>
        <p>Goods for less, from storm lanterns to shore tents. Each shows the day its price ends.</p>
        <ButtonLink to="/" search={{ onSale: true }} className={classes.lead}>
          See the sale
        </ButtonLink>
      </div>
    </section>
  );
}
