import { serviceNames } from '@tradewind/services';
import { Random } from '../random.js';
import { twins } from '../shop/twins.js';
import { disturbances, type Disturbance, type Fault, type Kill } from './fault.js';

export interface PlanOptions {
  readonly kills: number;
  readonly orders: number;
  readonly seed: number;
  readonly broker: 'postgres' | 'kafka';
  /** Whether we may kill Kafka, and pass its connections through a proxy. */
  readonly kafkaIsOurs: boolean;
}

const disturbancesPerKill = 0.8;

/** How many of ten kills are of this kind. */
const shares: Readonly<Record<Kill, number>> = {
  'kill-relay': 4,
  'kill-service': 4,
  'kill-postgres': 1,
  'kill-kafka': 1,
  'kill-gateway': 0.5,
};

/** These come last, so that no later event can hide what a repetition has done. */
const inTheEnd: readonly Disturbance[] = ['duplicates', 'old-records-again'];

/** Which faults happen when and where, spread over the run and its end. The same options give the same plan. */
export function planFaults(options: PlanOptions): Fault[] {
  const random = Random.of(options.seed, 'faults');
  const killKinds = possibleKills(options);
  const others = possibleDisturbances(options);
  const weighted = killKinds.flatMap((kind) => Array.from({ length: shares[kind] * 2 }, () => kind));
  const count = Math.ceil(options.kills * disturbancesPerKill);
  const kinds = random.shuffled([
    ...eachFirst(killKinds, weighted, options.kills, random),
    ...eachFirst(others, others, count, random),
  ]);
  const faultAt = (kind: Fault['kind'], at: number): Fault => ({
    kind,
    at,
    lasts: random.between(2, 12),
    service: random.pick(serviceNames),
    twin: random.pick(twins),
    chance: random.next(),
  });
  return [
    ...kinds.map((kind, n) => faultAt(kind, Math.floor(((n + random.next() * 0.8) * options.orders) / kinds.length))),
    ...inTheEnd.map((kind) => faultAt(kind, options.orders)),
  ];
}

/** As many as there is room for: each kind once, then any. */
function eachFirst<K>(kinds: readonly K[], weighted: readonly K[], count: number, random: Random): K[] {
  const first = random.shuffled(kinds).slice(0, count);
  return [...first, ...Array.from({ length: count - first.length }, () => random.pick(weighted))];
}

function possibleKills({ broker, kafkaIsOurs }: PlanOptions): Kill[] {
  const all: Kill[] = ['kill-relay', 'kill-service', 'kill-postgres', 'kill-gateway'];
  return broker === 'kafka' && kafkaIsOurs ? [...all, 'kill-kafka'] : all;
}

function possibleDisturbances({ broker, kafkaIsOurs }: PlanOptions): Disturbance[] {
  const brokerLine = broker === 'postgres' || kafkaIsOurs;
  return disturbances.filter((kind) => brokerLine || !kind.endsWith('-broker'));
}
