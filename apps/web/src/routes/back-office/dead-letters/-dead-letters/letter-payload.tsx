import { Button } from '@mantine/core';
import { useState } from 'react';
import { hasPersonal, jsonPieces } from '../../../../dead-letters/json-pieces.js';
import type { LetterDetail } from '../../../../dead-letters/letter.js';
import classes from './letter-details.module.css';

/** The message itself. What says something about a person is kept back until it is asked for. */
export function LetterPayload({ payload }: { payload: LetterDetail['payload'] }) {
  const [isShown, setIsShown] = useState(false);
  const isText = payload?.format === 'json';
  const isPersonal = payload !== null && (!isText || hasPersonal(payload.value));
  return (
    <section className={classes.part}>
      <header>
        <h4>Payload{isPersonal && !isShown && ', personal data masked'}</h4>
        {isPersonal && (
          <Button variant="subtle" size="compact-sm" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
            {isShown ? 'Mask personal data' : 'Show personal data'}
          </Button>
        )}
      </header>
      <pre tabIndex={0} aria-label="Payload">
        {payload === null && 'None: this message says that the key is no more.'}
        {isText && <Json value={payload.value} isShown={isShown} />}
        {payload && !isText && <Bytes payload={payload} isShown={isShown} />}
      </pre>
    </section>
  );
}

const Json = ({ value, isShown }: { value: unknown; isShown: boolean }) =>
  jsonPieces(value, isShown).map((piece, place) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <span key={place} className={classes.masked}>
        masked
      </span>
    ),
  );

function Bytes({ payload, isShown }: { payload: NonNullable<LetterDetail['payload']>; isShown: boolean }) {
  return (
    <>
      {`${payload.bytes} bytes that are no JSON`}
      {isShown ? `, in base64:\n\n${String(payload.value)}` : <>: {<span className={classes.masked}>masked</span>}</>}
    </>
  );
}
