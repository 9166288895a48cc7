import { getRouteApi, Link } from '@tanstack/react-router';
import type { LetterSearch } from '../../../../dead-letters/search.js';
import pills from '../../../../office/pill.module.css';
import classes from './dead-letters.module.css';

const route = getRouteApi('/back-office/dead-letters/');

/** What is open, what was replayed from here, and what was discarded. */
export function Views({ keys, replays }: { keys: number; replays: number }) {
  return (
    <nav className={classes.views} aria-label="What is shown">
      <View show={undefined} title="Open" count={keys === 1 ? '1 key' : `${keys} keys`} />
      <View show="replays" title="Replays" count={replays} />
      <View show="discarded" title="Discarded" />
    </nav>
  );
}

interface ViewProps {
  readonly show: LetterSearch['show'];
  readonly title: string;
  readonly count?: string | number;
}

function View({ show, title, count }: ViewProps) {
  const isShown = route.useSearch().show === show;
  return (
    <Link
      to="/back-office/dead-letters"
      search={{ show }}
      resetScroll={false}
      className={`${pills.pill} ${classes.view}`}
      activeOptions={{ exact: true }}
      aria-current={isShown ? 'page' : undefined}
    >
      {title} {count !== undefined && <span>{count}</span>}
    </Link>
  );
}
