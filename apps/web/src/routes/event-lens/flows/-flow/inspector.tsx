import { factsOf, sourceOf } from '../../../../lens/facts.js';
import { Glyph } from '../../../../lens/glyph.js';
import { kcatThatReads } from '../../../../lens/kcat.js';
import { kinds, never } from '../../../../lens/kinds.js';
import { brokerPlaceOf, messagePlaceOf } from '../../../../lens/message-place.js';
import type { FlowRow } from '../../../../lens/flow.js';
import type { ShownRow } from '../../../../lens/shown-row.js';
import { ContractDetails } from './contract-details.js';
import { CopyButton } from './copy-button.js';
import classes from './inspector.module.css';
import { MessageDetails } from './message-details.js';
import { ReadingOn } from './reading-on.js';
import { SwitchedOnHere } from './switched-on-here.js';

interface InspectorProps {
  readonly shown: ShownRow;
  readonly rows: readonly FlowRow[];
}

/** What is known of the chosen step, and what such a step is. */
export function Inspector({ shown: { row, title, note, isNever }, rows }: InspectorProps) {
  const { word, sentence } = isNever ? never : kinds[row.kind];
  const message = messagePlaceOf(row, rows);
  const published = brokerPlaceOf(row, rows);
  const source = sourceOf(row);
  const traceId = row.step?.['traceId'];
  return (
    <section className={classes.inspector} aria-labelledby="inspected">
      <header>
        <Glyph kind={row.kind} isNever={isNever} />
        <div aria-live="polite">
          <small>{word}</small>
          <h2 id="inspected">{title}</h2>
        </div>
      </header>
      <p>{sentence}</p>
      <SwitchedOnHere row={row} />
      <ReadingOn kind={row.kind} />
      {note && <p className={classes.note}>{note}</p>}
      {source && (
        <p className={classes.copied}>
          <span>
            source <code>{source}</code>
          </span>
          <CopyButton text={source} label="Copy" />
        </p>
      )}
      <dl>
        {factsOf(row).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {traceId && (
        <p className={classes.copied}>
          <span>
            trace <code>{traceId}</code>
          </span>
          <CopyButton text={String(traceId)} label="Copy" />
        </p>
      )}
      {message && <ContractDetails key={message.type} type={message.type} />}
      {message && <MessageDetails place={message} />}
      {published && <CopyButton text={kcatThatReads(published)} label="Copy as kcat that reads it" />}
    </section>
  );
}
