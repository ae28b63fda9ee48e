// What an editor shows of the SDK: the hover of a method, of an answer, and the error under a wrong value.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const file = fileURLToPath(new URL('editor-sample.ts', import.meta.url));
const source = `import { createHub } from './index.ts';
const hub = createHub({ baseUrl: 'https://api.example.com/v1' });
void hub.devices.list;
void hub.contacts.create;
void hub.contacts.update;
void hub.jobs.create;
void hub.events.stream;
const page = await hub.devices.list('cus_7');
const patches = await hub.devices.patches('dev_1');
const targets = { deviceIds: ['dev_1'] };
void hub.jobs.create({ type: 'run_command', targets, params: { shell: 'bash', command: 'ls' } });
void hub.jobs.create({ type: 'install_patches', targets, params: { category: 'some' } });
void hub.jobs.create({ type: 'scan_patches', targets, whenOffline: 'fail' });
void hub.contacts.bulk({ action: 'archive', ids: ['con_1'] });
void hub.devices.list('cus_7', { kind: ['tablet'] });
void hub.devices.create('cus_7', { name: 'Router', kind: 'router' });
`;

/** TypeScript as an editor asks it, over the sources and one file that exists only here. */
function startService(): ts.LanguageService {
  const { config } = ts.readConfigFile(`${root}tsconfig.base.json`, path => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, composite: false },
    root,
  );
  const read = (path: string): string | undefined => (path === file ? source : ts.sys.readFile(path));
  return ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: path => {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => ({ ...options, noEmit: true }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: path => path === file || ts.sys.fileExists(path),
    readFile: read,
  });
}

describe('in an editor', () => {
  const service = startService();

  /** Signature, text and tags shown over the last word of `code`. */
  const hover = (code: string): { signature: string; text: string; tags: string[] } => {
    const info = service.getQuickInfoAtPosition(file, source.indexOf(code) + code.length - 1);
    assert.ok(info, code);
    return {
      signature: ts.displayPartsToString(info.displayParts),
      text: ts.displayPartsToString(info.documentation),
      tags: (info.tags ?? []).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`),
    };
  };

  it('a list shows its types by name, and what it searches, sorts and limits [S-18]', () => {
    const { signature, text, tags } = hover('hub.devices.list');
    assert.equal(
      signature,
      '(property) list: (customerId: string, query?: DeviceListParams, options?: RequestOptions) => ListRequest<Device>',
    );
    assert.match(text, /^List a customer's devices\. `q` searches name, .* and machineName\.\n/);
    assert.match(text, /- Sort: name, machineName, kind, /);
    const query = tags.find(tag => tag.startsWith('@param query'));
    assert.match(query ?? '', /`limit` \(1 to 200, default `50`\), `cursor`,/);
    assert.ok(tags.includes('@throws NotFoundError'));
  });

  it('a write shows its types by name, and the errors it can meet [S-18]', () => {
    const create = hover('hub.contacts.create');
    assert.equal(
      create.signature,
      '(property) create: (customerId: string, input: ContactInput, options?: RequestOptions) => HubPromise<Contact>',
    );
    assert.match(create.text, /^Add a contact to a customer\. /);
    assert.ok(create.tags.includes('@throws ConflictError `email_taken`'), create.tags.join('\n'));
    const update = hover('hub.contacts.update');
    assert.match(update.signature, /\(contact: Versioned, changes: ContactPatch, /);
    assert.ok(
      update.tags.includes('@throws PreconditionFailedError with `current` when somebody else was faster'),
    );
  });

  it('what the SDK adds stands beside the words of the contract', () => {
    const { text, tags } = hover('hub.events.stream');
    assert.equal(text, 'Follow all changes, or those of one customer.');
    assert.match(tags[0] ?? '', /^@remarks Runs until aborted;/);
  });

  it('answers show their types by name [S-18]', () => {
    assert.equal(hover('const hub').signature, 'const hub: Hub');
    assert.equal(hover('const page').signature, 'const page: Page<Device>');
    assert.equal(hover('const patches').signature, 'const patches: Page<AvailablePatch> & InventoryAge');
  });

  it('the error under a wrong value names what is allowed [S-18]', () => {
    const errors = service.getSemanticDiagnostics(file).map(({ start = 0, messageText }) => ({
      value: /^\S*?'(\w+)'/.exec(source.slice(source.indexOf("'", start)))?.[1],
      // In which order the compiler names them follows from whatever else it has read.
      message: ts
        .flattenDiagnosticMessageText(messageText, '\n')
        .replace(/'([^']+ \| [^']+)'/, (_, all: string) => `'${all.split(' | ').sort().join(' | ')}'`),
    }));
    const refused = (value: string, ...allowed: string[]) => ({
      value,
      message: `Type '"${value}"' is not assignable to type '${allowed.sort().join(' | ')}'.`,
    });
    assert.deepEqual(errors, [
      refused('bash', '"cmd"', '"powershell"', '"terminal"', '"ssh"'),
      refused('some', '"all"', '"security"', 'undefined'),
      refused('fail', '"wait"', '"skip"', 'undefined'),
      refused('archive', '"unlink"', '"relink"', '"activate"', '"deactivate"', '"delete"', '"register"'),
      refused('tablet', ...kinds),
      refused('router', ...kinds),
    ]);
  });

  it('no comment of what is published names a requirement', () => {
    const published = ts.sys
      .readDirectory(fileURLToPath(new URL('.', import.meta.url)), ['.ts'])
      .filter(path => !path.endsWith('.test.ts'));
    const named = [...published, `${root}packages/sdk/openapi.json`].flatMap(path => {
      const comments = path.endsWith('.json')
        ? readFileSync(path, 'utf8').match(/"(?:description|summary)": .*/g)
        : readFileSync(path, 'utf8').match(/\/\*\*[\s\S]*?\*\//g);
      return (comments ?? []).filter(text => /\[[A-Z]{1,3}-\d/.test(text)).map(text => `${path}: ${text}`);
    });
    assert.ok(published.length > 50);
    assert.deepEqual(named, []);
  });
});

const kinds = ['"pc"', '"server"', '"mac"', '"linux"', '"snmp"', '"tcp"', '"http"', '"generic"'];
