export type Connection = 'connecting' | 'live' | 'reconnecting' | 'polling';

interface Follower<T> {
  readonly onEvent: (told: T) => void;
  readonly onConnection: (connection: Connection) => void;
}

/** A stream that was refused, such as by an instance that is full, is asked for again after that, in ms. */
const refusedPauseMs = 30_000;

/**
 * Follows the events of one name of a stream of server-sent events while the page is in view. The browser connects again by itself and
 * resumes after the last event; a refusal is final for it, so we begin anew. Returns what ends it.
 */
export function followStream<T>(url: string, name: string, { onEvent, onConnection }: Follower<T>): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    clearTimeout(again);
    source?.close();
    source = undefined;
  };
  const open = (): void => {
    close();
    const opened = new EventSource(url);
    source = opened;
    opened.addEventListener('open', () => onConnection('live'));
    opened.addEventListener(name, ({ data }: MessageEvent<string>) => onEvent(JSON.parse(data) as T));
    opened.addEventListener('error', () => {
      const refused = opened.readyState === EventSource.CLOSED;
      onConnection(refused ? 'polling' : 'reconnecting');
      if (refused) again = setTimeout(open, refusedPauseMs);
    });
  };
  const openWhenInView = (): void => (document.hidden ? close() : open());
  // A stream that is cut may take minutes to notice, and holds a place among the few of a person until then.
  const loseConnection = (): void => {
    close();
    onConnection('reconnecting');
  };

  openWhenInView();
  document.addEventListener('visibilitychange', openWhenInView);
  window.addEventListener('offline', loseConnection);
  window.addEventListener('online', openWhenInView);
  return () => {
    close();
    document.removeEventListener('visibilitychange', openWhenInView);
    window.removeEventListener('offline', loseConnection);
    window.removeEventListener('online', openWhenInView);
  };
}
