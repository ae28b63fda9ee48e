import { expect, html } from '@open-wc/testing';
import type { Attachment, Hub } from '@customer-hub/sdk';
import '../../../define/hub-attachments.ts';
import { mount, tidy } from '../../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
  fill,
  find,
  gone,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import {
  cell,
  columnNames,
  row,
  rowMenu,
  rowNames,
  rows,
  rowsAre,
  savedFiles,
} from '../../testing/table-view.ts';
import { ASHGROVE, BAKERY, world, type World } from '../../testing/world.ts';
import type { HubAttachments } from './hub-attachments.ts';

const path = { customerId: ASHGROVE };
const stored = async ({ mock }: World, query: Record<string, unknown> = {}): Promise<readonly Attachment[]> =>
  (await mock.call('listAttachments', { path, query: { limit: 100, ...query } })).body.items;
const file = (content: BlobPart, name: string, type = 'text/plain'): File =>
  new File([content], name, { type });

const open = async (
  { hub }: { hub: Hub },
  { customerId = ASHGROVE, width = 1400, accept = '', most = 0, locale = 'en' } = {},
): Promise<HubAttachments> => {
  const element = await mount<HubAttachments>(
    html`<hub-attachments
      .hub=${hub}
      customer-id=${customerId}
      locale=${locale}
      time-zone="UTC"
      .accept=${accept || undefined}
      .maxFileBytes=${most || 100_000_000}></hub-attachments>`,
    { width },
  );
  await until(() => customerId === BAKERY || rows().length > 3, 'files');
  return element;
};
/** Chooses files, as the picker of the system would hand them over. */
const pick = (files: readonly File[]): void => {
  const input = all<HTMLInputElement>('hub-attachments input[type="file"], input[type="file"]').find(
    one => one.multiple,
  )!;
  const given = new DataTransfer();
  for (const one of files) given.items.add(one);
  input.files = given.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
const drag = (element: HTMLElement, type: string, files: readonly File[]): DragEvent => {
  const data = new DataTransfer();
  for (const one of files) data.items.add(one);
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer: data });
  element.shadowRoot!.querySelector('hub-list-view')!.dispatchEvent(event);
  return event;
};
const tray = (): Promise<HTMLElement> => until(() => all('hub-upload-tray')[0], 'the uploads');
const line = (name: string): Promise<HTMLElement> =>
  until(
    () =>
      all('li', all('hub-upload-tray')[0] ?? document.createElement('i')).find(one =>
        textOf(one).includes(name),
      ),
    `the upload of ${name}`,
  );

interface Sending {
  readonly name: string;
  progress(share: number): void;
  done(): Promise<void>;
  fail(error: unknown): void;
  readonly signal: AbortSignal;
}
/** A connection whose uploads stand still until the test lets them go on. */
const slowed = (at: World): { hub: Hub; sending: Sending[] } => {
  const sending: Sending[] = [];
  const upload: Hub['uploads']['upload'] = (given, options = {}) =>
    new Promise((resolve, reject) => {
      const { signal, onProgress } = options;
      signal!.addEventListener('abort', () =>
        reject(Object.assign(new Error('Aborted.'), { name: 'AbortedError' })),
      );
      sending.push({
        name: given.name,
        signal: signal!,
        fail: reject,
        progress: share => onProgress!({ sentBytes: given.size * share, totalBytes: given.size }),
        done: () => at.hub.uploads.upload(given).then(resolve),
      });
    });
  return { hub: { ...at.hub, uploads: { ...at.hub.uploads, upload } }, sending };
};

describe('hub-attachments', () => {
  beforeEach(() => {
    (window as { __hostile?: number }).__hostile = undefined;
  });
  afterEach(() => {
    // Whatever a test opened: nothing of any file has ever run.
    expect((window as { __hostile?: number }).__hostile).to.equal(undefined);
    tidy();
  });

  it("lists the customer's files with name and day of upload, the latest first, in any order of both [ATT-01, ATT-02, ATT-03, ATT-09]", async () => {
    const at = world();
    const element = await open(at);
    const files = await stored(at, { sort: '-createdAt' });
    expect(columnNames()).to.deep.equal(['File name', 'Type', 'Size', 'Created', 'Uploaded by', '']);
    await reads(element, `${files.length} files`);
    expect(rowNames().slice(0, 4)).to.deep.equal(files.slice(0, 4).map(one => one.fileName));
    const [year, month, day] = files[0]!.createdAt.slice(0, 10).split('-');
    expect(textOf(cell(await row(files[0]!.fileName), 'Created'))).to.equal(`${month}/${day}/${year}`);
    for (const [label, sort] of [
      ['File name', 'fileName'],
      ['Created', 'createdAt'],
    ] as const) {
      await click(await find('.lab', label));
      const wanted = (await stored(at, { sort })).slice(0, 3).map(one => one.fileName);
      await rowsAre(names => names.slice(0, 3).join() === wanted.join(), `by ${sort}`);
    }
    await accessible(element);
  });

  it('searches the file name [ATT-04]', async () => {
    const at = world();
    const element = await open(at);
    await fill(await find('input', 'File name'), 'PLAN');
    const wanted = (await stored(at)).filter(one => /plan/i.test(one.fileName)).map(one => one.fileName);
    expect(wanted.length).to.be.above(1);
    await rowsAre(
      names => names.length === wanted.length && names.every(name => wanted.includes(name)),
      'the plans',
    );
    await fill(await find('input', 'File name'), 'no such file');
    await reads(element, 'Nothing matches “no such file”');
  });

  it('says what may be uploaded before anything is chosen, and uploads several at once by the button; one bar at the foot [ATT-05, V-15]', async () => {
    const at = world();
    const element = await open(at);
    await reads(element, 'Drop files anywhere here, or choose several at once.');
    await reads(element, 'Any file type, up to 100 MB each.');
    const [bar, ...others] = all('[data-bar]', element);
    expect(others).to.deep.equal([]);
    expect(element.getBoundingClientRect().bottom - bar!.getBoundingClientRect().bottom).to.be.below(2);
    let opened = 0;
    const input = await until(() => all<HTMLInputElement>('input[type="file"]')[0], 'the field for files');
    input.addEventListener('click', event => {
      opened += 1;
      event.preventDefault();
    });
    await pressButton('Upload files');
    await until(() => opened === 1, 'the picker');
    pick([file('one', 'one.txt'), file('two', 'two.txt'), file('three', 'three.txt')]);
    await reads(await tray(), '3 files uploaded');
    await accessible(all('hub-upload-tray')[0]!);
    await rowsAre(
      names => ['one.txt', 'two.txt', 'three.txt'].every(name => names.includes(name)),
      'all three in the list',
    );
    expect((await stored(at)).find(one => one.fileName === 'two.txt')!.size).to.equal(3);
    await pressButton('Close', await tray());
    await until(() => all('hub-upload-tray').length === 0, 'the list of uploads closed');
  });

  it('takes files that are dropped anywhere on it, and shows where they go [ATT-05]', async () => {
    const at = world();
    const element = await open(at);
    const dragged = drag(element, 'dragenter', [file('x', 'dropped.txt')]);
    expect(dragged.defaultPrevented).to.equal(true);
    await reads(element, 'Drop to upload');
    expect(
      drag(element, 'drop', [file('x', 'dropped.txt'), file('y', 'another.txt')]).defaultPrevented,
    ).to.equal(true);
    await rowsAre(
      names => names.includes('dropped.txt') && names.includes('another.txt'),
      'the dropped files',
    );
    expect(textOf(element)).not.to.contain('Drop to upload');
    // Text that is dragged around is none of its business.
    const text = new DataTransfer();
    text.setData('text/plain', 'words');
    const words = new DragEvent('dragover', {
      bubbles: true,
      composed: true,
      cancelable: true,
      dataTransfer: text,
    });
    element.shadowRoot!.querySelector('hub-list-view')!.dispatchEvent(words);
    expect(words.defaultPrevented).to.equal(false);
  });

  it('takes none, and shows no place for them, where nothing can be added', async () => {
    const scopes = 'scopes=customer:read,attachment:read';
    for (const [at, features] of [
      [world(), { attachments: 'read-only' }],
      [world(), { 'attachments.add': 'hidden' }],
      [world({ token: scopes }), undefined],
    ] as const) {
      const element = await open(at);
      element.features = features;
      await until(() => !textOf(element).includes('Drop files'), 'no word of dropping');
      await until(() => rows().length > 3, 'files');
      const dragged = drag(element, 'dragover', [file('x', 'dropped.txt')]);
      expect(dragged.dataTransfer!.dropEffect).to.equal('none');
      // The page stays, whatever is dropped on it.
      expect(dragged.defaultPrevented).to.equal(true);
      expect(drag(element, 'drop', [file('x', 'dropped.txt')]).defaultPrevented).to.equal(true);
      await element.updateComplete;
      expect(textOf(element)).not.to.contain('Drop to upload');
      expect(all('hub-upload-tray').length).to.equal(0);
      expect(at.calls.filter(call => call.startsWith('POST'))).to.deep.equal([]);
      tidy();
    }
  });

  it('takes a picture that is pasted, and leaves pasted text alone', async () => {
    const element = await open(world());
    const data = new DataTransfer();
    data.items.add(file('x', 'image.png', 'image/png'));
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    await rowsAre(names => names.includes('image.png'), 'the pasted file');
    const text = new DataTransfer();
    text.setData('text/plain', 'words');
    const pasted = new ClipboardEvent('paste', { clipboardData: text, bubbles: true, cancelable: true });
    element.dispatchEvent(pasted);
    expect(pasted.defaultPrevented).to.equal(false);
  });

  it('refuses what breaks the rules before it is sent, with the rule, and sends the rest [ATT-05]', async () => {
    const at = world();
    const element = await open(at, { accept: '.pdf, .txt', most: 1000 });
    await reads(element, '.pdf');
    await reads(element, 'up to 1 kB each');
    expect(all<HTMLInputElement>('input[type="file"]')[0]!.accept).to.equal('.pdf,.txt');
    pick([
      file('x'.repeat(1500), 'large.txt'),
      file('x', 'program.exe'),
      file('', 'nothing.txt'),
      file('fine', 'fine.txt'),
    ]);
    await reads(await line('large.txt'), 'File too large: 1.5 kB. The limit is 1 kB.');
    await reads(await line('program.exe'), /File type not allowed\. Choose .*\.pdf/);
    await reads(await line('nothing.txt'), 'The file is empty.');
    await reads(await line('fine.txt'), 'Uploaded');
    expect(at.calls.filter(call => call === 'POST /uploads').length).to.equal(1);
    await reads(await tray(), 'Files uploaded: 1 of 4');
  });

  it('shows the progress of each file and of all; one is cancelled, the others go on [ATT-05]', async () => {
    const at = world();
    const { hub, sending } = slowed(at);
    const element = await open({ hub });
    pick([
      file('a'.repeat(100), 'first.txt'),
      file('b'.repeat(100), 'second.txt'),
      file('c'.repeat(100), 'third.txt'),
    ]);
    await until(() => sending.length === 2, 'two at once');
    await reads(await tray(), 'Uploading: 0 of 3 done');
    await reads(await line('third.txt'), 'Waiting');
    sending[0]!.progress(0.42);
    await reads(await line('first.txt'), '42%');
    expect((await line('first.txt')).querySelector('progress')!.value).to.be.closeTo(0.42, 0.001);
    expect(all<HTMLProgressElement>('progress.all')[0]!.value).to.be.closeTo(0.14, 0.001);
    await accessible(all('hub-upload-tray')[0]!);
    // Leaving the page asks first.
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false);
    await pressButton('Cancel the upload of second.txt');
    expect(sending[1]!.signal.aborted).to.equal(true);
    await reads(await line('second.txt'), 'Canceled');
    await until(() => sending.length === 3, 'the third goes on');
    sending[0]!.progress(1);
    await reads(await line('first.txt'), 'Almost done');
    await sending[0]!.done();
    await sending[2]!.done();
    await reads(await tray(), '2 files uploaded');
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
    await rowsAre(names => names.includes('first.txt') && !names.includes('second.txt'), 'what was sent');
    // What was cancelled can be sent after all.
    await pressButton('Upload second.txt again');
    await until(() => sending.length === 4, 'again');
    await sending[3]!.done();
    await rowsAre(names => names.includes('second.txt'), 'sent after all');
    expect(element.isConnected).to.equal(true);
  });

  it('says why an upload failed, and sends it again: one, or all that failed [ATT-05]', async () => {
    const at = world();
    const { hub, sending } = slowed(at);
    await open({ hub });
    pick([file('a', 'first.txt'), file('b', 'second.txt')]);
    await until(() => sending.length === 2, 'both');
    sending[0]!.fail(Object.assign(new Error('No connection.'), { name: 'ConnectionError' }));
    sending[1]!.fail(
      Object.assign(new Error('x'), {
        status: 422,
        code: 'invalid',
        fields: [{ pointer: '/size', code: 'too_large', message: 'x' }],
      }),
    );
    await reads(await line('first.txt'), "Can't reach the server.");
    await reads(await line('second.txt'), 'File too large. The limit is 100 MB.');
    await reads(await tray(), 'Files uploaded: 0 of 2');
    await pressButton('Retry 2');
    await until(() => sending.length === 4, 'both again');
    await sending[2]!.done();
    await sending[3]!.done();
    await reads(await tray(), '2 files uploaded');
  });

  it('goes on while the tab is not there, and shows it again', async () => {
    const at = world();
    const { hub, sending } = slowed(at);
    const element = await open({ hub });
    pick([file('a', 'steady.txt')]);
    await until(() => sending.length === 1, 'on its way');
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    sending[0]!.progress(0.5);
    await reads(await line('steady.txt'), '50%');
    await sending[0]!.done();
    await reads(await tray(), '1 file uploaded');
  });

  it('shows a picture as pixels that were decoded off the page: no element loads the file [ATT-06]', async () => {
    const at = world();
    await open(at);
    const name = (await stored(at)).find(one => one.preview === 'image')!.fileName;
    await pressButton(`Preview ${name}`);
    const shown = await dialog(name);
    const canvas = await until(
      () => all<HTMLCanvasElement>('canvas').find(one => one.width > 1 && one.dataset.drawn),
      'the picture',
    );
    expect([canvas.width, canvas.height]).to.deep.equal([160, 100]);
    const pixels = canvas.getContext('2d')!.getImageData(0, 0, 160, 100).data;
    expect(
      new Set(Array.from({ length: 160 * 100 }, (_, at1) => `${pixels[at1 * 4]},${pixels[at1 * 4 + 1]}`))
        .size,
    ).to.be.above(1);
    await reads(shown, '160 × 100');
    expect(all('hub-preview-dialog img, img').length + all('iframe, object, embed').length).to.equal(0);
    await accessible(all('hub-preview-dialog')[0]!);
    await press('Escape');
    await noDialog();
  });

  it('shows hostile pictures and pages as text, and nothing of them runs [ATT-06]', async () => {
    const at = world();
    await open(at);
    const files = (await stored(at)).filter(one => /svg|html/.test(one.mediaType));
    expect(files.length).to.be.at.least(3);
    for (const hostile of files) {
      await pressButton(`Preview ${hostile.fileName}`);
      const shown = await dialog(hostile.fileName);
      const text = await until(() => all('pre')[0]?.textContent, 'its text');
      expect(text).to.match(/^<(?:svg|!doctype html)/);
      await reads(shown, 'For your security, this file type is shown as text.');
      const inside = all('*', all('hub-preview-dialog')[0]);
      expect(
        inside.filter(one => one.matches('script, iframe, img, object, embed, form, foreignObject')).length,
      ).to.equal(0);
      await press('Escape');
      await noDialog();
    }
    expect(at.calls.some(call => call.includes('evil'))).to.equal(false);
    expect(
      performance.getEntriesByType('resource').some(entry => entry.name.includes('evil.example')),
    ).to.equal(false);
  });

  it('believes the bytes and not the name: a page that calls itself a picture, a program that calls itself text, a bomb [ATT-06]', async () => {
    const at = world();
    const bomb = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 0x86, 0xa0,
      0, 1, 0x86, 0xa0, 8, 6, 0, 0, 0,
    ]);
    const turned = 'invoice\u202Egpj.txt';
    const hostile = [
      file(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="parent.__hostile=1"><script>window.__hostile=1</script></svg>',
        'cat.png',
        'image/png',
      ),
      file('MZ\u0000\u0001\u0002\u0003', 'readme.txt'),
      file(bomb, 'huge.png', 'image/png'),
      file('<html><script>parent.__hostile=1</script>', 'contract.pdf', 'application/pdf'),
      file(
        Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]),
        'broken.png',
        'image/png',
      ),
      file('if (admin\u202E) { \u2066// ok', turned),
      file(
        'a,b\n"=HYPERLINK(""https://evil.example"")","<img src=x onerror=parent.__hostile=1>"\n',
        'cells.csv',
        'text/csv',
      ),
    ];
    for (const one of hostile)
      await at.hub.attachments.upload(ASHGROVE, one.name === turned ? file(one, 'turned.txt') : one);
    await open(at);
    const says1 = async (name: string, text: string | RegExp): Promise<HTMLElement> => {
      await pressButton(`Preview ${name}`);
      const shown = await dialog(name);
      await reads(shown, text);
      return shown;
    };
    const close = async (): Promise<void> => {
      await press('Escape');
      await noDialog();
    };
    await says1('cat.png', "The content doesn't match the file type, so it's shown as text.");
    expect(all('pre')[0]!.textContent).to.contain('<script>');
    await close();
    await says1('readme.txt', "The file isn't text, so it can't be previewed. Download it to open it.");
    await close();
    await says1('huge.png', 'The image is too large to preview.');
    await close();
    await says1('contract.pdf', "The content doesn't match the file type");
    expect(see('button', 'Open in a new window')).to.not.exist;
    await close();
    await says1(
      'broken.png',
      "Can't preview the file: it's damaged, or its content doesn't match its type. Download it to check.",
    );
    await close();
    await says1('turned.txt', '⟦U+202E⟧');
    await close();
    const table = await says1('cells.csv', '=HYPERLINK("https://evil.example")');
    expect(all('a', table).length).to.equal(0);
    expect(textOf(table)).to.contain('<img src=x onerror=parent.__hostile=1>');
    await close();
  });

  it('shows CSV as a table and text as text, in every script, and says when it is only the beginning [ATT-06]', async () => {
    const at = world();
    await at.hub.attachments.upload(
      ASHGROVE,
      file(Array.from({ length: 60_000 }, (_, n) => `line ${n}`).join('\n'), 'long.log'),
    );
    await at.hub.attachments.upload(
      ASHGROVE,
      file(`a;b\n${Array.from({ length: 700 }, (_, n) => `${n};x`).join('\n')}`, 'many.csv', 'text/csv'),
    );
    await open(at);
    await pressButton('Preview switch-ports.csv');
    const shown = await dialog('switch-ports.csv');
    await reads(shown, '24 rows, 4 columns');
    expect(all('thead th').map(textOf).join()).to.contain('Row,Port,Device,VLAN,Note');
    await reads(shown, 'uplink, do not touch');
    await accessible(all('hub-preview-dialog')[0]!);
    await press('Escape');
    await pressButton('Preview many.csv');
    await reads(await dialog('many.csv'), 'Rows shown: 500 of 700.');
    await press('Escape');
    await noDialog();
    await pressButton('Preview خطة الطوارئ.txt');
    await reads(await dialog('خطة الطوارئ.txt'), '١. مزود الإنترنت');
    await press('Escape');
    await noDialog();
    await pressButton('Preview long.log');
    const log = await dialog('long.log');
    await reads(log, 'Shown: the first 256 kB.');
    expect(all('pre')[0]!.textContent.length).to.be.at.most(256_000);
    await press('Escape');
    await noDialog();
  });

  it("hands a PDF that is one to the browser's own viewer, in a window of its own, as nothing but a PDF [ATT-06]", async () => {
    const at = world();
    await open(at);
    await pressButton('Preview network-plan.pdf');
    const shown = await dialog('network-plan.pdf');
    await reads(shown, 'PDF preview');
    const opened: unknown[][] = [];
    const made: Blob[] = [];
    const { open: own } = window;
    const { createObjectURL } = URL;
    window.open = (...given) => {
      opened.push(given);
      return null;
    };
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return createObjectURL.call(URL, blob);
    };
    try {
      await pressButton('Open in a new window', shown);
    } finally {
      window.open = own;
      URL.createObjectURL = createObjectURL;
    }
    expect(opened[0]!.slice(1)).to.deep.equal(['_blank', 'noopener,noreferrer']);
    expect(made[0]!.type).to.equal('application/pdf');
    expect((await made[0]!.text()).startsWith('%PDF-')).to.equal(true);
  });

  it('leads from one file to the next, by buttons and by arrow keys [ATT-06]', async () => {
    const at = world();
    await open(at);
    const [first, second] = rowNames();
    await click((await row(first!)).querySelector<HTMLElement>('.open')!);
    await dialog(first!).catch(() => undefined); // a file of no preview is saved instead
    if (all('dialog[open]').length === 0) return;
    await pressButton('Next file');
    await dialog(second!);
    await press('ArrowLeft');
    await dialog(first!);
  });

  it('says why a file cannot be previewed, and tries again when it could not be fetched [ATT-06]', async () => {
    const at = world();
    await open(at);
    const button = await find('button', 'Preview old-configs.zip');
    expect([button.getAttribute('aria-disabled'), button.title]).to.deep.equal([
      'true',
      "This file type can't be previewed",
    ]);
    at.mock.fault({ operationId: 'downloadAttachment', status: 403, times: 1 });
    await pressButton('Preview handover-notes.txt');
    const shown = await dialog('handover-notes.txt');
    await reads(shown, "Couldn't load the file.");
    await pressButton('Retry', shown);
    await reads(shown, 'Server room key: front desk.');
  });

  it('saves a file under its own name, with the bytes as they are and as no type that opens [ATT-07]', async () => {
    const at = world();
    await at.hub.attachments.upload(
      ASHGROVE,
      file('<script>parent.__hostile=1</script>', 'page (1).html', 'text/html'),
    );
    await open(at);
    const names: string[] = [];
    const saved = savedFiles();
    const { click: own } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
      own.call(this);
    };
    try {
      await pressButton('Download page (1).html');
      await until(() => saved.files.length === 1, 'the file');
      await rowMenu('floor-plan.png');
      await choose('Download');
      await until(() => saved.files.length === 2, 'another');
    } finally {
      HTMLAnchorElement.prototype.click = own;
      saved.end();
    }
    expect(names).to.deep.equal(['page (1).html', 'floor-plan.png']);
    expect(saved.files.map(one => one.type)).to.deep.equal([
      'application/octet-stream',
      'application/octet-stream',
    ]);
    expect(await saved.files[0]!.text()).to.equal('<script>parent.__hostile=1</script>');
    expect([...new Uint8Array(await saved.files[1]!.slice(0, 4).arrayBuffer())]).to.deep.equal([
      0x89, 0x50, 0x4e, 0x47,
    ]);
  });

  it('says what to do when a download fails, and offers it again [ATT-07]', async () => {
    const at = world();
    await open(at);
    at.mock.fault({ operationId: 'downloadAttachment', status: 403, times: 1 });
    await pressButton('Download handover-notes.txt');
    await says(
      "Couldn't download handover-notes.txt. You don't have permission to open this customer's files. Ask your administrator (attachment:read).",
    );
    const saved = savedFiles();
    try {
      await pressButton('Retry');
      await until(() => saved.files.length === 1, 'the file');
    } finally {
      saved.end();
    }
  });

  it('deletes a file after a question and brings it back by undo [ATT-08]', async () => {
    const at = world();
    await open(at);
    await rowMenu('floor-plan.png');
    await choose('Delete');
    await pressButton('Delete file', await dialog('Delete floor-plan.png?'));
    await rowsAre(names => !names.includes('floor-plan.png'), 'gone');
    await pressButton('Undo');
    await rowsAre(names => names.includes('floor-plan.png'), 'back');
    expect((await stored(at)).some(one => one.fileName === 'floor-plan.png')).to.equal(true);
  });

  it('deletes all that match at once, with a result for each [ATT-08]', async () => {
    const at = world();
    const element = await open(at);
    const before = (await stored(at)).length;
    await pressButton('Filter');
    await click(await find('input', /^Text/));
    const texts = (await stored(at, { preview: ['text'] })).length;
    await reads(element, `${texts} of ${before} files`);
    await click(await find('input', `Select ${rowNames()[0]!}`));
    await pressButton(`Select all ${texts}`);
    await pressButton('Delete');
    await pressButton(`Delete ${texts} files`, await dialog(`Delete ${texts} files?`));
    await until(async () => (await stored(at)).length === before - texts, 'all of them gone');
  });

  it('shows what somebody else uploads, and does everything by keys [ATT-06, X-25]', async () => {
    const at = world();
    const element = await open(at);
    (all('hub-table', element)[0] as HTMLElement).focus();
    await press('End');
    await press('Enter');
    expect(deepActive()!.getAttribute('aria-label')).to.equal(`Preview ${rowNames()[0]!}`);
    await press('Tab');
    expect(deepActive()!.getAttribute('aria-label')).to.equal(`Download ${rowNames()[0]!}`);
    await press('Tab');
    await press('Enter');
    await find('[role="menuitem"]', /^Copy SHA-256/);
    await press('Escape');
    await gone('[role="menuitem"]', /./);
  });

  it('offers nothing that is not allowed, and says why', async () => {
    await open(world({ token: 'read-only' }));
    await rowMenu('floor-plan.png');
    const item = await find('[role="menuitem"]', /^Delete/);
    expect(item.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(item)).to.contain("You don't have permission to do this");
    const rename = await find('[role="menuitem"]', /^Rename/);
    expect(rename.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(rename)).to.contain("You don't have permission to do this");
    await press('Escape');
    await click(cell(await row('floor-plan.png'), 'Size'));
    await press('F2');
    await says("You don't have permission to do this");
    expect(see('hub-rename-dialog', /./)).to.not.exist;
    pick([file('x', 'mine.txt')]);
    await reads(
      await line('mine.txt'),
      "You don't have permission to upload or delete files. Ask your administrator (attachment:write).",
    );
  });

  it('tells what it is for where nothing is yet, and is a card per file where there is little room', async () => {
    const element = await open(world(), { customerId: BAKERY });
    await reads(element, 'No files yet');
    await reads(element, 'Images, text, CSV and PDF files open without a download.');
    tidy();
    const narrow = await open(world(), { width: 380 });
    await until(() => narrow.scrollWidth <= 381, 'cards that fit');
    await accessible(narrow);
  });
});
