import { databaseTls } from '@tradewind/broker';
import { connectorStatus, readSlotState, recoverSlot, type SlotState } from '@tradewind/messaging';
import { readDatabaseTls } from '@tradewind/platform/connection-settings';
import { DataSource } from 'typeorm';
import type { CdcOptions } from './cdc-options.js';

/** Rejects when nothing can be shown, or when the slot is not being read at the end. */
export async function runCdc(options: CdcOptions, say: (text: string) => void): Promise<void> {
  const { connectUrl, connector, replace, timeoutMs } = options;
  const url = options.database.href;
  const database = await new DataSource({
    type: 'postgres',
    url,
    ssl: databaseTls(url, readDatabaseTls(process.env)),
  }).initialize();
  try {
    const before = await readSlotState(database);
    say(slotLine(before));
    if (options.command === 'status') return say(await connectorLine(connectUrl, connector));
    if (before?.active && before.status !== 'lost') return say('A connector reads it: nothing to recover.');
    say(`Recovered: ${slotLine(await recoverSlot({ database, connectUrl, connector, replace, timeoutMs }))}`);
  } finally {
    await database.destroy();
  }
}

export function slotLine(slot: SlotState | undefined): string {
  if (!slot) return 'slot: there is none';
  const { name, status, active, lag, retained, safe } = slot;
  const reader = active ? 'read by a connector' : 'read by nobody';
  const limit = safe === null ? '' : `, given up after another ${megabytes(safe)}`;
  return `slot ${name}: ${status}, ${reader}, ${megabytes(lag)} to publish, keeps ${megabytes(retained)}${limit}`;
}

function megabytes(bytes: number | null): string {
  return bytes === null ? 'nothing' : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

async function connectorLine(connectUrl: string, connector: string): Promise<string> {
  const status = await connectorStatus(connectUrl, connector);
  if (!status) return `connector ${connector}: Kafka Connect does not know it`;
  const tasks = status.tasks.map(({ state, trace }) => `, task ${state}${trace ? `: ${trace.split('\n')[0]}` : ''}`);
  return `connector ${connector}: ${status.connector.state}${tasks.join('')}`;
}
