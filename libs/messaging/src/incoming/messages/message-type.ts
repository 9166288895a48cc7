import { MalformedMessageError } from '../../envelope/malformed-message.error.js';

const INTEGRATION_EVENT = /^tradewind\.([a-z][a-z0-9-]*)\.[a-z][a-z0-9-]*\.v[1-9][0-9]*$/;

/**
 * Throws `MalformedMessageError` unless the type is that of an integration event of the context that owns the topic.
 */
export function assertBelongs(type: string, topic: string): void {
  const context = INTEGRATION_EVENT.exec(type)?.[1];
  if (context === undefined)
    throw new MalformedMessageError(`Type "${type.slice(0, 200)}" is not an integration event`);
  if (topic !== `tradewind.${context}.events`)
    throw new MalformedMessageError(`Type "${type}" does not belong to topic "${topic}"`);
}
