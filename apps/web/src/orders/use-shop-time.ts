import { useEffect, useState } from 'react';
import { shopTime } from './shop-clock.js';

/** The time by the clock of the shop, every second. */
export function useShopTime(): number {
  const [now, setNow] = useState(shopTime);
  useEffect(() => {
    const timer = setInterval(() => setNow(shopTime()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
