import type { Exchange } from '../../client/exchange.ts';
import type { Context } from '../../run/check.ts';
import { expect, expectCode, expectProblem, expectStatus } from '../../run/outcome.ts';
import { make, promises, until } from './define.ts';

/** The file of an export, once it is done. */
async function exported(context: Context, body: object): Promise<Exchange> {
  const { client } = context;
  const begun = await client.call('createExport', { body });
  const { id } = expectStatus(begun, 201);
  const path = { exportId: String(id) };
  const done = await until(context, async () => {
    const { status } = expectStatus(await client.call('getExport', { path }), 200);
    return status === 'done' || status === 'failed' ? status : undefined;
  });
  expect(done === 'done', `the export is ${String(done ?? 'still running')}`, client.last);
  const size = (client.last?.body as { size?: unknown } | undefined)?.size;
  const file = await client.call('downloadExport', { path, headers: { accept: '*/*' } });
  expectStatus(file, 200);
  expect(
    size === file.bytes.length,
    `size is ${String(size)}, the file has ${file.bytes.length} bytes`,
    file,
  );
  return file;
}
const signs = ['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1'];
const columns = [
  { key: 'name', header: 'Name' },
  { key: 'status', header: 'State' },
];
const ofAssets = async (context: Context, names: readonly string[], more: object = {}): Promise<Exchange> => {
  const ids: string[] = [];
  for (const name of names)
    ids.push((await make(context, 'createAsset', { name, assetType: 'Monitor', status: 'in_use' })).id);
  const customerId = await context.world.workshop();
  return exported(context, { kind: 'assets', customerId, columns, query: { ids }, ...more });
};
/** The text without its mark; TextDecoder drops it. */
const lines = (file: Exchange): string[] =>
  new TextDecoder().decode(file.bytes).split('\r\n').filter(Boolean);

export const exportChecks = promises('exports', [
  {
    id: 'downloadExport.formulas',
    title: 'cells that begin like a formula get a leading apostrophe',
    clause: '#/paths/~1exports/post/description',
    run: async context => {
      const file = await ofAssets(
        context,
        signs.slice(0, 4).map(sign => `${sign} kit`),
      );
      for (const sign of signs.slice(0, 4)) {
        const found = lines(file).some(
          line => line.startsWith(`'${sign} kit`) || line.startsWith(`"'${sign} kit`),
        );
        expect(found, `no cell is '${sign} kit with a leading apostrophe`, file);
      }
    },
  },
  {
    id: 'downloadExport.formulas-of-control-signs',
    title: 'so do cells that begin with a tab or a carriage return',
    clause: '#/paths/~1exports/post/description',
    run: async context => {
      const customerId = await context.world.workshop();
      for (const sign of signs.slice(4)) await make(context, 'createNote', { text: `${sign} kit` });
      const file = await exported(context, {
        kind: 'notes',
        customerId,
        columns: [{ key: 'text', header: 'Text' }],
      });
      const told = new TextDecoder().decode(file.bytes);
      const bare = /(^|[\n,"])[\t\r]=1/.test(told.replaceAll('\r\n', '\n'));
      expect(!bare, 'a cell begins with a tab or a carriage return', file);
    },
  },
  {
    id: 'downloadExport.lines',
    title: 'the first line has the headers, lines end with CRLF, cells with commas and quotes are quoted',
    clause: '#/paths/~1exports/post/description',
    run: async context => {
      const file = await ofAssets(context, ['a, "b"']);
      const [head, ...rows] = lines(file);
      expect(head === 'Name,State', `the first line is ${head ?? 'missing'}`, file);
      expect(rows.length === 1, `${rows.length} rows came for one record`, file);
      expect(rows[0]?.startsWith('"a, ""b""",') === true, `the cell is not quoted: ${rows[0]}`, file);
      expect(!/(^|[^\r])\n/.test(file.text), 'a line ends without CR', file);
    },
  },
  {
    id: 'downloadExport.mark-and-delimiter',
    title: 'the byte order mark and the delimiter are as asked',
    clause: '#/components/schemas/ExportInput',
    run: async context => {
      const marked = await ofAssets(context, ['kit marked']);
      const mark = (file: Exchange): boolean =>
        file.bytes[0] === 0xef && file.bytes[1] === 0xbb && file.bytes[2] === 0xbf;
      expect(mark(marked), 'by default it has no byte order mark', marked);
      const plain = await ofAssets(context, ['kit plain'], { byteOrderMark: false, delimiter: 'semicolon' });
      expect(!mark(plain), 'it has a byte order mark all the same', plain);
      expect(lines(plain)[0] === 'Name;State', `the first line is ${lines(plain)[0]}`, plain);
    },
  },
  {
    id: 'downloadExport.words',
    title: 'words are written in place of values',
    clause: '#/components/schemas/ExportColumn/properties/words',
    run: async context => {
      const file = await ofAssets(context, ['kit words'], {
        columns: [{ key: 'status', header: 'State', words: { in_use: 'In use' } }],
      });
      expect(lines(file)[1] === 'In use', `the cell is ${lines(file)[1]}`, file);
    },
  },
  {
    id: 'downloadExport.download',
    title: 'is a CSV file to download',
    clause: '#/paths/~1exports~1{exportId}~1content/get/responses/200',
    run: async context => {
      const file = await ofAssets(context, ['kit file']);
      expect(
        /^attachment\b/.test(file.headers.get('content-disposition') ?? ''),
        'Content-Disposition is no attachment',
        file,
      );
      expect(
        /^text\/csv\b/.test(file.headers.get('content-type') ?? ''),
        'its content type is not text/csv',
        file,
      );
    },
  },
  {
    id: 'createExport.secret',
    title: 'secrets are never exported, not even by name',
    run: async ({ client, world }) => {
      const customerId = await world.workshop();
      const body = { kind: 'passwords', customerId, columns: [{ key: 'secret', header: 'Secret' }] };
      expectCode(await client.call('createExport', { body }), 'validation', 422);
    },
  },
  {
    id: 'createExport.unknown-column',
    title: 'a column that the records do not have is refused',
    clause: '#/components/schemas/ExportColumn',
    run: async ({ client }) => {
      const body = { kind: 'assets', columns: [{ key: 'conformanceUnknown', header: 'X' }] };
      const exchange = await client.call('createExport', { body });
      const { errors = [], code } = expectProblem(exchange, 422);
      const told = code === 'unknown_column' || errors.some(one => one.code === 'unknown_column');
      expect(told, 'it does not say unknown_column', exchange);
    },
  },
  {
    id: 'getExport.unknown',
    title: 'an export that is not there is not found',
    clause: '#/components/responses/NotFound',
    run: async ({ client }) => {
      for (const id of ['getExport', 'downloadExport'])
        expectProblem(await client.call(id, { path: { exportId: 'conformance-missing' } }), 404);
    },
  },
]);
