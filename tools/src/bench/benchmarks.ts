import { checkoutBenchmark } from './checkout/checkout-benchmark.js';
import { consumptionBenchmark } from './consumption/consumption-benchmark.js';
import { deadlinesBenchmark } from './deadlines/deadlines-benchmark.js';
import { eventStoreBenchmark } from './event-store/event-store-benchmark.js';
import { backlogBenchmark } from './flatness/backlog-benchmark.js';
import { historyBenchmark } from './flatness/history-benchmark.js';
import { gatewayBenchmark } from './gateway/gateway-benchmark.js';
import { importBenchmark } from './import/import-benchmark.js';
import { latencyBenchmark } from './latency/latency-benchmark.js';
import { lensBenchmark } from './lens/lens-benchmark.js';
import { lensLoadBenchmark } from './lens/lens-load-benchmark.js';
import { lensSeenBenchmark } from './lens/lens-seen-benchmark.js';
import { pagesBenchmark } from './pages/pages-benchmark.js';
import { priceChangeBenchmark } from './price-change/price-change-benchmark.js';
import { processBenchmark } from './process/process-benchmark.js';
import { relayBenchmark } from './relay/relay-benchmark.js';
import type { Benchmark } from './runner/benchmark.js';
import { searchBenchmark } from './search/search-benchmark.js';

export const benchmarks: readonly Benchmark[] = [
  checkoutBenchmark,
  relayBenchmark,
  latencyBenchmark,
  consumptionBenchmark,
  processBenchmark,
  deadlinesBenchmark,
  eventStoreBenchmark,
  priceChangeBenchmark,
  searchBenchmark,
  importBenchmark,
  gatewayBenchmark,
  pagesBenchmark,
  lensBenchmark,
  lensLoadBenchmark,
  lensSeenBenchmark,
  historyBenchmark,
  backlogBenchmark,
];
