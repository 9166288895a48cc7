import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Letter } from '../../../../dead-letters/letter.js';
import { triedWith } from '../../../../dead-letters/outcomes.js';
import { useDiscard } from '../../../../dead-letters/use-discard.js';
import { ReasonForm } from '../../../../office/reason-form.js';
import classes from './letter-details.module.css';

interface DiscardingProps {
  /** The message and those of its key behind it. */
  readonly behind: readonly Letter[];
  readonly onDiscarded: () => void;
}

export function Discarding({ behind, onDiscarded }: DiscardingProps) {
  const [isAsking, { open, close }] = useDisclosure();
  const discard = useDiscard();
  const { id } = behind[0]!;
  if (!isAsking) {
    return (
      <div>
        <Button variant="outline" color="var(--dead)" size="xs" onClick={open}>
          Discard #{id}…
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.discarding}>
      <ReasonForm
        label="Reason for discarding"
        description={`Kept for 90 days with your name. It never takes effect. ${whatFollows(triedWith(behind))}`}
        action={`Discard #${id}`}
        dangerous
        isPending={discard.isPending}
        error={discard.error}
        onSubmit={(reason) => discard.mutate({ reason, letters: behind }, { onSuccess: onDiscarded })}
        onCancel={close}
      />
    </div>
  );
}

function whatFollows([, ...waiting]: readonly Letter[]): string {
  if (waiting.length === 0) return 'Nothing else is tried because of it.';
  if (waiting.length === 1) return `Then #${waiting[0]!.id} of this key is tried.`;
  return `Then #${waiting[0]!.id} and ${waiting.length - 1} more of this key are tried, in order.`;
}
