import { Link } from '@tanstack/react-router';
import classes from './about-screen.module.css';

interface ThingsToTryProps {
  readonly insightIsOpen: boolean;
  readonly mailbox: boolean;
}

export function ThingsToTry({ insightIsOpen, mailbox }: ThingsToTryProps) {
  return (
    <ul className={classes.cards}>
      <li>
        <h3>Buy something</h3>
        <p>
          Sign in as <code>customer@tradewind.example</code>; the demo prints the password when it starts. Or{' '}
          <a href="/account/register">make an account</a>
          {mailbox && (
            <>
              ; the e-mail that confirms it is in the <Link to="/mailbox">mailbox of the demo</Link>
            </>
          )}
          .
        </p>
        <Link to="/">See all goods</Link>
      </li>
      <li>
        <h3>Watch events on their way</h3>
        <p>
          The Event Lens shows what each click sets going, live: the transaction with its domain events, the outbox, the
          broker, the inbox of each service that reacts, and who should have reacted
          {!insightIsOpen && '. It opens to those who have the role operations'}. Buy something in another tab, and
          look.
        </p>
        <Link to="/event-lens">Open the Event Lens</Link>
      </li>
      <li>
        <h3>Break it</h3>
        <p>
          This kills services and the broker while orders are on their way, then counts: no message is lost, and nothing
          happens twice.
        </p>
        <pre>npm run chaos</pre>
      </li>
      <li>
        <h3>Refuse the payment</h3>
        <p>
          The test cards of the checkout say what they do: one is declined, one answers late. Look at the order then.
        </p>
        <Link to="/orders">Your orders</Link>
      </li>
    </ul>
  );
}
