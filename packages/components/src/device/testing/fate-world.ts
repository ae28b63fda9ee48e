import { createHub, type Hub, type Job } from '@customer-hub/sdk';
import { TEST_EPOCH } from '@customer-hub/mock-server';
import { createMockServer, type MockServer } from '@customer-hub/mock-server/http';
import { HubState } from '@customer-hub/state/core';
import { JobBoard, JobStream, type JobView, type OutputState } from '@customer-hub/state/work';

const STEP_MS = 500;
/** What has not happened in a few steps is waited for in longer ones. */
const SHORT_STEPS = 8;
const LONG_STEP_MS = 5000;
/** Ten minutes of the server: whoever waits longer waits for nothing. */
const MOST_STEPS = 120;
/** Turns of the event loop in which what was sent arrives. */
const TURNS = 4;

const turn = (): Promise<void> =>
  new Promise(resolve => {
    setImmediate(resolve);
  });

/** A stream that is cut behind each piece of news; its reader may come back at once. */
const cut = (body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  let isHeard = false;
  return new ReadableStream<Uint8Array>(
    {
      start: controller => controller.enqueue(new TextEncoder().encode('retry: 0\n\n')),
      async pull(controller) {
        if (isHeard) {
          controller.error(new TypeError('The connection was cut.'));
          return void reader.cancel().catch(() => undefined);
        }
        const { done, value } = await reader.read();
        if (done) return controller.close();
        isHeard = new TextDecoder().decode(value).includes('data:');
        controller.enqueue(value);
      },
      cancel: reason => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
};

/** What a person who looks at an output of a job has read of it, and how often it began anew. */
interface Reading {
  readonly text: string;
  readonly view: JobView;
}

/** A server behind a port, and the state of a client of it. Its time passes when it is told to, and at once. */
export class FateWorld {
  readonly server: MockServer;
  readonly hub: Hub;
  /** Of somebody who may only read. */
  readonly reader: Hub;
  board!: JobBoard;
  /** Whether streams of events are cut again and again. */
  cuts = false;
  #open = 0;

  private constructor(server: MockServer) {
    this.server = server;
    this.hub = this.#hubOf('staff');
    this.reader = this.#hubOf('read-only');
  }

  static async open(): Promise<FateWorld> {
    const scale = { devices: 60, customers: 9 };
    return new FateWorld(await createMockServer({ scale, epoch: TEST_EPOCH, paused: true, strict: true }));
  }

  /** Everything begins anew. */
  reset(): void {
    this.server.mock.reset();
    this.cuts = false;
    this.board = this.boardOf(this.hub);
  }

  boardOf(hub: Hub): JobBoard {
    return new JobBoard(new HubState(hub), (ms, signal) => this.#wait(ms, signal));
  }

  /** Lets time pass until something is so. @throws when it never is. */
  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step++) {
      await this.#arrived();
      if (await isSo()) return;
      await this.server.mock.clock.advance(step < SHORT_STEPS ? STEP_MS : LONG_STEP_MS);
    }
    throw new Error('It never came about.');
  }

  /** Lets time pass until a promise is settled. */
  async passes<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const settled = (): void => {
      isSettled = true;
    };
    promise.then(settled, settled);
    await this.until(() => isSettled);
    return promise;
  }

  /** Lets time pass until a job is so. */
  async when(jobId: string, isSo: (job: Job) => boolean): Promise<void> {
    await this.until(async () => isSo(await this.hub.jobs.get(jobId)));
  }

  async setAvailability(deviceId: string, availability: 'online' | 'offline'): Promise<void> {
    await this.server.mock.db.devices.update(deviceId, { availability });
  }

  /** Reads what the only device of a job says, to its end, as an element does. */
  async read(jobId: string): Promise<Reading> {
    const [target] = (await this.hub.jobs.targets(jobId)).items;
    const stream = new JobStream(this.hub.jobs, jobId, {
      now: () => this.server.mock.clock.nowMs(),
      after: (ms, run) => this.server.mock.clock.after(ms, run),
      random: () => 0.5,
    });
    const output = stream.output(target?.id ?? '');
    let [epoch, at, text] = [-1, 0, ''];
    const take = (): void => {
      const said: OutputState = output.get();
      if (said.epoch !== epoch) [epoch, at, text] = [said.epoch, said.start, ''];
      for (const chunk of said.read(at)) text += chunk.text;
      at = said.end;
    };
    const ends = [stream.listen(() => undefined), output.listen(take)];
    const isWhole = (): boolean => stream.get().connection.kind === 'over' && output.get().gap === undefined;
    await this.until(isWhole);
    // What was heard is told in batches.
    await this.server.mock.clock.advance(STEP_MS);
    take();
    for (const end of ends) end();
    await this.server.mock.clock.advance(2 * STEP_MS);
    return { text, view: stream.get() };
  }

  #hubOf(token: string): Hub {
    return createHub({
      baseUrl: this.server.url,
      auth: () => token,
      retry: { limit: 0 },
      fetch: request => this.#fetch(request),
    });
  }

  async #fetch(request: Request): Promise<Response> {
    this.#open += 1;
    try {
      const response = await fetch(request);
      const { body, headers, status } = response;
      const isStream = headers.get('content-type')?.startsWith('text/event-stream') === true;
      return this.cuts && isStream && body ? new Response(cut(body), { headers, status }) : response;
    } finally {
      this.#open -= 1;
    }
  }

  async #arrived(): Promise<void> {
    for (let turns = 0; turns < TURNS || this.#open > 0; turns++) await turn();
  }

  #wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      if (signal?.aborted) return resolve();
      this.server.mock.clock.after(ms, resolve);
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
