import { relative } from 'node:path';
import ts from 'typescript';
import { errorText } from './error-text.js';
import { isSource, writeOutput } from './output.js';
import { packagesOf } from './packages-of.js';
import type { NewBuild, Round, Sources } from './round.js';

type Program = ts.SemanticDiagnosticsBuilderProgram;

/** Turns each program, one after each save, into what it means to the services. */
export class Rounds {
  private seen = new Map<string, string>();
  private readonly errors = new Map<string, readonly ts.Diagnostic[]>();
  private readonly unwritten: ReadonlyMap<string, Set<string>>;

  constructor(private readonly sources: Sources) {
    this.unwritten = new Map(Object.keys(sources.entries).map((service) => [service, new Set()]));
  }

  next(program: Program): Round {
    const isFirst = this.seen.size === 0;
    const changed = this.takeChanged(program);
    this.check(program);
    const builds: NewBuild[] = [];
    const failing: string[] = [];
    for (const [service, unwritten] of this.unwritten) {
      const used = this.filesOf(service, program);
      for (const file of changed) if (used.has(file)) unwritten.add(file);
      if (this.errors.has('') || [...this.errors.keys()].some((file) => used.has(file))) failing.push(service);
      else if (unwritten.size > 0) builds.push(this.build(service, unwritten));
    }
    const files = new Set(builds.flatMap((build) => build.files));
    for (const file of files) writeOutput(program.getProgram(), this.absolute(file));
    const packages = isFirst ? packagesOf([...this.seen.values()]) : [];
    return { builds, failing, packages, errors: errorText([...this.errors.values()].flat(), this.sources) };
  }

  /** The files that were saved since the last round; in the first one, since the services were built. */
  private takeChanged(program: Program): string[] {
    const { builtAt } = this.sources;
    const isFirst = this.seen.size === 0;
    const files = program.getSourceFiles().filter(({ fileName }) => isSource(fileName));
    const changed = files.filter((file) =>
      isFirst ? savedAt(file.fileName) > builtAt : this.seen.get(file.fileName) !== file.text,
    );
    this.seen = new Map(files.map((file) => [file.fileName, file.text]));
    return changed.map(({ fileName }) => fileName);
  }

  /** Only files that a change may have affected are checked again. */
  private check(program: Program): void {
    for (const file of this.errors.keys()) if (!program.getSourceFile(file)) this.errors.delete(file);
    this.note('', [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]);
    for (let next; (next = program.getSemanticDiagnosticsOfNextAffectedFile());) {
      const { affected } = next;
      if ('fileName' in affected) {
        this.note(affected.fileName, [...program.getSyntacticDiagnostics(affected), ...next.result]);
      }
    }
  }

  private note(file: string, diagnostics: readonly ts.Diagnostic[]): void {
    const errors = diagnostics.filter(({ category }) => category === ts.DiagnosticCategory.Error);
    if (errors.length > 0) this.errors.set(file, errors);
    else this.errors.delete(file);
  }

  private filesOf(service: string, program: Program): ReadonlySet<string> {
    const entry = program.getSourceFile(this.sources.entries[service]!);
    return new Set(entry && program.getAllDependencies(entry));
  }

  private build(service: string, unwritten: Set<string>): NewBuild {
    const files = [...unwritten];
    unwritten.clear();
    return {
      service,
      files: files.map((file) => relative(this.sources.workspace, file)),
      savedAt: Math.max(...files.map(savedAt)),
    };
  }

  private absolute(file: string): string {
    return `${this.sources.workspace}/${file}`;
  }
}

function savedAt(file: string): number {
  return ts.sys.getModifiedTime?.(file)?.getTime() ?? 0;
}
