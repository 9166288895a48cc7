import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../conformance/eventually.js';
import { BrokerRefusedError } from '../../index.js';
import type { SecuredBench } from './secured-bench.js';

const TOPIC = 'tradewind.catalog.events';
const CATALOG = ['--add', '--allow-principal', 'User:catalog'];
const SEE_ALL_GROUPS = ['--operation', 'Describe', '--cluster', '--group', '*', '--topic', '__consumer_offsets'];
const SEE_GROUPS = ['--operation', 'Describe', '--group', '*', '--topic', '__consumer_offsets'];

/** Changing the partitions of a service's topic with the service's permissions. */
export function describePartitionRights(bench: SecuredBench): void {
  describe('A change of partitions under the access rules', () => {
    const allow = (rule: readonly string[]) =>
      bench.kafka.tool('org.apache.kafka.tools.AclCommand', [...CATALOG, ...rule]);

    beforeAll(async () => {
      await bench.kafka.applyRules();
    }, 120_000);

    it('does not guess the groups of a topic and adds nothing until the service has both permissions', async () => {
      const { kafka } = bench;
      const catalog = await bench.connect(kafka.sasl, bench.overTls(kafka.password('catalog')));
      const basket = await bench.connect(kafka.sasl, bench.overTls(kafka.password('basket')));
      const handle = () => Promise.reject(new Error('busy'));
      await basket.subscribe({ group: 'basket', topics: [TOPIC], handle });
      const partitions = await catalog.partitionCount(TOPIC);
      await expect(catalog.groupsOf(TOPIC)).rejects.toThrow(BrokerRefusedError);
      await expect(catalog.addPartitions(TOPIC, partitions + 1)).rejects.toThrow(BrokerRefusedError);
      await allow(SEE_GROUPS);
      await expect(catalog.groupsOf(TOPIC)).rejects.toThrow(BrokerRefusedError);
      await allow(SEE_ALL_GROUPS);
      await allow(['--operation', 'Alter', '--topic', TOPIC]);
      await eventually(() =>
        catalog.groupsOf(TOPIC).then(
          (groups) => groups.includes('basket'),
          () => false,
        ),
      );
      expect(await catalog.lag('basket', [TOPIC])).toHaveLength(partitions);
      await eventually(() =>
        catalog.addPartitions(TOPIC, partitions + 1).then(
          () => true,
          () => false,
        ),
      );
      expect(await catalog.partitionCount(TOPIC)).toBe(partitions + 1);
    });
  });
}
