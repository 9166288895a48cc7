import type { Messaging } from '../../../../messaging/queries.js';
import classes from './messaging.module.css';

/** How far each group is behind, topic by topic, with a bar for the topics that wait most. */
export function Consumers({ consumers }: { consumers: Messaging['consumers'] }) {
  if (consumers === null)
    return <p className={classes.note}>How far it is behind is not known: the broker does not answer.</p>;
  if (consumers.length === 0) return <p className={classes.note}>It reads nothing.</p>;
  const most = Math.max(1, ...consumers.map(({ lag }) => lag));
  return (
    <table className={classes.lag}>
      <caption>Messages not processed yet</caption>
      <tbody>
        {consumers.map(({ group, topic, lag, partitions }) => (
          <tr key={`${group} ${topic}`}>
            <th scope="row">
              <span title={topic}>{topic.replace(/^tradewind\./, '')}</span>
              <small>read by {group}</small>
            </th>
            <td>
              <div className={classes.bar} aria-hidden>
                <i style={{ width: `${(100 * lag) / most}%` }} />
              </div>
              {lag > 0 && <small>{partitionsText(partitions)}</small>}
            </td>
            <td className={classes.figure}>{lag}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const partitionsText = (partitions: NonNullable<Messaging['consumers']>[number]['partitions']): string =>
  partitions
    .filter(({ lag }) => lag > 0)
    .map(({ partition, lag }) => `partition ${partition}: ${lag}`)
    .join(', ');
