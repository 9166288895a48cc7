import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from '../../demo/demo-options.js';

/** Some apps and all libraries in a directory of their own, as code alone; packages are those of the repository. */
export class WorkspaceCopy {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'workspace-')));

  /** Each app is copied from one of the repository. */
  constructor(apps: Readonly<Record<string, string>>) {
    for (const file of ['package.json', 'tsconfig.base.json']) cpSync(join(repository, file), join(this.path, file));
    for (const [name, original] of Object.entries(apps)) this.copy(`apps/${original}`, `apps/${name}`);
    for (const library of readdirSync(join(repository, 'libs'))) this.copy(`libs/${library}`, `libs/${library}`);
    this.linkPackages();
  }

  text(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  /** Saves a file of which a part is another one. */
  replace(file: string, from: string, to: string): void {
    const before = this.text(file);
    if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
    this.save(file, before.replace(from, to));
  }

  save(file: string, text: string): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), text);
  }

  private copy(from: string, to: string): void {
    const isCode = (path: string) => !/\/(node_modules|dist|out-tsc)$|\.spec\.ts$/.test(path);
    cpSync(join(repository, from), join(this.path, to), { recursive: true, filter: isCode });
    const own = join(repository, from, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(this.path, to, 'node_modules'));
  }

  private linkPackages(): void {
    const packages = join(this.path, 'node_modules');
    mkdirSync(join(packages, '@tradewind'), { recursive: true });
    for (const name of readdirSync(join(repository, 'node_modules'))) {
      if (name !== '@tradewind') symlinkSync(join(repository, 'node_modules', name), join(packages, name));
    }
    for (const library of readdirSync(join(this.path, 'libs'))) {
      symlinkSync(join(this.path, 'libs', library), join(packages, '@tradewind', library));
    }
  }
}
