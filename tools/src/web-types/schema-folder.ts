import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of generated types, one for each document. */
export class SchemaFolder {
  constructor(readonly path: string) {}

  /** Writes the types of each name, and removes all other files. */
  write(types: ReadonlyMap<string, string>): void {
    mkdirSync(this.path, { recursive: true });
    for (const file of this.files()) if (!types.has(nameOf(file))) rmSync(join(this.path, file));
    for (const [name, text] of types) writeFileSync(this.fileOf(name), text);
  }

  /** A sentence for each file that is not what {@link write} would write. */
  complaints(types: ReadonlyMap<string, string>): string[] {
    const surplus = this.files().filter((file) => !types.has(nameOf(file)));
    const differing = [...types].filter(([name, text]) => this.read(name) !== text);
    return [
      ...surplus.map((file) => `${file} is of no document`),
      ...differing.map(([name]) => `${name}.ts is not what the OpenAPI document of ${name} says`),
    ];
  }

  private read(name: string): string | undefined {
    const file = this.fileOf(name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  private files(): string[] {
    return existsSync(this.path) ? readdirSync(this.path).sort() : [];
  }

  private fileOf(name: string): string {
    return join(this.path, `${name}.ts`);
  }
}

const nameOf = (file: string) => file.replace(/\.ts$/, '');
