/** Shows the shop who sends a request. */
export interface Credentials {
  /** The headers of one request. */
  headers(): Promise<Record<string, string>>;
  /** Is told of each answer. */
  answered?(response: Response): Promise<void>;
}

/** Somebody who is not signed in. */
export const nobody: Credentials = { headers: async () => ({}) };

/** A token of identity, sent to the services as it is. */
export function bearer(token: () => Promise<string>): Credentials {
  return { headers: async () => ({ Authorization: `Bearer ${await token()}` }) };
}
