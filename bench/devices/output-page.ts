/** Runs in the browser: a command that prints as fast as it can, and the view of its output. Bundled by the bench. */
import type { Job, JobEvent, JobTarget } from '@customer-hub/sdk';
import { JobStream, type JobStreamApi } from '@customer-hub/state/work';
import { html } from 'lit';
import { defineElement } from '../../packages/components/src/internal/define.ts';
import { HubStage } from '../../packages/components/src/primitives/testing/stage.ts';
import { HubOutput } from '../../packages/components/src/terminal/hub-output.ts';

export interface Flood {
  readonly mbPerSecond: number;
  readonly seconds: number;
  /** `plain` lines, or `colour`: a new colour every few letters. */
  readonly look: 'plain' | 'colour';
}

export interface Flooded {
  /** Time of each frame while it printed, ms. */
  readonly frames: readonly number[];
  readonly sentBytes: number;
  readonly heardBytes: number;
  /** Pieces missing at the end. */
  readonly missing: number;
  readonly lastLine: string;
  readonly wantedLine: string;
}

declare global {
  interface Window {
    /** Shows a view and floods it. */
    flood(how: Flood): Promise<Flooded>;
    /** Takes the view away. */
    leave(): void;
  }
}

defineElement('hub-stage', HubStage);
defineElement('hub-output', HubOutput);
const PIECE_LINES = 640;
const ESC = '\u001b';
const words = 'abcdefghijklmnopqrstuvwxyz 0123456789 ';

const lineOf = (n: number, look: Flood['look']): string => {
  const number = String(n).padStart(10, '0');
  if (look === 'plain') return `${number} ${words.repeat(3).slice(0, 88)}`;
  return `${number} ${Array.from({ length: 6 }, (_, at) => `${ESC}[3${(n + at) % 8}m${words.slice(at, at + 8)}`).join('')}${ESC}[0m`;
};

const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));
const soon = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Text that is printed again and again: made before, because making it costs as much as showing it. */
const PIECES = 64;
const piecesOf = (look: Flood['look']): string[] =>
  Array.from(
    { length: PIECES },
    (_, piece) =>
      `${Array.from({ length: PIECE_LINES }, (__, n) => lineOf(piece * PIECE_LINES + n, look)).join('\n')}\n`,
  );

/** A server with one job that prints. */
const printing = ({ mbPerSecond, seconds, look }: Flood) => {
  let [sent, seq, over] = [0, 0, false];
  const pieces = piecesOf(look);
  const target = (): JobTarget =>
    ({
      ...{
        id: 'tgt_1',
        jobId: 'job_1',
        attempt: 1,
        status: over ? 'succeeded' : 'running',
        skipReason: null,
      },
      updatedAt: new Date().toISOString(),
      result: { exitCode: 0, stdout: '', stderr: '', truncated: true, pieces: seq, bytes: sent },
    }) as unknown as JobTarget;
  const job = (): Job =>
    ({
      ...{ id: 'job_1', status: over ? 'succeeded' : 'running', lastSequence: seq },
      ...{ counts: { total: 1 }, updatedAt: new Date().toISOString() },
    }) as unknown as Job;
  async function* events(): AsyncGenerator<{ id: string; data: JobEvent }> {
    const started = performance.now();
    while (performance.now() - started < seconds * 1000) {
      const due = ((performance.now() - started) / 1000) * mbPerSecond * 1_000_000;
      while (sent < due) {
        const text = pieces[seq % PIECES] ?? '';
        sent += text.length;
        yield {
          id: String(seq + 1),
          data: { type: 'output', targetId: 'tgt_1', attempt: 1, stream: 'stdout', seq: seq++, text },
        };
      }
      await soon(4);
    }
    over = true;
    yield { id: String(seq + 1), data: { type: 'target.updated', target: target() } };
    yield { id: String(seq + 2), data: { type: 'done', job: { ...job(), lastSequence: seq + 2 } } };
  }
  const api = {
    get: () => Promise.resolve(job()),
    events,
    async *targets() {
      yield await Promise.resolve(target());
    },
  };
  return {
    api: api as unknown as JobStreamApi,
    sent: () => sent,
    lastLine: () => ((seq - 1) % PIECES) * PIECE_LINES + PIECE_LINES - 1,
    isOver: () => over,
  };
};

let stage: HubStage | undefined;

window.flood = async how => {
  const server = printing(how);
  const stream = new JobStream(server.api, 'job_1');
  const output = stream.output('tgt_1');
  stage = new HubStage();
  stage.content = () => html`<hub-output label="flood" .source=${output}></hub-output>`;
  document.body.replaceChildren(stage);
  await stage.updateComplete;
  stage.find<HubOutput>('hub-output').style.blockSize = '700px';
  const end = stream.listen(() => undefined);
  const frames: number[] = [];
  let before = await frame();
  while (!server.isOver()) {
    const now = await frame();
    frames.push(now - before);
    before = now;
  }
  await soon(500);
  const { bytes, gap } = output.get();
  const rows = [...stage.find<HubOutput>('hub-output').renderRoot.querySelectorAll('.ln .tx')];
  end();
  return {
    frames,
    sentBytes: server.sent(),
    heardBytes: bytes,
    missing: gap ? gap.to - gap.from + 1 : 0,
    lastLine: rows.at(-1)?.textContent?.slice(0, 10) ?? '',
    wantedLine: String(server.lastLine()).padStart(10, '0'),
  };
};

window.leave = () => {
  stage?.remove();
  stage = undefined;
};
