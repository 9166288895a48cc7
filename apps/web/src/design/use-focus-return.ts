import { useEffect, useState } from 'react';
import { lastFocused } from './last-focused.js';

/** Gives the focus back to what had it before the component came, unless something else has taken it when the component goes. */
export function useFocusReturn(): void {
  const [opener] = useState(lastFocused);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && opener?.isConnected) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}
