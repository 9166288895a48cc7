import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  readonly title?: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** For a table that reaches the edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A card of a screen, with its heading. */
export function Panel({ title, note, actions, flush = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={title ? id : undefined}>
      {(title !== undefined || actions !== undefined) && (
        <header className={classes.head}>
          <div>
            {title && <h2 id={id}>{title}</h2>}
            {note && <p className={classes.note}>{note}</p>}
          </div>
          {actions}
        </header>
      )}
      <div className={flush ? undefined : classes.body}>{children}</div>
    </section>
  );
}
