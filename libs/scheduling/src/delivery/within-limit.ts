const LIMIT_MS = 30_000;

/** Rejects if `work` takes longer than 30 s. It can't end the work, but rolls back the unit of work around it. */
export async function withinLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The handler has not finished within ${LIMIT_MS} ms.`)), LIMIT_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
