import { Button } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { ProblemError } from '../../../../api/problem-error.js';
import { signInLink } from '../../../../session/sign-in-link.js';
import type { TourBreakage } from '../../../../lens/tour/tour.js';
import { useBreakOnPurpose } from '../../../../lens/tour/use-break-on-purpose.js';

/** Switches something on in the workshop; whoever may not is led to the sign-in and back. */
export function BreakButton({ breaks }: { breaks: TourBreakage }) {
  const { href } = useLocation();
  const { mutate, isPending, isSuccess, error } = useBreakOnPurpose();
  const needsOperator = error instanceof ProblemError && (error.status === 401 || error.status === 403);
  return (
    <>
      <Button color="red" loading={isPending} disabled={isSuccess} onClick={() => mutate(breaks)}>
        {isSuccess
          ? `${breaks.breakage} is on in ${breaks.service}`
          : `Switch ${breaks.breakage} on in ${breaks.service}`}
      </Button>
      <div role="status">
        {needsOperator && (
          <p>
            Only an operator may break things. <a href={signInLink(href)}>Sign in as one</a>, and you are back here.
          </p>
        )}
        {error && !needsOperator && <p>{error.message}</p>}
      </div>
    </>
  );
}
