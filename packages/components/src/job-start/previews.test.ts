import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JobPreview, JobPreviewInput } from '@customer-hub/sdk';
import { Previews } from './previews.ts';

type Answer = (input: JobPreviewInput, call: number) => Partial<JobPreview> | Error;

/** A server that remembers what it was asked. */
const asking = (answer: Answer) => {
  const asked: JobPreviewInput[] = [];
  const preview = (input: JobPreviewInput): Promise<JobPreview> => {
    const call = asked.push(input);
    const given = answer(input, call);
    return given instanceof Error ? Promise.reject(given) : Promise.resolve({ ...given } as JobPreview);
  };
  const jobs = { preview } as unknown as ConstructorParameters<typeof Previews>[0];
  return { asked, previews: new Previews(jobs, { deviceIds: ['dev_1'] }) };
};

describe('previews', () => {
  it('fix the devices by the first question; all others are for the same', async () => {
    const { asked, previews } = asking((_, call) => ({ id: `jpr_${call}` }));
    await Promise.all([
      previews.of('run_script'),
      previews.of('run_script', { scriptId: 'a' }),
      previews.of('run_script', { scriptId: 'b' }),
      previews.of('run_script', { scriptId: 'a' }),
    ]);
    assert.deepEqual(
      asked.map(({ targets }) => targets),
      [{ deviceIds: ['dev_1'] }, { previewId: 'jpr_1' }, { previewId: 'jpr_1' }],
    );
  });

  it('are asked for again after a failure', async () => {
    const { asked, previews } = asking((_, call) => (call === 1 ? new Error('down') : { id: 'jpr_2' }));
    await assert.rejects(previews.of('restart'), /down/);
    assert.equal((await previews.of('restart')).id, 'jpr_2');
    assert.deepEqual(asked[1]?.targets, { deviceIds: ['dev_1'] });
  });

  it('fix the devices anew when the list was kept for too long', async () => {
    const expired = Object.assign(new Error('gone'), { code: 'preview_expired' });
    const { asked, previews } = asking((_, call) => (call === 2 ? expired : { id: `jpr_${call}` }));
    await previews.of('run_script');
    assert.equal((await previews.of('run_script', { scriptId: 'a' })).id, 'jpr_3');
    assert.deepEqual(asked[2]?.targets, { deviceIds: ['dev_1'] });
  });
});
