import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useClocks } from '../../../../lens/workshop/use-clocks.js';
import classes from './move-clock.module.css';

const spans = [
  { value: '60', label: '1 minute' },
  { value: '600', label: '10 minutes' },
  { value: '3600', label: '1 hour' },
  { value: '86400', label: '1 day' },
  { value: '604800', label: '7 days' },
];

/** Deadlines that wait are due at once. The clocks go forward only. */
export function MoveClock({ services }: { services: readonly string[] }) {
  const [seconds, setSeconds] = useState('600');
  const clocks = useClocks();
  return (
    <section className={classes.clock} aria-labelledby="clock">
      <h3 id="clock">
        Time <small>in all services whose clock can be moved</small>
      </h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          clocks.mutate({ services, seconds: Number(seconds) });
        }}
      >
        <NativeSelect
          label="Move the clock on by"
          data={spans}
          value={seconds}
          onChange={({ currentTarget: { value } }) => setSeconds(value)}
        />
        <Button type="submit" variant="default" loading={clocks.isPending}>
          Move the clock
        </Button>
      </form>
      <p>Deadlines that wait until then are due. No clock can be moved back.</p>
    </section>
  );
}
