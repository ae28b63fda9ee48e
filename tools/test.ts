/**
 * Every check of the project: `npm test`. Some of them: `npm test -- unit lint`. What else can be asked for: `npm
 * test -- --help`. Ends with one line, `N passed, N failed`, over all tests and checks.
 */
import path from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { root } from './lib/run.ts';
import { runSteps, type Ended } from './lib/schedule.ts';
import { indented } from './lib/step.ts';
import { helpText, readWanted, type Wanted } from './lib/wanted.ts';
import { api } from './steps/api.ts';
import { browserTests } from './steps/browser.ts';
import { build } from './steps/build.ts';
import { contract } from './steps/contract.ts';
import { docs } from './steps/docs.ts';
import { enginesStep } from './steps/engines.ts';
import { generated } from './steps/generated.ts';
import { lint } from './steps/lint.ts';
import { packages } from './steps/packages.ts';
import { portal } from './steps/portal.ts';
import { sizes } from './steps/sizes.ts';
import { stories } from './steps/stories.ts';
import { types } from './steps/types.ts';
import { unit } from './steps/unit.ts';

// Quick answers first, but the stories, which take longest, as soon as they can: the other lane has all that time for
// the rest.
const steps = [
  contract,
  generated,
  types,
  build,
  unit,
  stories,
  lint,
  api,
  docs,
  packages,
  sizes,
  browserTests,
  portal,
  enginesStep,
];

const wanted = read();
if (wanted.help) {
  console.log(helpText(steps));
  process.exit(0);
}
// Everything that tests are started by inherits these. Each test file under Node is a process that reads some 200
// modules: with their types stripped and compiled by the one before, it takes half of the time.
process.env.NODE_COMPILE_CACHE ??= path.join(root, '.cache', 'compiled');
if (wanted.zone !== undefined) process.env.TZ = wanted.zone;
if (wanted.at !== undefined) process.env.HUB_TEST_AT = wanted.at;

function read(): Wanted {
  try {
    return readWanted(process.argv.slice(2), steps);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** A step that fails everywhere fails for one reason, and that stands at the top. */
function shortened(output: string, most = 400): string {
  const lines = output.split('\n');
  return lines.length <= most
    ? output
    : [...lines.slice(0, most), `... and ${lines.length - most} more lines`].join('\n');
}

function report({ step, result, took }: Ended): void {
  const mark = result.failed > 0 ? '✗' : '✓';
  const counts =
    result.failed > 0 ? `${result.passed} passed, ${result.failed} failed` : `${result.passed} passed`;
  const note = result.note ? `  ${result.note}` : '';
  console.log(`${mark} ${step.name.padEnd(10)} ${(took / 1000).toFixed(1).padStart(6)} s  ${counts}${note}`);
  if (result.failed > 0 && result.output) console.log(indented(shortened(result.output)));
}

const running = steps.filter(step => wanted.steps.has(step.name));
// When there is none, the steps that need it tell so.
if (running.some(step => step.browser)) await findBrowser().catch(() => undefined);
const ends = await runSteps(running, report, wanted.files);
const total = (key: 'passed' | 'failed') => ends.reduce((sum, end) => sum + end.result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') > 0 ? 1 : 0);
