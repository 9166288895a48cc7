import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Reads the text of the file that a setting names. */
export const fileText = z.string().transform((path, context) => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    context.addIssue({ code: 'custom', message: `names a file that can't be read (${code})` });
    return z.NEVER;
  }
});
