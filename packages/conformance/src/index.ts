/** Checks whether a server keeps the contract of Customer Hub. */
import { chooseChecks } from './checks/index.ts';
import { readContract } from './contract/contract.ts';
import { runChecks, type Report, type RunOptions } from './run/run.ts';

export type { Exchange } from './client/exchange.ts';
export type { Report, Result, RunOptions, Status } from './run/run.ts';

export const runConformance = (options: RunOptions): Promise<Report> =>
  runChecks(chooseChecks(options.only), options, readContract().version);

export interface CheckInfo {
  readonly id: string;
  readonly title: string;
  readonly resource: string;
  readonly clause: string;
}
/** What is checked, by name. */
export const listChecks = (only?: readonly string[]): readonly CheckInfo[] =>
  chooseChecks(only).map(({ id, title, resource, clause }) => ({ id, title, resource, clause }));
