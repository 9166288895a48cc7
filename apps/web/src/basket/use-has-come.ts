import { useEffect, useState } from 'react';

/** Whether a moment has come; changes by itself when it comes. Without a moment, false. */
export function useHasCome(moment: string | undefined): boolean {
  const [now, setNow] = useState(Date.now);
  const at = moment === undefined ? Infinity : Date.parse(moment);
  useEffect(() => {
    if (at === Infinity || now >= at) return;
    const timer = setTimeout(() => setNow(Date.now()), at - now);
    return () => clearTimeout(timer);
  }, [at, now]);
  return now >= at;
}
