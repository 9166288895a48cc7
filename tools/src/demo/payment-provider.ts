import { createHmac } from 'node:crypto';
import type { Secrets } from './secrets.js';

/** What the shop knows of the simulated payment provider. */
export function settingsOfPayment(providerUrl: string, secrets: Secrets): Record<string, string> {
  return {
    PAYMENT_PROVIDER_URL: providerUrl,
    PAYMENT_PROVIDER_API_KEY: derived('api-key', secrets),
    PAYMENT_WEBHOOK_SECRETS: `key_1:${derived('webhook-secret', secrets)}`,
  };
}

/** What the simulated payment provider knows of the shop. */
export function settingsOfProvider(webhookUrl: string, secrets: Secrets): Record<string, string> {
  return {
    PROVIDER_API_KEY: derived('api-key', secrets),
    PROVIDER_OPERATOR_KEY: operatorKeyOf(secrets),
    PROVIDER_WEBHOOK_URL: webhookUrl,
    PROVIDER_WEBHOOK_SECRET: derived('webhook-secret', secrets),
  };
}

/** Opens the provider's book: `GET /book` with this as a bearer token. */
export function operatorKeyOf(secrets: Secrets): string {
  return derived('operator-key', secrets);
}

/** The secrets are kept for each database. Those of the provider follow from its own. */
function derived(purpose: string, secrets: Secrets): string {
  return createHmac('sha256', secrets['payment_provider'] ?? '')
    .update(purpose)
    .digest('hex');
}
