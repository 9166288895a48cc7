export interface ConnectorStatus {
  readonly connector: { readonly state: string };
  readonly tasks: ReadonlyArray<{ readonly id: number; readonly state: string; readonly trace?: string }>;
}

/** State of a connector and its tasks as reported by Kafka Connect; `undefined` if there is no such connector. */
export async function connectorStatus(connectUrl: string, connector: string): Promise<ConnectorStatus | undefined> {
  const response = await ask(`${connectUrl}/connectors/${connector}/status`);
  return response.status === 404 ? undefined : ((await response.json()) as ConnectorStatus);
}

/** A failed task stays failed until it is restarted. */
export async function restartIfFailed(connectUrl: string, connector: string): Promise<void> {
  const status = await connectorStatus(connectUrl, connector);
  if (!status) throw new Error(`Kafka Connect knows no connector "${connector}"`);
  if (![status.connector, ...status.tasks].some(({ state }) => state === 'FAILED')) return;
  await ask(`${connectUrl}/connectors/${connector}/restart?includeTasks=true&onlyFailed=true`, { method: 'POST' });
}

async function ask(url: string, request?: RequestInit): Promise<Response> {
  const response = await fetch(url, request).catch((error: unknown) => {
    throw new Error(`Kafka Connect does not answer at ${url}`, { cause: error });
  });
  if (response.ok || response.status === 404) return response;
  throw new Error(`Kafka Connect answers ${response.status} at ${url}: ${await response.text()}`);
}
