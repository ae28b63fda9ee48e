/** What is done with the tools of a device, as a person would do it. */
import { createHub, type Hub, type JobInput } from '@customer-hub/sdk';
import type { MockServer } from '@customer-hub/mock-server/http';
import type { Page } from 'playwright-core';
import type { Told } from './tools-page.ts';

/** The customer of the drawings, and one with more devices than a job takes. */
const [DRAWN, LARGE] = ['cus_1', 'cus_4'];
export const TARGETS = 500;
const FLOOD_MB = Number(process.env.BENCH_SECONDS ?? 6) * 10;
const STEPS = 200;
const STEP_PX = 400;

export interface Seen {
  /** Steps of a scroll after which a place in sight held no row. */
  readonly blanks?: number;
  readonly told?: Told;
}

export interface Case {
  readonly name: string;
  /** Rounds that are measured, after one that warms up. */
  readonly rounds: number;
  /** What has to be there before it is opened: the id of a device or a job. */
  prepare(at: At): Promise<string>;
  act(page: Page, id: string): Promise<Seen>;
  /** Afterwards, when it is closed. */
  after?(at: At, id: string): Promise<void>;
}

export interface At {
  readonly hub: Hub;
  readonly server: MockServer;
}

export const clientOf = (server: MockServer): At => ({
  hub: createHub({ baseUrl: server.url, auth: () => 'staff' }),
  server,
});

const named = async ({ hub }: At, name: string): Promise<string> => {
  const { items } = await hub.devices.list(DRAWN, { q: name, limit: 50 });
  const found = items.find(device => device.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found.id;
};

const start = async ({ hub }: At, input: JobInput): Promise<string> => (await hub.jobs.create(input)).id;

const view: Case = {
  name: 'device view',
  rounds: 5,
  prepare: at => named(at, 'SRV-DC01'),
  act: (page, id) =>
    page.evaluate(async deviceId => {
      const { measured } = window;
      measured.show('hub-device', { deviceId });
      await measured.there('hub-device-overview >>> svg');
      await measured.wait(60);
      return {};
    }, id),
};

/** A list of a device: opened, scrolled, jumped through and searched. */
const list = (panel: string, name: string, device: string, wanted: readonly [string, string]): Case => ({
  name,
  rounds: 3,
  prepare: at => named(at, device),
  act: (page, id) =>
    page.evaluate(
      async ([deviceId, activePanel, steps, px, text, found]) => {
        const { measured } = window;
        measured.show('hub-device', { deviceId, activePanel });
        await measured.rows();
        const blanks = await measured.scroll('.scroll', steps, px);
        for (const share of [0.9, 0.3, 1, 0]) await measured.jump(share);
        await measured.search(text, found);
        await measured.search('', '');
        return { blanks };
      },
      [id, panel, STEPS, STEP_PX, ...wanted] as const,
    ),
});

const flood: Case = {
  name: `output of ${FLOOD_MB} MB, 10 MB/s`,
  rounds: 1,
  prepare: async at =>
    start(at, {
      type: 'run_command',
      targets: { deviceIds: [await named(at, 'SRV-DC01')] },
      params: { shell: 'powershell', command: `flood ${FLOOD_MB}` },
    }),
  act: (page, jobId) =>
    page.evaluate(
      async ([id, customerId]) => {
        const { measured } = window;
        measured.show('hub-jobs', { customerId, jobId: id });
        await measured.there('hub-output >>> .ln');
        const told = await measured.told(id, 60_000);
        return { told };
      },
      [jobId, DRAWN] as const,
    ),
};

const targets: Case = {
  name: `job on ${TARGETS} devices`,
  rounds: 1,
  prepare: async at => {
    const deviceIds: string[] = [];
    for await (const { id } of at.hub.devices.list(LARGE, { osFamily: ['windows'], limit: 200 }))
      if (deviceIds.push(id) === TARGETS) break;
    return start(at, {
      type: 'run_command',
      targets: { deviceIds },
      params: { shell: 'powershell', command: 'Get-Service' },
      whenOffline: 'skip',
    });
  },
  act: (page, jobId) =>
    page.evaluate(
      async ([id, customerId]) => {
        const { measured } = window;
        // First as a row among others, then opened.
        measured.show('hub-jobs', { customerId });
        await measured.there('.job[data-job]');
        await measured.wait(180);
        measured.press(`.job[data-job="${id}"] .open`);
        await measured.there('hub-target-list >>> .target');
        const blanks = await measured.scroll('hub-target-list >>> .view', 200, 120);
        measured.press('hub-target-list >>> .target:nth-child(4)');
        const told = await measured.told(id, 180_000);
        return { blanks, told };
      },
      [jobId, LARGE] as const,
    ),
};

export const cases: readonly Case[] = [
  view,
  list('services', '10,000 services', 'VM-RDS01', ['sync host', 'Sync Host']),
  list('events', '100,000 events', 'SRV-DC01', ['7031', 'Service Control Manager']),
  flood,
  targets,
];
