import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ProblemError } from '../api/problem-error.js';
import { ButtonLink } from './button-link.js';
import classes from './screens.module.css';
import { UnknownScreen } from './unknown-screen.js';

/** What a screen shows when what it needs could not be read. */
export function FailedScreen({ error }: ErrorComponentProps) {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  useEffect(reset, [reset]);
  if (error instanceof ProblemError && error.status === 404) return <UnknownScreen />;
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <div className={classes.middle} role="alert">
      <h1>{problem ? problem.title : 'This page has failed'}</h1>
      <p>{problem?.detail ?? 'It is not you. Nothing that you did before is lost.'}</p>
      {problem?.correlationId && (
        <p>
          If you ask us about it, name <code>{problem.correlationId}</code>.
        </p>
      )}
      <div className={classes.leads}>
        <Button onClick={() => void router.invalidate()}>Try again</Button>
        <ButtonLink to="/" variant="default">
          See all goods
        </ButtonLink>
      </div>
    </div>
  );
}
