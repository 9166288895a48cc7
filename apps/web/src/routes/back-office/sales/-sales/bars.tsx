import { percentText } from './percent-text.js';
import classes from './bars.module.css';

interface Bar {
  readonly name: string;
  readonly count: number;
  /** Length of the bar, from 0 to 1 */
  readonly share: number;
}

interface BarsProps {
  /** What the table lists, for those who do not see it. */
  readonly caption: string;
  readonly counted: string;
  readonly bars: readonly Bar[];
  readonly withPercent?: boolean;
}

/** Bars with their figures beside them: a chart that is its own table. */
export function Bars({ caption, counted, bars, withPercent = false }: BarsProps) {
  return (
    <table className={classes.bars}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" colSpan={withPercent ? 2 : 1}>
            {counted}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, count, share }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <span className={classes.bar} style={{ width: `${Math.min(1, share) * 100}%` }} />
            </th>
            <td>{count}</td>
            {withPercent && <td className={classes.percent}>{percentText(share)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
