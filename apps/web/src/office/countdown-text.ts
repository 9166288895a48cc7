const pad = (value: number) => String(value).padStart(2, '0');

/** What is left, as a clock shows it: `0:18`, `12:05`, `1:02:03`, `6 days 23:59:01`. `0:00` when it has passed. */
export function countdownText(ms: number): string {
  const left = Math.max(0, Math.ceil(ms / 1000));
  const days = Math.floor(left / 86_400);
  const hours = Math.floor((left % 86_400) / 3600);
  const minutes = Math.floor((left % 3600) / 60);
  const seconds = pad(left % 60);
  if (days > 0) return `${days} ${days === 1 ? 'day' : 'days'} ${hours}:${pad(minutes)}:${seconds}`;
  return hours > 0 ? `${hours}:${pad(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}
