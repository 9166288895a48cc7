import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { moneyText } from '../design/money.js';
import { changesTitle, differenceText, type PriceChange, type PriceChanges } from './price-changes.js';
import classes from './price-changes-notice.module.css';

interface PriceChangesNoticeProps {
  readonly changes: PriceChanges;
  readonly isAccepting: boolean;
  readonly onAccept: () => void;
}

/** Scrolls to the changes, from where they block something. */
export const showPriceChanges = (): void => document.getElementById('price-changes')?.scrollIntoView();

/** What has another price than the customer has seen, with the one button that accepts the new total. */
export function PriceChangesNotice({
  changes: { changes, oldTotal, newTotal },
  isAccepting,
  onAccept,
}: PriceChangesNoticeProps) {
  return (
    <section id="price-changes" className={classes.notice} role="alert">
      <div className={classes.head}>
        <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
        <div>
          <h2>{changesTitle(changes.length)} since you last looked</h2>
          <p>You only pay a total that you have accepted.</p>
        </div>
      </div>
      {changes.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Goods</th>
              <th scope="col">Was</th>
              <th scope="col">Is now</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow key={change.productId} change={change} />
            ))}
          </tbody>
        </table>
      )}
      <div className={classes.foot}>
        <span>
          Total <s>{moneyText(oldTotal)}</s> → <b>{moneyText(newTotal)}</b>
        </span>
        <Button loading={isAccepting} onClick={onAccept}>
          Accept {moneyText(newTotal)}
        </Button>
      </div>
    </section>
  );
}

function ChangeRow({ change: { name, oldPrice, newPrice, cause } }: { change: PriceChange }) {
  const tone = newPrice && newPrice.amount < oldPrice.amount ? classes.less : classes.more;
  return (
    <tr>
      <th scope="row">
        {name}
        {cause && <small>{cause}</small>}
      </th>
      <td className={classes.was}>{moneyText(oldPrice)}</td>
      <td className={classes.now}>{newPrice ? moneyText(newPrice) : 'no longer sold'}</td>
      <td className={tone}>{newPrice ? differenceText(oldPrice, newPrice) : ''}</td>
    </tr>
  );
}
