import { spawn } from 'node:child_process';
import type { ServerAccount } from './server-account.js';

export interface ProgramResult {
  exitCode: number | null;
  output: string;
}

/** Runs a program to its end and collects its output. Rejects only if it can't be started, not for an exit code. */
export function runProgram(file: string, args: string[], account: ServerAccount | undefined): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: 'C', PGOPTIONS: '' };
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/', env, ...account });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    // Not 'close', because a server that was started by pg_ctl may keep the pipes open for its whole life.
    child.on('exit', (exitCode) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ exitCode, output: output.trim() });
    });
  });
}
