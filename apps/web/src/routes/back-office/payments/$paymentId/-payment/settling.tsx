import { Button } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../../../../office/panel.js';
import { ReasonForm } from '../../../../../office/reason-form.js';
import type { Accepted } from '../../../../../payments/accepted.js';
import { canBeRefundedByHand, canBeRetried, type PaymentDetail } from '../../../../../payments/payment-status.js';
import { useSettle } from '../../../../../payments/use-settle.js';
import { useUser } from '../../../../../session/queries.js';
import classes from './payment.module.css';

interface SettlingProps {
  readonly payment: PaymentDetail;
  readonly onAccepted: (accepted: Accepted) => void;
}

const words = {
  retry: {
    title: 'Ask the provider now',
    note: 'Saves the rest of the pause. All attempts carry the same key, so nothing is charged or paid back twice.',
  },
  'refund-by-hand': {
    title: 'Refunded by hand',
    note: 'You vouch that the customer has the money. The order ends, and the provider is not asked again.',
  },
} as const;

/** What an operator can do about a payment that does not settle by itself. */
export function Settling({ payment, onAccepted }: SettlingProps) {
  const roles = useUser()?.roles ?? [];
  const [action, setAction] = useState<Accepted['action']>();
  const possible = [
    ...(canBeRetried(payment, roles) ? (['retry'] as const) : []),
    ...(canBeRefundedByHand(payment, roles) ? (['refund-by-hand'] as const) : []),
  ];
  if (possible.length === 0) return null;
  if (!action || !possible.includes(action)) {
    return (
      <Panel title="What you can do">
        <div className={classes.actions}>
          {possible.map((name) => (
            <Button key={name} variant={name === 'retry' ? 'filled' : 'default'} onClick={() => setAction(name)}>
              {words[name].title}…
            </Button>
          ))}
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={words[action].title} note={words[action].note}>
      <SettlingForm
        key={action}
        {...{ action, payment }}
        onAccepted={(accepted) => {
          setAction(undefined);
          onAccepted(accepted);
        }}
        onCancel={() => setAction(undefined)}
      />
    </Panel>
  );
}

interface SettlingFormProps extends SettlingProps {
  readonly action: Accepted['action'];
  readonly onCancel: () => void;
}

function SettlingForm({ action, payment, onAccepted, onCancel }: SettlingFormProps) {
  const settle = useSettle(payment.paymentId);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <ReasonForm
      label="Reason"
      description="It stays in the history of the payment, with your name."
      action={words[action].title}
      isPending={settle.isPending}
      error={settle.error}
      onSubmit={(reason) =>
        settle.mutate(
          { action, reason, idempotencyKey },
          {
            onSuccess: () => onAccepted({ action, acceptedAt: Date.now(), entriesBefore: payment.history.length }),
          },
        )
      }
      onCancel={onCancel}
    />
  );
}
