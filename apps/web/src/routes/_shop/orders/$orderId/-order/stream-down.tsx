import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { timeText } from '../../../../../design/moment.js';
import type { Connection } from '../../../../../api/follow-stream.js';
import classes from './notice.module.css';

/** An age at which the page may no longer be true, in ms. Younger than that, the polling makes up for the stream. */
const staleMs = 10_000;

interface StreamDownProps {
  readonly connection: Connection;
  /** When the order was heard of last, in ms */
  readonly updatedAt: number;
  readonly now: number;
  readonly onLook: () => void;
}

export function StreamDown({ connection, updatedAt, now, onLook }: StreamDownProps) {
  const isDown = connection === 'reconnecting' || connection === 'polling';
  if (!isDown || now - updatedAt < staleMs) return null;
  return (
    <div className={classes.notice} role="status">
      <IconAlertTriangle size={22} aria-hidden />
      <p className={classes.text}>
        The line to us is cut. Your order does not depend on this page, which shows what we knew at{' '}
        {timeText(new Date(updatedAt))}.
      </p>
      <Button variant="default" onClick={onLook}>
        Look now
      </Button>
    </div>
  );
}
