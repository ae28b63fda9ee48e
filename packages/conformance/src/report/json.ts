import { asAnswer, asCurl } from '../client/exchange.ts';
import type { Report } from '../run/run.ts';
import { countsOf } from './summary.ts';

/** For programs; the same as the others say. */
export function asJson(report: Report): string {
  const { results, ...rest } = report;
  const told = results.map(({ exchange, ...result }) => ({
    ...result,
    ...(exchange ? { request: asCurl(exchange), answer: asAnswer(exchange) } : {}),
  }));
  return `${JSON.stringify({ version: 1, ...rest, counts: countsOf(results), results: told }, null, 2)}\n`;
}
