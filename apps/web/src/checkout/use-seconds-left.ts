import { useEffect, useState } from 'react';

/** Counts down the seconds that a refusal asks to wait, from the moment when that refusal was first seen. */
export function useSecondsLeft(refusal: unknown, waitSeconds = 0): number {
  const [left, setLeft] = useState({ of: refusal, seconds: waitSeconds });
  if (left.of !== refusal) setLeft({ of: refusal, seconds: waitSeconds });
  const isWaiting = left.seconds > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setLeft(({ of, seconds }) => ({ of, seconds: seconds - 1 })), 1_000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return left.seconds;
}
