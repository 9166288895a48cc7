import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { LaneView } from '../../../../dead-letters/lane-views.js';
import { removeReplay, type ReplayProgress } from '../../../../dead-letters/replays.js';
import { useReplay } from '../../../../dead-letters/use-replay.js';
import { ButtonLink } from '../../../../design/button-link.js';
import { RequireRole } from '../../../../office/require-role.js';
import classes from './lane-card.module.css';

interface LaneActionsProps {
  readonly view: LaneView;
  readonly progress: ReplayProgress | undefined;
}

export function LaneActions({ view: { letters, first, replay }, progress }: LaneActionsProps) {
  const queries = useQueryClient();
  const replaying = useReplay();
  const open = letters.filter(({ outcome }) => outcome?.is !== 'handled' && outcome?.is !== 'discarded');
  const isStuck = open[0]?.standing?.is === 'dead' && open[0].outcome?.is !== 'pending';
  return (
    <div className={classes.actions}>
      {replay && (
        <p className={classes.count} role="status">
          {progress?.settled ?? 0} of {replay.before.length} {replay.before.length === 1 ? 'has' : 'have'} an outcome
        </p>
      )}
      {first.key !== null && isAnOrder(first.topic) && (
        <RequireRole roles={['orders', 'support', 'analyst']}>
          {' '}
          <ButtonLink to="/back-office/orders/$orderId" params={{ orderId: first.key }} variant="subtle" size="sm">
            See the order
          </ButtonLink>
        </RequireRole>
      )}
      {replay && progress?.settled === replay.before.length && (
        <Button variant="default" size="sm" onClick={() => removeReplay(queries, replay.id)}>
          Put away
        </Button>
      )}
      {isStuck && open.length > 1 && (
        <Button
          size="sm"
          loading={replaying.isPending}
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          onClick={() => replaying.mutate({ only: 'key', letters: open.map(({ letter }) => letter) })}
        >
          Replay in order
        </Button>
      )}
    </div>
  );
}

const isAnOrder = (topic: string) => /^tradewind\.(ordering|payment)\./.test(topic);
