import { Injectable } from '@nestjs/common';
import { ProblemException } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errors, type Client, type InteractionResults } from 'oidc-provider';
import { CurrentProvider } from './current-provider.js';

type Interaction = Awaited<ReturnType<CurrentProvider['provider']['interactionDetails']>>;

/** What a client wants of a person, while they are on our pages. */
export interface OpenInteraction {
  readonly interaction: Interaction;
  readonly client: Client;
  /** Where the answer goes. */
  readonly redirectUri: URL;
}

@Injectable()
export class Interactions {
  constructor(private readonly current: CurrentProvider) {}

  /**
   * Finds the interaction of this browser.
   *
   * @param prompt what the page is for
   * @throws ProblemException if there is none, which is also so if another browser has begun it
   */
  async open(
    { raw }: FastifyRequest,
    reply: FastifyReply,
    uid: string,
    prompt: 'login' | 'consent',
  ): Promise<OpenInteraction> {
    const { provider } = this.current;
    const interaction = await provider.interactionDetails(raw, reply.raw).catch(expired);
    const client = await provider.Client.find(String(interaction.params['client_id']));
    if (interaction.uid !== uid || interaction.prompt.name !== prompt || !client) throw hasExpired();
    return { interaction, client, redirectUri: new URL(String(interaction.params['redirect_uri'])) };
  }

  /** Sends the browser back to the protocol. */
  async end({ raw }: FastifyRequest, reply: FastifyReply, result: InteractionResults): Promise<void> {
    const target = await this.current.provider.interactionResult(raw, reply.raw, result).catch(expired);
    await reply.redirect(target, 303);
  }
}

function expired(error: unknown): never {
  throw error instanceof errors.SessionNotFound ? hasExpired() : error;
}

function hasExpired(): ProblemException {
  return new ProblemException(400, {
    code: 'sign-in-expired',
    title: 'This sign-in can not go on',
    detail: 'It has expired, or it was begun in another browser. Go back to where you came from, and sign in again.',
  });
}
