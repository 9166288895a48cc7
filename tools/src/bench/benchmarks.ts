import type { Benchmark } from './runner/benchmark.js';

export const benchmarks: readonly Benchmark[] = [];
