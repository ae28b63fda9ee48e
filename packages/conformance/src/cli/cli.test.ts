import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { createMockFetch } from '@customer-hub/mock-server';
import { url } from '../testing/run-with.ts';
import { main } from './main.ts';

interface Said {
  code: number;
  out: string;
  err: string;
}
async function run(args: string[], spoil = (response: Response) => Promise.resolve(response)): Promise<Said> {
  const fetch = createMockFetch({ seed: 7, scale: { devices: 12, customers: 6 }, paused: true });
  const said = { out: '', err: '' };
  const code = await main(args, {
    env: {},
    out: text => (said.out += `${text}\n`),
    err: text => (said.err += `${text}\n`),
    fetch: async request => spoil(await fetch(request)),
    sleep: ms => fetch.mock.clock.advance(ms),
  });
  fetch.mock.stop();
  return { code, ...said };
}
const withoutCode = async (response: Response): Promise<Response> => {
  if (response.status !== 404) return response;
  const { code: _, ...problem } = (await response.json()) as Record<string, unknown>;
  return Response.json(problem, { status: 404, headers: { 'content-type': 'application/problem+json' } });
};
const good = ['--url', url, '--token', 'a-secret-token', '--quiet', '--only', 'notes.getNote'];

describe('the command', () => {
  it('ends with 0 and a table when every promise is kept', async () => {
    const { code, out } = await run(good);
    assert.equal(code, 0, out);
    assert.match(out, /passed +failed +not served +not applicable\nnotes +\d+/);
    assert.match(out, /Every promise that could be tried is kept/);
  });

  it('tells each failure with its request, its answer and the clause, and never the token', async () => {
    const { code, out } = await run(good, withoutCode);
    assert.equal(code, 1);
    assert.match(out, /notes\.getNote\.problems/);
    assert.match(out, /What came: .*required property 'code'/);
    assert.match(out, /Contract: {3}#\/components\//);
    assert.match(
      out,
      /curl -i 'http:\/\/mock\.test\/v1\/notes\/conformance-missing' -H 'authorization: Bearer \*\*\*'/,
    );
    assert.ok(!out.includes('a-secret-token'));
  });

  it('writes reports for build servers and programs', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'conformance-'));
    const files = ['--junit', path.join(folder, 'report.xml'), '--json', path.join(folder, 'report.json')];
    await run([...good, ...files], withoutCode);
    const xml = readFileSync(path.join(folder, 'report.xml'), 'utf8');
    const json = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as {
      counts: { failed: number };
      results: { id: string; request?: string }[];
    };
    rmSync(folder, { recursive: true });
    assert.match(xml, /^<\?xml .*\n<testsuites .*failures="1"/);
    assert.match(
      xml,
      /<testcase classname="notes" name="notes\.getNote\.problems" time="[\d.]+"><failure message="/,
    );
    assert.equal(json.counts.failed, 1);
    assert.ok(json.results.some(({ request }) => request?.includes('curl')));
    assert.ok(!`${xml}${JSON.stringify(json)}`.includes('a-secret-token'));
  });

  it('lists the checks without asking anybody', async () => {
    const { code, out } = await run(['--list', '--only', 'notes']);
    assert.equal(code, 0);
    assert.match(out, /notes\.listNotes\.paging {2}listNotes: a walk by nextCursor/);
    assert.match(await run(['--help']).then(said => said.out), /--read-only-token <token>/);
  });
});

describe('bad input', () => {
  const cases: [args: string[], words: RegExp][] = [
    [[], /--url https:\/\/api\.example\.com\/v1/],
    [['--url', 'api.example.com'], /takes an address such as/],
    [['--url', 'https://me:pw@api.example.com/v1'], /no name and password/],
    [['--url', url, '--only', 'cows'], /knows no "cows"\. It takes account, customers,/],
    [['--url', url, '--concurrency', 'many'], /--concurrency takes a number from 1 to 64/],
    [['--url', url, '--nonsense'], /--help/],
    [['--url', url, 'notes'], /--help/],
    [['--url', url], /give one by --token/],
    [['--url', url, '--token', 'expired'], /refuses the token/],
    [['--url', 'http://mock.test/v2', '--token', 'x'], /Does --url lack the version/],
    [[...good, '--json', '/no/such/folder/report.json'], /cannot be written/],
  ];
  for (const [args, words] of cases)
    it(`says what to do about ${args.join(' ') || 'nothing'}`, async () => {
      const { code, err } = await run(args);
      assert.equal(code, 2);
      assert.match(err, words);
    });
});
