import { useUser } from '../../session/queries.js';

/** Whether the person may switch something on; undefined until that is known. */
export function useOperator(): boolean | undefined {
  const user = useUser();
  return user === undefined ? undefined : (user?.roles.some((role) => role === 'operations') ?? false);
}
