import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSteps } from './schedule.ts';
import type { Step, StepResult } from './step.ts';

const passing: StepResult = { passed: 1, failed: 0 };
const step = (name: string, run: () => Promise<StepResult>, needs: string[] = []): Step => ({
  name,
  about: name,
  needs,
  run,
});
/** Long enough for another step to be begun. */
const pause = () => new Promise(resolve => setImmediate(resolve));

describe('runSteps', () => {
  it('runs a step after what it needs, and never more than two at once', async () => {
    let active = 0;
    let most = 0;
    const order: string[] = [];
    const slow = (name: string, needs: string[] = []) =>
      step(
        name,
        async () => {
          most = Math.max(most, ++active);
          await pause();
          active--;
          order.push(name);
          return passing;
        },
        needs,
      );
    await runSteps([slow('last', ['first', 'other']), slow('first'), slow('other'), slow('free')], () => {});
    assert.equal(most, 2);
    assert.ok(order.indexOf('last') > order.indexOf('first'));
    assert.ok(order.indexOf('last') > order.indexOf('other'));
  });

  it('counts a step as failed when it throws, and the steps that need it too', async () => {
    let ran = false;
    const ends = await runSteps(
      [
        step('broken', () => Promise.reject(new Error('no disk'))),
        step(
          'after',
          () => {
            ran = true;
            return Promise.resolve(passing);
          },
          ['broken'],
        ),
      ],
      () => {},
    );
    assert.equal(ran, false);
    assert.deepEqual(
      ends.map(end => end.result.failed),
      [1, 1],
    );
    assert.match(ends[0]?.result.output ?? '', /no disk/);
    assert.match(ends[1]?.result.output ?? '', /broken/);
  });

  it('lets a step go after another one however that ended', async () => {
    const order: string[] = [];
    const later = {
      ...step('later', () => {
        order.push('later');
        return Promise.resolve(passing);
      }),
      after: ['broken', 'not chosen'],
    };
    const ends = await runSteps(
      [
        later,
        step('broken', async () => {
          await pause();
          order.push('broken');
          throw new Error('no disk');
        }),
      ],
      () => {},
    );
    assert.deepEqual(order, ['broken', 'later']);
    assert.equal(ends.find(end => end.step === later)?.result.passed, 1);
  });

  it('refuses steps that wait for each other', async () => {
    const never = (name: string, need: string) => step(name, () => Promise.resolve(passing), [need]);
    await assert.rejects(
      runSteps([never('a', 'b'), never('b', 'a')], () => {}),
      /wait for each other/,
    );
  });
});
