import { expect } from '@open-wc/testing';
import { startMock, type PageMock } from './browser.ts';

const headers = { authorization: 'Bearer me' };
const options = { seed: 7, scale: { devices: 30, customers: 12 }, persist: true };
const list = async (): Promise<string[]> => {
  const response = await fetch('/v1/customers/cus_1/notes', { headers });
  return ((await response.json()) as { items: { text: string }[] }).items.map(({ text }) => text);
};
const write = (path: string, body: object): Promise<Response> =>
  fetch(`/v1${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const allStored = async (): Promise<string> => {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('customer-hub-mock');
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(opening.error ?? new Error('closed'));
    };
  });
  const rows = await new Promise<unknown[]>(resolve => {
    const reading = database.transaction('rows').objectStore('rows').getAll();
    reading.onsuccess = () => {
      resolve(reading.result as unknown[]);
    };
  });
  database.close();
  return JSON.stringify(rows);
};

// The page runs under Trusted Types: a worker registered with a bare string would fail here.
describe('the mock in a page', () => {
  let mock: PageMock;
  before(async () => {
    mock = await startMock(options);
    mock.reset();
    await mock.saved();
  });
  after(async () => {
    mock.reset();
    await mock.saved();
    await mock.end();
  });

  it('answers the page through the service worker', async () => {
    const texts = await list();
    expect(texts).to.have.length(6);
    expect((await fetch('/v1/customers/cus_1/notes')).status).to.equal(401);
  });

  it('answers a page that has no service workers, such as one served by plain HTTP [H-02]', async () => {
    await mock.end();
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'serviceWorker')!;
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    try {
      const plain = await startMock({ ...options, persist: false });
      expect(await list()).to.have.length(6);
      await plain.end();
    } finally {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', own);
      mock = await startMock(options);
    }
  });

  it('lets every other request pass', async () => {
    expect((await fetch('/mockServiceWorker.js')).headers.get('content-type')).to.contain('javascript');
  });

  it('streams events as they happen', async () => {
    const controller = new AbortController();
    const response = await fetch('/v1/events?customerId=cus_1', { headers, signal: controller.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await write('/customers/cus_1/notes', { text: 'Heard' });
    let text = '';
    while (!text.includes('note.created')) text += (await reader.read()).value ?? '';
    controller.abort();
  });

  it('loses the connection when it is told to', async () => {
    mock.scenario('offline');
    let lost = false;
    try {
      await list();
    } catch {
      lost = true;
    }
    mock.scenario();
    expect(lost).to.equal(true);
  });

  it('remembers what was changed over a reload, and forgets it on reset', async () => {
    await write('/customers/cus_1/notes', { text: 'Still here' });
    await mock.saved();
    await mock.end();
    mock = await startMock(options);
    expect(await list()).to.include('Still here');
    mock.reset();
    await mock.saved();
    await mock.end();
    mock = await startMock(options);
    expect(await list()).not.to.include('Still here');
  });

  it('never stores a secret', async () => {
    const created = await write('/customers/cus_1/passwords', {
      name: 'Router',
      username: 'admin',
      secret: 'hunter2-in-the-page',
    });
    expect(created.status).to.equal(201);
    await mock.saved();
    const stored = await allStored();
    expect(stored).to.contain('Router');
    expect(stored).not.to.contain('hunter2-in-the-page');
  });
});
