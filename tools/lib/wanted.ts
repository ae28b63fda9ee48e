/** What `npm test -- ...` asks for: steps by name, test files or folders of them, another moment and zone. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Step } from './step.ts';

export interface Wanted {
  help: boolean;
  /** The steps to run, with those they need. */
  steps: Set<string>;
  /** The files of steps of which only some run, by the name of the step. */
  files: Map<string, string[]>;
  /** The moment at which the tests begin, ISO 8601 in UTC. */
  at: string | undefined;
  zone: string | undefined;
}

/** @throws an Error whose message is for the person who typed the arguments. */
export function readWanted(args: readonly string[], steps: readonly Step[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      at: { type: 'string' },
      zone: { type: 'string' },
    },
  });
  const files = new Map<string, string[]>();
  const named = new Set<string>();
  const places: string[] = [];
  for (const word of positionals)
    if (steps.some(step => step.name === word)) named.add(word);
    else places.push(path.posix.normalize(word.replaceAll('\\', '/')).replace(/\/$/, ''));
  const withFiles = steps.filter(step => step.files && (named.size === 0 || named.has(step.name)));
  for (const place of places) {
    let found = false;
    for (const step of withFiles) {
      const inside = (step.files?.() ?? []).filter(file => isIn(file.replaceAll(path.sep, '/'), place));
      if (inside.length > 0) files.set(step.name, [...new Set([...(files.get(step.name) ?? []), ...inside])]);
      found ||= inside.length > 0;
    }
    if (!found)
      throw new Error(
        `There is no step and no test file ${place}${
          named.size > 0 ? ` of ${[...named].join(', ')}` : ''
        }. Steps: ${steps.map(step => step.name).join(', ')}.`,
      );
  }
  const chosen = [...named, ...files.keys()];
  const zone = values.zone === undefined ? undefined : readZone(values.zone);
  return {
    help: values.help,
    files,
    zone,
    at: values.at === undefined ? undefined : readMoment(values.at, zone),
    steps: chosen.length > 0 ? withNeeds(chosen, steps) : new Set(steps.map(step => step.name)),
  };
}

const isIn = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

/** A step asked for by name brings what it needs. */
function withNeeds(names: readonly string[], steps: readonly Step[]): Set<string> {
  const needed = names.flatMap(name => steps.find(step => step.name === name)?.needs ?? []);
  return new Set([...names, ...(needed.length > 0 ? withNeeds(needed, steps) : [])]);
}

function readZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`There is no time zone ${zone}. Zones are named like Pacific/Honolulu.`);
  }
}

/** A time without an offset is one on the wall of the zone. Node reads TZ anew whenever it is set. */
function readMoment(at: string, zone: string | undefined): string {
  const before = process.env.TZ;
  if (zone !== undefined) process.env.TZ = zone;
  const ms = new Date(at).getTime();
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  if (Number.isNaN(ms)) throw new Error(`${at} is no moment. Moments are written like 2028-02-29T12:00.`);
  return new Date(ms).toISOString();
}

export const helpText = (
  steps: readonly Step[],
): string => `npm test                                      every step
npm test -- unit lint                         some steps, with those they need
npm test -- packages/sdk/src/core             the tests in a file or folder
npm test -- browser packages/components/src   those of one step
npm test -- --at 2028-02-29T12:00 --zone Pacific/Honolulu unit browser

Steps:
${steps.map(step => `  ${step.name.padEnd(10)} ${step.about}`).join('\n')}

Options:
  --at <moment>   the day on which the tests believe to be, in the zone: each test file begins at that moment
  --zone <zone>   the time zone of the machine, for Node and for the browser
  --help          this text`;
