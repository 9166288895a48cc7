let last: HTMLElement | null = null;

/** From now on, remembers what had the focus: a button loses it while it is busy. */
export function rememberFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = target;
  });
}

/** What had the focus last; null if nothing had. */
export const lastFocused = (): HTMLElement | null => last;
