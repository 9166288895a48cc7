import type { LetterDetail } from '../../../../dead-letters/letter.js';
import { Facts } from '../../../../office/facts.js';
import classes from './letter-details.module.css';

export function LetterHeaders({ headers }: { headers: LetterDetail['headers'] }) {
  if (headers.length === 0) return null;
  return (
    <details className={classes.more}>
      <summary>{headers.length === 1 ? '1 header' : `${headers.length} headers`}</summary>
      <Facts
        facts={headers.map(({ name, value, format }) => [name, format === 'text' ? value : `${value} (base64)`])}
      />
    </details>
  );
}
