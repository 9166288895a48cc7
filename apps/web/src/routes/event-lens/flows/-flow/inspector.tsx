import { factsOf } from '../../../../lens/facts.js';
import { Glyph } from '../../../../lens/glyph.js';
import { kinds } from '../../../../lens/kinds.js';
import type { ShownRow } from '../../../../lens/shown-rows.js';
import classes from './inspector.module.css';

/** What is known of the chosen step, and what such a step is. */
export function Inspector({ shown: { row, title, note } }: { shown: ShownRow }) {
  const { word, sentence } = kinds[row.kind];
  return (
    <section className={classes.inspector} aria-labelledby="inspected" aria-live="polite">
      <header>
        <Glyph kind={row.kind} />
        <div>
          <small>{word}</small>
          <h2 id="inspected">{title}</h2>
        </div>
      </header>
      <p>{sentence}</p>
      {note && <p className={classes.note}>{note}</p>}
      <dl>
        {factsOf(row).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
