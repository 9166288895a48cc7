export interface EventuallyOptions {
  /** Default 20,000. */
  timeoutMs?: number;
}

const pauseMs = 25;

/** Calls `attempt` until it does not throw, and resolves with its result. After the timeout, throws the last error. */
export async function eventually<T>(
  attempt: () => T | Promise<T>,
  { timeoutMs = 20_000 }: EventuallyOptions = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
