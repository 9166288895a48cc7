import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Change {
  readonly file: string;
  readonly kind: 'create' | 'update' | 'delete';
  readonly text: string | undefined;
}

/** Changes to the files of a workspace, kept in memory until {@link apply}. All paths are relative to its root, with slashes. */
export class WorkspaceChanges {
  private readonly texts = new Map<string, string | undefined>();

  constructor(readonly root: string) {}

  has(file: string): boolean {
    return this.texts.has(file) ? this.texts.get(file) !== undefined : existsSync(join(this.root, file));
  }

  /** Throws when there is no such file. */
  read(file: string): string {
    const text = this.texts.has(file) ? this.texts.get(file) : readFileSync(join(this.root, file), 'utf8');
    if (text === undefined) throw new Error(`${file} is not there`);
    return text;
  }

  write(file: string, text: string): void {
    this.texts.set(file, text);
  }

  edit(file: string, change: (text: string) => string): void {
    this.write(file, change(this.read(file)));
  }

  remove(file: string): void {
    this.texts.set(file, undefined);
  }

  /** The folders directly below `parent` that contain such a file, sorted by name. */
  foldersWith(file: string, parent: string): string[] {
    const here = readdirSync(join(this.root, parent));
    const pending = [...this.texts.keys()]
      .filter((path) => path.startsWith(`${parent}/`))
      .map((path) => path.split('/')[1]!);
    const names = [...new Set([...here, ...pending])].sort();
    return names.filter((name) => this.has(`${parent}/${name}/${file}`));
  }

  /** The changes that {@link apply} will make, without files that would stay the same. */
  list(): Change[] {
    return [...this.texts].flatMap(([file, text]): Change[] => {
      const before = existsSync(join(this.root, file)) ? readFileSync(join(this.root, file), 'utf8') : undefined;
      if (before === text) return [];
      return [{ file, text, kind: before === undefined ? 'create' : text === undefined ? 'delete' : 'update' }];
    });
  }

  apply(): void {
    for (const { file, text } of this.list()) {
      const path = join(this.root, file);
      if (text === undefined) rmSync(path);
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
  }
}
