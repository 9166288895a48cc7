import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedInAccount } from '../../../application/ports/signed-in-account.js';

/**
 * Resolves with the id of whoever is signed in. Sends anybody else to sign in first and then to come back to `path`, and resolves
 * with undefined.
 */
export async function signedInOrRedirected(
  signedIn: SignedInAccount,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | undefined> {
  const userId = await signedIn.of(request.raw, reply.raw);
  if (userId === undefined) await reply.redirect(`/sign-in?${new URLSearchParams({ return: path }).toString()}`, 303);
  return userId;
}
