import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GatewayInstance } from './gateway-instance.js';
import { sessionFor } from './shop/session-for.js';
import { aPerson } from './shop/person.js';
import { attacks, attacksWithCookies } from './smuggling/attacks.js';
import { keptTargets } from './smuggling/kept-targets.js';
import { sendRaw } from './smuggling/send-raw.js';
import { Victim } from './smuggling/victim.js';
import { WitnessService } from './smuggling/witness-service.js';

const attackers = 16;
const victims = 12;
const silenceLimitMs = 10_000;

describe('Customers whose requests share the connections to a service with those of strangers', () => {
  let service: WitnessService;
  let gateway: GatewayInstance;
  let customers: Victim[];

  beforeEach(async () => {
    service = await WitnessService.open();
    gateway = await GatewayInstance.start({ serviceUrl: service.url, silenceLimitMs });
    const sessions = await Promise.all(Array.from({ length: victims }, () => sessionFor(gateway, aPerson())));
    customers = sessions.map((session) => new Victim(gateway.url, session));
  });
  afterEach(async () => {
    await gateway.stop();
    await service.close();
  });

  /** Sends each message on its own connection, some of them concurrently, while the customers keep sending requests. */
  async function attack(messages: readonly string[]): Promise<void> {
    const left = [...messages];
    const work = async () => {
      for (let bytes = left.pop(); bytes !== undefined; bytes = left.pop()) await sendRaw(gateway.url, bytes);
    };
    await Promise.all(Array.from({ length: attackers }, work));
    await Promise.all(customers.map((customer) => customer.leave()));
  }

  function expectNothingBroken(): void {
    const reached = service.broken.map((request) => `${request.method} ${request.url}`);
    const mixedUp = customers.flatMap(({ complaints }) => complaints);
    const strangers = service.tokensOfStrangers.length;
    expect({ reached, mixedUp, strangers }).toEqual({ reached: [], mixedUp: [], strangers: 0 });
    for (const { answers } of customers) expect(answers).toBeGreaterThan(5);
  }

  it('get the answers to their own questions, however the framing of the others is twisted', async () => {
    await attack(attacks.map(({ bytes }) => bytes));
    expectNothingBroken();
  });

  it('get them also when a stranger goes on trying what once worked', async () => {
    const once = attacks.filter(({ name }) => /^(GET|DELETE) whose Connection names content-length,/.test(name));
    await attack(Array.from({ length: 50 }, () => once.map(({ bytes }) => bytes)).flat());
    expectNothingBroken();
  });

  it('lend their sessions to nobody, whatever cookies a stranger makes up', async () => {
    const stranger = await sessionFor(gateway, aPerson());
    await attack(attacksWithCookies(stranger.cookie).map(({ bytes }) => bytes));
    expectNothingBroken();
  });

  it('are no help in reaching what the gateway keeps to itself', async () => {
    const lines = keptTargets.map((target) => `GET ${target} HTTP/1.1\r\nHost: shop\r\n\r\n`);
    await attack(lines);
    expectNothingBroken();
  });
});
