import { ChoiceCard } from '../../../../checkout/choice-card.js';
import { moreTestCards, type TestCard, testCards } from '../../../../checkout/test-cards.js';
import classes from './checkout-screen.module.css';

interface PaymentSectionProps {
  readonly token: string;
  readonly onChoose: (token: string) => void;
}

export function PaymentSection({ token, onChoose }: PaymentSectionProps) {
  const card = (each: TestCard) => (
    <ChoiceCard
      key={each.token}
      name="card"
      title={each.label}
      badge={{ tone: each.tone, text: each.does }}
      checked={each.token === token}
      onChoose={() => onChoose(each.token)}
    >
      {each.effect}
    </ChoiceCard>
  );
  return (
    <section className={classes.section} aria-labelledby="payment">
      <h2 id="payment" className={classes.heading}>
        <span className={classes.number} aria-hidden>
          2
        </span>
        Payment
      </h2>
      <p className={classes.hint}>
        Test cards only: no card number is asked for, and no money moves. Each card shows another way in which a payment
        ends.
      </p>
      <div className={classes.cards} role="radiogroup" aria-labelledby="payment">
        {testCards.map(card)}
        <details className={classes.more} open={moreTestCards.some((each) => each.token === token) || undefined}>
          <summary>{moreTestCards.length} more cards, for the curious</summary>
          <div className={classes.cards}>{moreTestCards.map(card)}</div>
        </details>
      </div>
    </section>
  );
}
