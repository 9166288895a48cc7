export interface ConnectorStatus {
  readonly connector: { readonly state: string };
  readonly tasks: ReadonlyArray<{ readonly id: number; readonly state: string; readonly trace?: string }>;
}

/** State of a connector and its tasks, as Kafka Connect tells it; `undefined` when it knows no such connector. */
export async function connectorStatus(connectUrl: string, connector: string): Promise<ConnectorStatus | undefined> {
  const response = await fetch(`${connectUrl}/connectors/${connector}/status`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`Kafka Connect answers ${response.status}: ${await response.text()}`);
  return (await response.json()) as ConnectorStatus;
}

/** A failed task stays so until it is told to start again. */
export async function restartIfFailed(connectUrl: string, connector: string): Promise<void> {
  const status = await connectorStatus(connectUrl, connector);
  if (!status) throw new Error(`Kafka Connect knows no connector "${connector}"`);
  if (![status.connector, ...status.tasks].some(({ state }) => state === 'FAILED')) return;
  const path = `${connectUrl}/connectors/${connector}/restart?includeTasks=true&onlyFailed=true`;
  const response = await fetch(path, { method: 'POST' });
  if (!response.ok) throw new Error(`Kafka Connect answers ${response.status}: ${await response.text()}`);
}
