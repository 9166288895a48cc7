import { allIntegrationEvents, jsonSchemaOf, type IntegrationEventContract } from '@tradewind/contracts';
import { consumerView } from '../contracts/consumers/consumer-view.js';
import { repository } from '../demo/demo-options.js';
import { given } from './ask.js';
import { addConsumer } from './consumer/add-consumer.js';
import { addIntegrationEvent } from './event/add-integration-event.js';
import type { Step } from './finish.js';
import { GenerateError } from './generate-error.js';
import type { GenerateOptions } from './generate-options.js';
import { readWords } from './naming/read-name.js';
import { eventOf, kebab, wordsOf } from './naming/words.js';
import { addService } from './service/add-service.js';
import { removeService } from './service/remove-service.js';
import { readNewService, readService } from './service/service-name.js';
import { findAggregate } from './source/find-aggregate.js';
import { addUseCase } from './use-case/add-use-case.js';
import type { WorkspaceChanges } from './workspace-changes.js';

/** The steps to run after the changes have been written, and the message to print at the end. */
export interface Outcome {
  readonly steps: readonly Step[];
  readonly removed?: string;
  readonly next: string;
}

export type Generator = (changes: WorkspaceChanges, options: GenerateOptions) => Promise<Outcome>;

export const generators: Readonly<Record<string, Generator>> = {
  service: async (changes, { names, aggregate, remove }) => {
    const name = await given(names[0], { what: 'Name of the service', example: 'service loyalty' });
    const view = consumerView(repository, jsonSchemaOf);
    if (remove) {
      removeService(changes, readService(name), view);
      const next = `${name} is gone. Its database stays where the shop ran; npm run demo -- --reset begins anew.`;
      return { steps: ['install', 'compile', 'catalogue'], removed: `apps/${name}`, next };
    }
    const suggestion = readNewService(name);
    const chosen = await given(aggregate, {
      what: 'Name of its aggregate',
      suggestion,
      example: `service ${name} --aggregate account`,
    });
    addService(changes, { name, aggregate: readWords(chosen, 'an aggregate') }, view);
    return { steps: ['install'], next: `Next: npm run demo, and look at /api?urls.primaryName=${name}` };
  },

  'use-case': async (changes, { names, aggregate, event }) => {
    const example = 'use-case loyalty redeem-points';
    const service = readService(await given(names[0], { what: 'Service', example }));
    const useCase = readWords(await given(names[1], { what: 'Name of the use case', example }), 'a use case');
    if (useCase.length === 1)
      throw new GenerateError(`A use case is a verb and what it changes, such as redeem-points, not "${names[1]}".`);
    const suggestion = kebab(eventOf(useCase));
    const raised = await given(event, { what: 'Domain event that it raises', suggestion, example });
    const words = findAggregate(repository, service, aggregate);
    addUseCase(changes, { service, aggregate: words, useCase, event: readWords(raised, 'a domain event') });
    return {
      steps: [],
      next: `Next: say in ${kebab(words)}.ts what it changes, and npm test -- --project ${service}`,
    };
  },

  'integration-event': async (changes, { names, aggregate, when }) => {
    const example = 'integration-event loyalty points-redeemed';
    const service = readService(await given(names[0], { what: 'Service', example }));
    const event = readWords(await given(names[1], { what: 'Name of the event', example }), 'an event');
    const cause = await given(when, {
      what: 'Published when this domain event is raised',
      suggestion: kebab(event),
      example,
    });
    const words = findAggregate(repository, service, aggregate);
    addIntegrationEvent(changes, { service, aggregate: words, event, cause: readWords(cause, 'a domain event') });
    return {
      steps: ['compile', 'release', 'catalogue', 'sync'],
      next: `Next: npm test -- --project ${service}`,
    };
  },

  consumer: async (changes, { names, aggregate }) => {
    const example = 'consumer loyalty order-started open-account';
    const service = readService(await given(names[0], { what: 'Service', example }));
    const contract = readContract(await given(names[1], { what: 'Event that it reacts to', example }));
    const words = findAggregate(repository, service, aggregate);
    const effect = await given(names[2], {
      what: 'Use case that is carried out then',
      suggestion: `add-${kebab(words)}`,
      example,
    });
    addConsumer(changes, { service, aggregate: words, contract, effect: readWords(effect, 'a use case') });
    return { steps: ['catalogue', 'sync'], next: `Next: npm test -- --project ${service}` };
  },
};

/** The latest version of the event with this name or type. @throws GenerateError */
function readContract(text: string): IntegrationEventContract {
  const named = allIntegrationEvents.filter(
    ({ name, type }) => type === text || kebab(wordsOf(name)) === kebab(wordsOf(text)),
  );
  const contract = named.sort((a, b) => a.version - b.version).at(-1);
  if (contract) return contract;
  const names = new Set(allIntegrationEvents.map(({ name }) => kebab(wordsOf(name))));
  throw new GenerateError(`No service publishes "${text}"; there are ${[...names].join(', ')}.`);
}
