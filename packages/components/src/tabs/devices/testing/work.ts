import type { Job } from '@customer-hub/sdk';
import { all, click, find, pressButton, see, textOf, until } from '../../../testing/person.ts';
import type { World } from '../../../testing/world.ts';

/** Ticks rows by their names. */
export const select = async (...names: string[]): Promise<void> => {
  for (const name of names) await click(await find('input', `Select ${name}`));
};

/** The menu of further actions for what is selected. */
export const more = async (name: string | RegExp): Promise<void> => {
  await pressButton('More actions for the selected');
  await click(await find('[role="menuitem"]', name));
};

/** The newest job of the server. */
export const newest = async ({ mock }: World): Promise<Job> => {
  const { items } = (await mock.call('listJobs', { query: { limit: 1 } })).body;
  return items[0]!;
};

export const jobsOf = async ({ mock }: World): Promise<Job[]> =>
  (await mock.call('listJobs', { query: { limit: 200 } })).body.items;

/** Why each device of a job was left out, by its name; null where it takes part. */
export const skipped = async ({ mock }: World, jobId: string): Promise<Record<string, string | null>> => {
  const { items } = (await mock.call('listJobTargets', { path: { jobId }, query: { limit: 200 } })).body;
  return Object.fromEntries(items.map(({ deviceName, skipReason }) => [deviceName ?? '', skipReason]));
};

export const device = async ({ mock }: World, name: string) => {
  const { items } = (await mock.call('listAllDevices', { query: { q: name, limit: 5 } })).body;
  return items.find(found => found.name === name)!;
};

/** Nobody is told before; only where somebody is signed in there is something to switch off. */
export const atOnce = async (): Promise<void> => click(await find('input', 'Tell people first and wait'));

/** A button that can be pressed. */
export const ready = (name: string | RegExp): Promise<HTMLElement> =>
  until(
    () => {
      const button = see<HTMLButtonElement>('button', name);
      return button && !button.disabled && button;
    },
    `button ${String(name)}`,
  );

/** Chooses an entry of the library. */
export const pick = async (name: string | RegExp): Promise<void> =>
  click(
    await until(
      () => all('[role="option"]').find(item => textOf(item).match(name)),
      () => `entry ${String(name)} among ${all('[role="option"]').map(textOf).join(', ')}`,
    ),
  );
