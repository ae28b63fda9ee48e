/** Runs in the browser: the view of a device with its tools, and the jobs, over HTTP. Bundled by the bench. */
import { createHub, type Hub, type JobTarget } from '@customer-hub/sdk';
import { hubState } from '@customer-hub/state/core';
import { isTargetOver, jobStream } from '@customer-hub/state/work';
import '../../packages/components/define/hub-device.ts';
import '../../packages/components/define/hub-jobs.ts';

/** What a job has told by its end, against what the server says of it. */
export interface Told {
  readonly targets: number;
  /** Targets that stand otherwise than at the server. */
  readonly wrong: number;
  readonly pieces: number;
  readonly bytes: number;
  /** Pieces that never came, by their numbers. */
  readonly missing: number;
  /** Bytes too few or too many. */
  readonly astray: number;
}

export interface Tools {
  /** Shows an element, in place of what was there. */
  show(tag: 'hub-device' | 'hub-jobs', properties: object): void;
  /** Takes it away. */
  leave(): Promise<void>;
  /** Waits until the list in it shows rows. */
  rows(): Promise<void>;
  /** Waits until something is there that matches; `text` is what it must hold. */
  there(selector: string, text?: string): Promise<void>;
  press(selector: string): void;
  /** Writes into the search of the list, and waits until all rows hold `wanted`. */
  search(text: string, wanted: string): Promise<void>;
  /** @returns steps after which a place in sight held no row. */
  scroll(selector: string, steps: number, px: number): Promise<number>;
  /** Goes to this share of the way and waits for the rows there. */
  jump(share: number): Promise<void>;
  wait(frames: number): Promise<void>;
  /** Counts frames from now on. */
  begin(): void;
  /** @returns the time of each frame since, ms. */
  end(): readonly number[];
  /** Waits for the end of a job. @returns what was told of it. */
  told(jobId: string, patienceMs: number): Promise<Told>;
}

declare global {
  interface Window {
    tools(api: string): Tools;
    measured: Tools;
  }
}

const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));

/** All elements in it, those of open shadow roots included. */
const everything = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap(element => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);

/** Asks seldom: to look through all elements costs more than what is measured. */
const found = async <T>(look: () => T | undefined, what: string): Promise<T> => {
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    const one = look();
    if (one !== undefined) return one;
    for (let n = 0; n < 3; n++) await frame();
  }
  throw new Error(`${what} never came`);
};

/** @param selector `host >>> part` is a part in the shadow of a host. */
const matching = (selector: string): Element | undefined => {
  const [own = '', host] = selector.split(' >>> ').reverse();
  const isIn = (element: Element): boolean => {
    const root = element.getRootNode();
    return !host || (root instanceof ShadowRoot && root.host.matches(host));
  };
  return everything(document.body).find(element => element.matches(own) && isIn(element));
};

/** The part of the list that scrolls, and its rows. */
const listed = (): { scroller: Element; root: ShadowRoot } | undefined => {
  const root = matching('hub-table')?.shadowRoot;
  const scroller = root?.querySelector('.scroll');
  return root && scroller ? { scroller, root } : undefined;
};
const lines = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('.body > .tr')].filter(line => line.checkVisibility());
const isFilled = (line: Element): boolean => !line.querySelector('.sk') && line.textContent.trim() !== '';

const filled = (wanted = ''): Promise<true> =>
  found(() => {
    const list = listed();
    const all = list ? lines(list.root) : [];
    const isThere = all.length > 3 && all.every(line => isFilled(line) && line.textContent.includes(wanted));
    return isThere ? true : undefined;
  }, `rows with "${wanted}"`);

/** Scrolls a frame at a time, and looks now and then whether rows are in sight. */
const scroll = async (selector: string, steps: number, px: number): Promise<number> => {
  const scroller = await found(() => matching(selector), selector);
  const root = scroller.getRootNode() as ShadowRoot;
  const { left, top } = scroller.getBoundingClientRect();
  const room = Math.max(1, scroller.scrollHeight - scroller.clientHeight);
  let blanks = 0;
  for (let step = 1; step <= steps; step++) {
    scroller.scrollTop = (px * step) % room;
    await frame();
    if (step % 20 !== 0) continue;
    const hits = [0.2, 0.5, 0.8].map(share =>
      root
        .elementFromPoint(left + 60, top + share * scroller.clientHeight)
        ?.closest('.tr, .target, .job, .ln'),
    );
    if (hits.some(hit => !hit)) blanks++;
  }
  return blanks;
};

const told = async (hub: Hub, jobId: string, patienceMs: number): Promise<Told> => {
  const stream = jobStream(hubState(hub), jobId);
  const leave = stream.listen(() => undefined);
  const isOver = (): boolean => {
    const { job, targets } = stream.get();
    return Boolean(job?.endedAt) && targets.size > 0 && [...targets.values()].every(isTargetOver);
  };
  for (const end = performance.now() + patienceMs; performance.now() < end && !isOver();) await frame();
  // What is told in batches is told by then.
  for (let n = 0; n < 30; n++) await frame();
  const all: JobTarget[] = [];
  for await (const target of hub.jobs.targets(jobId, { limit: 200 })) all.push(target);
  // What was said before somebody looked is read when somebody does.
  const outputs = all.map(({ id, attempt }) => stream.output(id, attempt));
  const leaves = [leave, ...outputs.map(output => output.listen(() => undefined))];
  const astray = (): number[] =>
    all.map(({ result }, at) => Math.abs((result?.bytes ?? 0) - (outputs[at]?.get().bytes ?? 0)));
  for (let n = 0; n < 600 && astray().some(Boolean); n++) await frame();
  const sum = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0);
  const { targets } = stream.get();
  leaves.forEach(end => end());
  return {
    targets: all.length,
    wrong: all.filter(({ id, status }) => targets.get(id)?.status !== status).length,
    pieces: sum(all.map(({ result }) => result?.pieces ?? 0)),
    bytes: sum(all.map(({ result }) => result?.bytes ?? 0)),
    missing: sum(outputs.map(output => output.get().gap).map(gap => (gap ? gap.to - gap.from + 1 : 0))),
    astray: sum(astray()),
  };
};

window.tools = api => {
  const hub = createHub({ baseUrl: api, auth: () => 'staff' });
  let shown: HTMLElement | undefined;
  let frames: number[] | undefined;
  return {
    show: (tag, properties) => {
      shown = document.createElement(tag);
      Object.assign(shown, { hub, locale: 'en', timeZone: 'UTC', ...properties });
      shown.style.cssText = 'display:block;inline-size:1108px;block-size:760px';
      document.body.replaceChildren(shown);
    },
    leave: async () => {
      shown?.remove();
      shown = undefined;
      // A stream is kept for a second, for an element that comes in the place of one that went.
      for (const end = performance.now() + 1500; performance.now() < end;) await frame();
    },
    rows: async () => void (await filled()),
    there: async (selector, text = '') =>
      void (await found(() => {
        const one = matching(selector);
        return one?.textContent.includes(text) ? one : undefined;
      }, selector)),
    press: selector => matching(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    search: async (text, wanted) => {
      const field = matching('input[type="search"]') as HTMLInputElement;
      for (let length = 1; length <= text.length; length++) {
        field.value = text.slice(0, length);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await frame();
        await frame();
      }
      if (text === '') field.value = '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await filled(wanted);
    },
    scroll,
    jump: async share => {
      const list = listed();
      if (!list) throw new Error('There is no list.');
      list.scroller.scrollTop = share * (list.scroller.scrollHeight - list.scroller.clientHeight);
      await frame();
      await frame();
      await filled();
    },
    wait: async count => {
      for (let n = 0; n < count; n++) await frame();
    },
    begin: () => {
      const counted: number[] = (frames = []);
      void (async () => {
        for (let before = await frame(); frames === counted;) {
          const now = await frame();
          counted.push(now - before);
          before = now;
        }
      })();
    },
    end: () => {
      const counted = frames ?? [];
      frames = undefined;
      return counted;
    },
    told: (jobId, patienceMs) => told(hub, jobId, patienceMs),
  };
};
