/**
 * Runs the test files it is given in this one process, one after the other, as Node's `--test-isolation=none` does; but
 * without Node's hooks on every promise, which are there before anything else with `--test`.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import './light-tests.mjs';

for (const file of process.argv.slice(2)) await import(pathToFileURL(path.resolve(file)).href);
