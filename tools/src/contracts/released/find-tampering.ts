import type { Break } from '../compare/rules.js';
import type { ReleasedDirectory } from './released-directory.js';

/** Files that were changed, deleted or added by hand since they were released. */
export function findTampering(directory: ReleasedDirectory): Break[] {
  const checksums = directory.checksums();
  const files = directory.files();
  const missing = Object.keys(checksums).filter((file) => !files.includes(file));
  return [
    ...missing.map((file) => about('released-file-missing', file, `${file} is gone`)),
    ...files.flatMap((file) => {
      const checksum = checksums[file];
      if (checksum === undefined) return [about('not-released', file, `${file} is new`)];
      if (checksum === directory.checksumOf(file)) return [];
      return [about('released-file-edited', file, `${file} is not as it was released`)];
    }),
  ];
}

function about(rule: Break['rule'], file: string, because: string): Break {
  return { rule, type: typeOf(file), field: '', because };
}

function typeOf(file: string): string {
  return file
    .split('/')
    .at(file.includes('/') ? -2 : -1)!
    .replace(/\.json$/, '');
}
