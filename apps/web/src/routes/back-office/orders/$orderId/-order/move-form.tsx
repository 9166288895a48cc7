import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../../../../design/problem.js';
import { ReasonForm } from '../../../../../office/reason-form.js';
import type { AcceptedMove } from '../../../../../order-processes/accepted-move.js';
import type { Move } from '../../../../../order-processes/moves.js';
import type { OrderProcessDetail } from '../../../../../order-processes/process-state.js';
import { useMove } from '../../../../../order-processes/use-move.js';
import classes from './order.module.css';

interface MoveFormProps {
  readonly move: Move;
  readonly process: OrderProcessDetail;
  readonly onAccepted: (move: AcceptedMove) => void;
  readonly onCancel: () => void;
}

export function MoveForm({ move: { name, title, isDangerous }, process, onAccepted, onCancel }: MoveFormProps) {
  const move = useMove(process.orderId);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const submit = (more: { reason?: string; carrier?: string; trackingNumber?: string }) =>
    move.mutate(
      { name, reason: '', idempotencyKey, ...more },
      {
        onSuccess: () =>
          onAccepted({ name, title, acceptedAt: Date.now(), stepBefore: process.steps.at(-1)?.at ?? null }),
      },
    );
  if (name === 'ship')
    return <ShipForm {...{ onCancel, error: move.error, isPending: move.isPending }} onSubmit={submit} />;
  if (name === 'deliver') {
    return (
      <div className={classes.form}>
        {move.error && <Problem error={move.error} />}
        <Group gap="sm">
          <Button loading={move.isPending} onClick={() => submit({})}>
            {title}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <ReasonForm
      label="Reason"
      description="It stays in the history of the order, with your name."
      action={name === 'cancel' ? 'Cancel the order' : title}
      dangerous={isDangerous}
      isPending={move.isPending}
      error={move.error}
      onSubmit={(reason) => submit({ reason })}
      onCancel={onCancel}
    />
  );
}

interface ShipFormProps {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSubmit: (parcel: { carrier: string; trackingNumber: string }) => void;
  readonly onCancel: () => void;
}

function ShipForm({ isPending, error, onSubmit, onCancel }: ShipFormProps) {
  const [carrier, setCarrier] = useState('');
  const [trackingNumber, setTrackingNumber] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ carrier: carrier.trim(), trackingNumber: trackingNumber.trim() });
      }}
    >
      <div className={classes.fields}>
        <TextInput
          label="Carrier"
          description="Such as DHL; may be left out"
          maxLength={100}
          value={carrier}
          onChange={({ currentTarget: { value } }) => setCarrier(value)}
        />
        <TextInput
          label="Tracking number"
          description="How the carrier knows the parcel"
          maxLength={100}
          value={trackingNumber}
          onChange={({ currentTarget: { value } }) => setTrackingNumber(value)}
        />
      </div>
      {error ? <Problem error={error} /> : null}
      <Group gap="sm">
        <Button type="submit" loading={isPending}>
          Ship
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
