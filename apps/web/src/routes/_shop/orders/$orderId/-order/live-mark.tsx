import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import type { Connection } from '../../../../../api/follow-stream.js';
import { livenessText } from '../../../../../orders/liveness.js';
import classes from './live-mark.module.css';

interface LiveMarkProps {
  readonly connection: Connection;
  /** How long ago the order was heard of, in ms */
  readonly ageMs: number;
}

/** How fresh the page is. It renders with its screen, every second, and is not announced. */
export function LiveMark({ connection, ageMs }: LiveMarkProps) {
  return (
    <p className={classes.mark} data-connection={connection}>
      {connection === 'live' && <span className={classes.dot} aria-hidden />}
      {connection === 'reconnecting' && <IconPlugConnectedX size={18} aria-hidden />}
      {connection === 'polling' && <IconRefresh size={16} aria-hidden />}
      {livenessText(connection, ageMs)}
    </p>
  );
}
