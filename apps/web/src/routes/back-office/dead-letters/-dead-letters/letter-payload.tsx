import type { LetterDetail } from '../../../../dead-letters/letter.js';
import { maskedJson } from '../../../../design/masked-json.js';
import classes from './letter-details.module.css';

/** The message itself, without what the viewer may not see of it. */
export function LetterPayload({ letter: { payload, masked } }: { letter: LetterDetail }) {
  const isWithheld = masked.includes('');
  const isText = payload?.format === 'json';
  return (
    <section className={classes.part}>
      <h4>Payload{payload !== null && isWithheld && ', withheld'}</h4>
      <pre tabIndex={0} aria-label="Payload">
        {payload === null && 'None: this message says that the key is no more.'}
        {payload && isWithheld && `${payload.bytes} bytes that no contract describes. Only the role support sees them.`}
        {isText && !isWithheld && <Json value={payload.value} masked={masked} />}
        {payload && !isText && !isWithheld && bytesOf(payload)}
      </pre>
      {masked.length > 0 && !isWithheld && (
        <p>Masked is what the contract marks as personal. Your roles do not show you customers.</p>
      )}
    </section>
  );
}

const Json = ({ value, masked }: { value: unknown; masked: readonly string[] }) =>
  maskedJson(value, masked).map((piece, place) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <span key={place} className={classes.masked}>
        masked
      </span>
    ),
  );

const bytesOf = ({ bytes, value }: NonNullable<LetterDetail['payload']>) =>
  `${bytes} bytes that are no JSON, in base64:\n\n${String(value)}`;
