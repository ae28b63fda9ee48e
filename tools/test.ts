/**
 * Every check of the project: `npm test`. Some of them: `npm test -- unit lint`.
 * Ends with one line, `N passed, N failed`, over all tests and checks.
 */
import { findBrowser } from './find-browser.mjs';
import { runSteps, type Ended } from './lib/schedule.ts';
import { indented } from './lib/step.ts';
import { browserTests } from './steps/browser.ts';
import { build } from './steps/build.ts';
import { contract } from './steps/contract.ts';
import { generated } from './steps/generated.ts';
import { lint } from './steps/lint.ts';
import { packages } from './steps/packages.ts';
import { portal } from './steps/portal.ts';
import { sizes } from './steps/sizes.ts';
import { stories } from './steps/stories.ts';
import { types } from './steps/types.ts';
import { unit } from './steps/unit.ts';

// Quick answers first, but the stories, which take longest, as soon as they can: the other lane has all that time for the rest.
const steps = [contract, generated, types, build, unit, stories, lint, packages, sizes, browserTests, portal];

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !steps.some(step => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. Steps: ${steps.map(step => step.name).join(', ')}.`);
  process.exit(2);
}

/** A step asked for by name brings what it needs. */
function withNeeds(names: readonly string[]): Set<string> {
  const needed = names.flatMap(name => steps.find(step => step.name === name)?.needs ?? []);
  return new Set([...names, ...(needed.length > 0 ? withNeeds(needed) : [])]);
}
const chosen = wanted.length > 0 ? withNeeds(wanted) : new Set(steps.map(step => step.name));

/** A step that fails everywhere fails for one reason, and that stands at the top. */
function shortened(output: string, most = 400): string {
  const lines = output.split('\n');
  return lines.length <= most ? output : [...lines.slice(0, most), `... and ${lines.length - most} more lines`].join('\n');
}

function report({ step, result, took }: Ended): void {
  const mark = result.failed > 0 ? '✗' : '✓';
  const counts = result.failed > 0 ? `${result.passed} passed, ${result.failed} failed` : `${result.passed} passed`;
  const note = result.note ? `  ${result.note}` : '';
  console.log(`${mark} ${step.name.padEnd(10)} ${(took / 1000).toFixed(1).padStart(6)} s  ${counts}${note}`);
  if (result.failed > 0 && result.output) console.log(indented(shortened(result.output)));
}

const running = steps.filter(step => chosen.has(step.name));
// When there is none, the steps that need it tell so.
if (running.some(step => step.browser)) await findBrowser().catch(() => undefined);
const ends = await runSteps(running, report);
const total = (key: 'passed' | 'failed') => ends.reduce((sum, end) => sum + end.result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') > 0 ? 1 : 0);
