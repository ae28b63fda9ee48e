import { writeFileSync } from 'node:fs';
import type { Fetch } from '../client/client.ts';
import { listChecks, runConformance, type Report } from '../index.ts';
import { asJson } from '../report/json.ts';
import { asJunit } from '../report/junit.ts';
import { exitCode } from '../report/summary.ts';
import { asText } from '../report/terminal.ts';
import { readArguments, usage, UsageError, type Arguments } from './arguments.ts';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Ends the run early; what was made is deleted all the same. */
  readonly signal?: AbortSignal;
  readonly fetch?: Fetch;
  readonly sleep?: (ms: number) => Promise<void>;
}

function list({ only }: Arguments, out: (text: string) => void): void {
  const checks = listChecks(only);
  for (const { id, title } of checks) out(`${id}  ${title}`);
  out(`${checks.length} checks`);
}

function write(file: string | undefined, text: () => string): void {
  if (file === undefined) return;
  try {
    writeFileSync(file, text());
  } catch (error) {
    throw new UsageError(
      `The report cannot be written to ${file}: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** One request before all others: whoever mistyped the address wants one sentence, not a thousand failures. */
async function reach({ url, token }: Arguments, { fetch = globalThis.fetch }: Surroundings): Promise<void> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  let response: Response;
  try {
    response = await fetch(new Request(`${url}/account`, { headers, signal: AbortSignal.timeout(30_000) }));
  } catch (error) {
    const cause =
      error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error);
    throw new UsageError(
      `Nothing answers at ${url}/account: ${cause}. Is --url right, and does the backend run?`,
    );
  }
  await response.body?.cancel();
  if (response.status === 401)
    throw new UsageError(
      token
        ? 'The backend refuses the token (401). Is it still good?'
        : 'The backend wants a token: give one by --token.',
    );
  if (response.status === 404)
    throw new UsageError(`${url}/account is not found (404). Does --url lack the version, such as /v1?`);
}

async function check(args: Arguments, around: Surroundings): Promise<Report> {
  let done = 0;
  const all = listChecks(args.only).length;
  return runConformance({
    ...args,
    ...(around.fetch ? { fetch: around.fetch } : {}),
    ...(around.sleep ? { sleep: around.sleep } : {}),
    signal: around.signal,
    onCheck: ({ id, status }) => {
      done++;
      if (args.quiet) return;
      if (status === 'failed') around.err(`failed  ${id}`);
      else if (done % 100 === 0) around.err(`${done} of ${all} checks`);
    },
  });
}

/** The command. Answers its exit code. */
export async function main(argv: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  try {
    const args = readArguments(argv, around.env);
    if (args.help) around.out(usage);
    if (args.list && !args.help) list(args, around.out);
    if (args.help || args.list) return 0;
    await reach(args, around);
    const report = await check(args, around);
    around.out(asText(report));
    write(args.junit, () => asJunit(report));
    write(args.json, () => asJson(report));
    return exitCode(report);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    around.err(error.message);
    return 2;
  }
}
