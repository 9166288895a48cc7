import { Alert, Button, Group } from '@mantine/core';
import type { Product } from '../../catalog/queries.js';
import { Problem } from '../../design/problem.js';
import { changeable, SomebodyWasFaster } from './faster.js';

interface RefusalProps {
  readonly error: Error | null;
  /** Fills the form with what is stored now. */
  readonly onTake: (now: Product) => void;
  /** Sends one's own values although somebody else was faster. */
  readonly onInsist: (now: Product) => void;
}

/** Why a change was not stored; if somebody was faster, with what they stored and what to do about it. */
export function Refusal({ error, onTake, onInsist }: RefusalProps) {
  if (!error) return null;
  if (!(error instanceof SomebodyWasFaster)) return <Problem error={error} />;
  return (
    <Alert color="red" title="Not saved: somebody was faster" role="alert">
      <p>{error.message}</p>
      <ul>
        {error.differences.map(({ field, before, now }) => (
          <li key={field}>
            {changeable[field]}: {before} → <strong>{now}</strong>
          </li>
        ))}
      </ul>
      <Group gap="sm" mt="sm">
        <Button variant="default" onClick={() => onTake(error.now)}>
          Take theirs
        </Button>
        <Button variant="subtle" onClick={() => onInsist(error.now)}>
          Save mine anyway
        </Button>
      </Group>
    </Alert>
  );
}
