/** Loaded by Node before a test, see `momentArgs`. */
import { beginAt } from './moment.mjs';

if (process.env.HUB_TEST_AT) beginAt(process.env.HUB_TEST_AT);
