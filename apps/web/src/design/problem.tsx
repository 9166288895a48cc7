import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemError } from '../api/problem-error.js';

interface ProblemProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What could not be read or done, in the place where it was asked for. */
export function Problem({ error, onRetry }: ProblemProps) {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem?.title ?? 'This part of the page has failed'}
      role="alert"
    >
      {problem?.detail && <p>{problem.detail}</p>}
      {problem?.errors?.map(({ field, reason }) => (
        <p key={`${field} ${reason}`}>
          {field}: {reason}
        </p>
      ))}
      {onRetry && (
        <Button variant="default" mt="sm" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Alert>
  );
}
