/** Starts a service as in production: what shows how it works inside is for `operations` only. */
export async function withClosedInsight<T>(start: () => Promise<T>): Promise<T> {
  process.env['INSIGHT_ACCESS'] = 'operations';
  try {
    return await start();
  } finally {
    delete process.env['INSIGHT_ACCESS'];
  }
}
