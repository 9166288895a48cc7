import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReleasedContract } from './released-contract.js';

const CHECKSUMS = 'checksums.json';
const SAMPLES = 'samples';

/** The released contracts: a file for each, samples of its payload, and checksums that show manual changes. */
export class ReleasedDirectory {
  constructor(private readonly path: string) {}

  contracts(): ReleasedContract[] {
    return this.jsonFilesIn('')
      .filter((file) => file !== CHECKSUMS)
      .map((file) => this.read<ReleasedContract>(file));
  }

  /** Names of the sample files of a type, relative to the directory. */
  samplesOf(type: string): string[] {
    return this.jsonFilesIn(join(SAMPLES, type));
  }

  files(): string[] {
    const types = existsSync(join(this.path, SAMPLES)) ? readdirSync(join(this.path, SAMPLES)).sort() : [];
    const contracts = this.jsonFilesIn('').filter((file) => file !== CHECKSUMS);
    return [...contracts, ...types.flatMap((type) => this.samplesOf(type))];
  }

  /** By file name; empty before the first release. */
  checksums(): Readonly<Record<string, string>> {
    return existsSync(join(this.path, CHECKSUMS)) ? this.read<Record<string, string>>(CHECKSUMS) : {};
  }

  /** Of what the file says, however it is indented. */
  checksumOf(file: string): string {
    return createHash('sha256')
      .update(JSON.stringify(this.read(file)))
      .digest('hex');
  }

  writeContract(contract: ReleasedContract): void {
    this.write(`${contract.type}.json`, contract);
  }

  writeSample(type: string, name: string, data: unknown): void {
    this.write(join(SAMPLES, type, `${name}.json`), data);
  }

  /** Declares all files, as they are, to be released. */
  seal(): void {
    this.write(CHECKSUMS, Object.fromEntries(this.files().map((file) => [file, this.checksumOf(file)])));
  }

  private jsonFilesIn(folder: string): string[] {
    const directory = join(this.path, folder);
    if (!existsSync(directory)) return [];
    const names = readdirSync(directory).filter((name) => name.endsWith('.json'));
    return names.sort().map((name) => (folder === '' ? name : [...folder.split(/[\\/]/), name].join('/')));
  }

  private read<T>(file: string): T {
    return JSON.parse(readFileSync(join(this.path, file), 'utf8')) as T;
  }

  private write(file: string, value: unknown): void {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
  }
}
