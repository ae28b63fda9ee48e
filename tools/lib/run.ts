/** Child processes for the scripts: run one, keep what it said, never through a shell. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

export interface Finished {
  code: number;
  /** Standard output alone, for programs that print JSON. */
  stdout: string;
  /** Both streams in the order they arrived, for people. */
  output: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** Default: the root of the project. */
  cwd?: string;
  /** Milliseconds after which it is ended and counts as failed. Default 15 minutes: nothing we run may take longer. */
  limitMs?: number;
}

export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    // No colours: the output is searched for counts, and kept for the end of the run.
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...options.env };
    const child = spawn(command, args, { cwd: options.cwd ?? root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    const limitMs = options.limitMs ?? 900_000;
    const limit = setTimeout(() => {
      output += `\nEnded after ${limitMs / 1000} s: ${command} ${args.join(' ')}\n`;
      child.kill('SIGKILL');
    }, limitMs);
    child.on('error', reject);
    child.on('close', code => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, stdout, output });
    });
  });
}

/** Runs a script with this same Node. */
export const node = (args: readonly string[], options?: RunOptions): Promise<Finished> =>
  run(process.execPath, args, options);

/** Runs the program of an installed package by its file, so that it works on every system and under this same Node. */
export const tool = (file: string, args: readonly string[], options?: RunOptions): Promise<Finished> =>
  node([path.join(root, 'node_modules', file), ...args], options);

/**
 * Whether a module was started as the program, not imported by one. `import.meta.main` is too young for the oldest
 * Node we run on.
 */
export const isMain = (url: string): boolean => process.argv[1] === fileURLToPath(url);
