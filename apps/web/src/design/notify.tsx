import { ProblemError } from '../api/problem-error.js';

interface Notice {
  readonly title: string;
  readonly message?: string;
  readonly tone?: 'good' | 'bad' | 'waiting';
}

const colours = { good: 'var(--ok)', bad: 'var(--dead)', waiting: 'var(--wait)' } as const;

/** Shows a message at the edge of the window, which screen readers read out. The first one loads what that takes. */
export async function notify({ title, message, tone = 'good' }: Notice): Promise<void> {
  const { showNotice } = await import('./notices.js');
  showNotice({ title, message, color: colours[tone] });
}

/** Says what did not happen, and why. */
export function notifyRefusal(title: string, error: unknown): void {
  const message = error instanceof ProblemError ? error.message : 'Something went wrong in this page.';
  void notify({ title, message, tone: 'bad' });
}
