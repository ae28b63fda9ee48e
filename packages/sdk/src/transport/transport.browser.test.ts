import { assert } from '@open-wc/testing';
import { transportCases } from './transport-cases.ts';

describe('transport against a real server, in a browser', () => {
  for (const [name, run] of transportCases(location.origin, assert)) it(name, run);
});
