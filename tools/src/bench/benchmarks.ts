import { checkoutBenchmark } from './checkout/checkout-benchmark.js';
import type { Benchmark } from './runner/benchmark.js';

export const benchmarks: readonly Benchmark[] = [checkoutBenchmark];
