import { VisuallyHidden } from '@mantine/core';
import { acceptanceAt } from './age.js';
import { StateChip } from './state-chip.js';
import { useNow } from './use-now.js';

interface AcceptedChipProps {
  /** When the service said yes, in ms. */
  readonly acceptedAt: number;
  /** In place of "Accepted". */
  readonly what?: string;
  /** Where the change may be stuck, said once it is late. */
  readonly mayBeStuck: string;
}

/** A change that a service has taken but that no read shows yet: amber with its age; when late, red. */
export function AcceptedChip({ acceptedAt, what, mayBeStuck }: AcceptedChipProps) {
  const { late, text } = acceptanceAt(acceptedAt, useNow(), what);
  return (
    <>
      <StateChip tone={late ? 'bad' : 'wait'}>
        <span aria-hidden>{text}</span>
      </StateChip>
      <VisuallyHidden role="status">
        {late ? 'The change is saved, but its event is not back yet.' : (what ?? 'Accepted')}
      </VisuallyHidden>
      {late && <small>{mayBeStuck}</small>}
    </>
  );
}
