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
        <h3>Watch the trail</h3>
        <p>
          Every command, event and message is a step of the <a href="/api/trail?limit=50">trail</a>
          {!insightIsOpen && ', for those who have the role operations'}. This shows each step as it happens:
        </p>
        <pre>curl -N {location.origin}/api/trail/stream</pre>
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
