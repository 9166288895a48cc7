import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const gigabyte = 1024 ** 3;
const memoryDisk = '/dev/shm';

/** Folders in which a throw-away server may lie. */
export const serverFolders = existsSync(memoryDisk) ? [memoryDisk, tmpdir()] : [tmpdir()];

/**
 * The disk in memory, if there is one with room. A database is made for each service that a spec starts, and each is 300 files: on
 * a slow disk, that takes a third of a second.
 */
export const folderOfNewServer = () => (existsSync(memoryDisk) && hasRoom() ? memoryDisk : tmpdir());

function hasRoom() {
  const { bavail, bsize } = statfsSync(memoryDisk);
  return bavail * bsize > 4 * gigabyte && process.availableMemory() > 8 * gigabyte;
}
