import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { laneViews } from '../../../../dead-letters/lane-views.js';
import type { Lane } from '../../../../dead-letters/lanes.js';
import { narrowed } from '../../../../dead-letters/narrowed.js';
import type { ReplayInProgress } from '../../../../dead-letters/use-replays.js';
import { ButtonLink } from '../../../../design/button-link.js';
import { Nothing } from '../../../../office/nothing.js';
import { Keys } from './keys.js';

const route = getRouteApi('/back-office/dead-letters/');

interface OpenKeysProps {
  readonly lanes: readonly Lane[];
  readonly replays: readonly ReplayInProgress[];
  readonly isPending: boolean;
}

export function OpenKeys({ lanes, replays, isPending }: OpenKeysProps) {
  const { service, type, error } = route.useSearch();
  const isNarrowed = [service, type, error].some((value) => value !== undefined);
  const shown = laneViews(narrowed(lanes, { service, type, error }), isNarrowed ? [] : replays);
  if (shown.length > 0) return <Keys views={shown} replays={replays} />;
  if (isPending) return <Skeleton height={180} radius="lg" aria-hidden />;
  if (!isNarrowed) {
    return (
      <Nothing title="No message waits for you">
        Every message of every service that answers was handled, or is on its way. When one can’t be handled, it appears
        here by itself.
      </Nothing>
    );
  }
  const lead = (
    <ButtonLink to="/back-office/dead-letters" variant="default">
      Show all keys
    </ButtonLink>
  );
  return (
    <Nothing title="Nothing that fits" lead={lead}>
      No key has such a message now. Another service or error may.
    </Nothing>
  );
}
