import type { OutboxMessage } from '../../../../api/services.js';
import { kcatThatPublishes } from '../../../../lens/kcat.js';
import { maskedJson } from '../../../../design/masked-json.js';
import { CopyButton } from './copy-button.js';
import classes from './inspector.module.css';

export function MessageContent({ message }: { message: OutboxMessage }) {
  const { payload, headers, masked, key } = message;
  return (
    <>
      <h3>
        Payload <small>{payload.bytes.toLocaleString('en')} bytes</small>
      </h3>
      <pre tabIndex={0} aria-label="Payload">
        {maskedJson(payload.value, masked).map((piece, place) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            <span key={place} className={classes.masked}>
              masked
            </span>
          ),
        )}
      </pre>
      {masked.length > 0 && (
        <p>
          {masked.length === 1 ? '1 value is' : `${masked.length} values are`} masked: the contract marks them as
          personal, and your roles do not show you customers.
        </p>
      )}
      <h3>
        Headers <small>key {key}</small>
      </h3>
      <dl aria-label="Headers">
        {headers.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {masked.length === 0 && (
        <CopyButton text={kcatThatPublishes(message)} label="Copy as kcat that publishes it again" />
      )}
    </>
  );
}
