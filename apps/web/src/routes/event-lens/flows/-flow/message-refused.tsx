import { useLocation } from '@tanstack/react-router';
import { Problem } from '../../../../design/problem.js';
import { ProblemError } from '../../../../api/problem-error.js';

/** Why a message is not shown, and the way to see it. The sign-in leads back here. */
export function MessageRefused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { href } = useLocation();
  const status = error instanceof ProblemError ? error.status : undefined;
  if (status === 401)
    return (
      <p>
        <a href={`/sign-in?return=${encodeURIComponent(href)}`}>Sign in as an operator</a> to see the payload.
      </p>
    );
  if (status === 403) return <p>Payloads are for whoever is on call: you need the role operations to see them.</p>;
  return <Problem error={error} onRetry={onRetry} />;
}
