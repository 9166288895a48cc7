import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { components } from '../api/schema/gateway.js';
import { PendingScreen } from '../design/pending-screen.js';
import { Problem } from '../design/problem.js';
import { sessionQuery } from '../session/queries.js';
import { SignInFirst } from './sign-in-first.js';

export type User = components['schemas']['SignedInUserDto'];

interface ForSignedInProps {
  /** What one signs in for: `Sign in to see …`. */
  readonly toSee: string;
  readonly children: (user: User) => ReactNode;
}

export function ForSignedIn({ toSee, children }: ForSignedInProps) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  if (session?.user) return children(session.user);
  if (session) {
    return (
      <SignInFirst title={`Sign in to see ${toSee}`}>
        Only you can see what is yours. You come back to this page as soon as you have signed in.
      </SignInFirst>
    );
  }
  return error ? <Problem error={error} onRetry={() => void refetch()} /> : <PendingScreen />;
}
