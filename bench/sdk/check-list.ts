/** How long checking a list takes beside parsing it: reads it from standard input, prints shares of JSON.parse. */
import { text } from 'node:stream/consumers';
import { checks } from '../../packages/sdk/src/schemas/checks.ts';
import { responses } from '../../packages/sdk/src/schemas/responses.ts';

const body = await text(process.stdin),
  data: unknown = JSON.parse(body);
const ways: Record<string, () => unknown> = {
  parse: () => JSON.parse(body),
  checks: () => {
    if (!checks.listDevices!(data)) throw new Error('The list is not what the contract says.');
  },
  schemas: () => responses.listDevices.safeParse(data),
};
const times: Record<string, number[]> = {};
for (let round = -50; round < 200; round += 1)
  for (const [name, way] of Object.entries(ways)) {
    const start = performance.now();
    for (let n = 0; n < 10; n += 1) way();
    // The first rounds warm up.
    if (round >= 0) (times[name] ??= []).push(performance.now() - start);
  }
const median = (name: string): number => times[name]!.sort((a, b) => a - b)[100]!;
console.log(
  JSON.stringify({
    parseUs: median('parse') * 100,
    checks: median('checks') / median('parse'),
    schemas: median('schemas') / median('parse'),
  }),
);
