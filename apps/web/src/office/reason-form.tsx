import { Button, Group, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ProblemError } from '../api/problem-error.js';
import { Problem } from '../design/problem.js';
import classes from './reason-form.module.css';

interface ReasonFormProps {
  readonly label: string;
  /** Who will read it, or what follows. */
  readonly description?: string;
  readonly action: string;
  /** For what can't be undone. */
  readonly dangerous?: boolean;
  readonly maxLength?: number;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: (reason: string) => void;
  readonly onCancel?: () => void;
  /** Fields that stand before the reason. */
  readonly children?: ReactNode;
}

/** Asks why. The reason stays on record; without one nothing is done. */
export function ReasonForm({ label, description, action, dangerous = false, ...form }: ReasonFormProps) {
  const { maxLength = 500, isPending, error, onSubmit, onCancel, children } = form;
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const refused =
    error instanceof ProblemError ? error.problem.errors?.find(({ field }) => field === 'reason') : undefined;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(!reason.trim());
        if (reason.trim()) onSubmit(reason.trim());
      }}
    >
      {children}
      <Textarea
        {...{ label, description, maxLength }}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        error={isMissing && !reason.trim() ? 'Say why: it stays on record.' : refused?.reason}
      />
      {error && !refused && <Problem error={error} />}
      <Group gap="sm">
        <Button type="submit" loading={isPending} variant={dangerous ? 'outline' : 'filled'} {...(dangerous && red)}>
          {action}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </Group>
    </form>
  );
}

const red = { color: 'var(--dead)' } as const;
