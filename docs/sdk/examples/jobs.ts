import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const job = await hub.jobs.create({
    type: 'run_command',
    targets: { deviceIds: ['dev_1'] },
    params: { shell: 'powershell', command: 'hostname' },
  });
  for await (const { data } of hub.jobs.events(job.id)) print(data);
  print((await hub.jobs.get(job.id)).status);
};
