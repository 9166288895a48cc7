import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSendAgain } from '../../../../../mails/use-send-again.js';
import { Panel } from '../../../../../office/panel.js';
import { ReasonForm } from '../../../../../office/reason-form.js';

interface SendAgainProps {
  readonly mailId: string;
  readonly onAccepted: () => void;
}

export function SendAgain({ mailId, onAccepted }: SendAgainProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [idempotencyKey, setIdempotencyKey] = useState('');
  const sending = useSendAgain(mailId);
  const ask = () => {
    setIdempotencyKey(crypto.randomUUID());
    setIsAsking(true);
  };
  return (
    <Panel title="Send it again" note="The person gets the same mail once more, whatever its age.">
      {isAsking ? (
        <ReasonForm
          label="Reason"
          description="It stays in the history of the mail, with your name."
          action="Send again"
          isPending={sending.isPending}
          error={sending.error}
          onSubmit={(reason) =>
            sending.mutate(
              { reason, idempotencyKey },
              {
                onSuccess: () => {
                  setIsAsking(false);
                  onAccepted();
                },
              },
            )
          }
          onCancel={() => setIsAsking(false)}
        />
      ) : (
        <Button onClick={ask}>Send again…</Button>
      )}
    </Panel>
  );
}
