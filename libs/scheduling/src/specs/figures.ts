import { SchedulingMetrics } from '../instruments/scheduling-metrics.js';
import { DeadlineGauges } from '../overdue/deadline-gauges.js';
import type { Diary } from './diary.js';

/** All figures of a scrape, by name and labels. */
export async function figuresOf(diary: Diary): Promise<ReadonlyMap<string, number>> {
  await diary.get(DeadlineGauges).read();
  const text = await diary.get(SchedulingMetrics).registry.metrics();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}
