import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';

let count = 0;

describe('a suite with a hook', () => {
  beforeEach(() => {
    count += 1;
  });
  it('runs it before each of its tests', () => assert.equal(count, 1));
  it('and before the next', () => assert.equal(count, 2));
});

describe('a suite beside it', () => {
  it('has nothing to do with that hook', () => assert.equal(count, 2));
});
