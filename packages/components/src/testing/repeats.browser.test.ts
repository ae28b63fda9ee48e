import { expect } from '@open-wc/testing';
import { accessible } from './person.ts';
import { repeats } from './repeats.ts';

const columns = 4;

/** A table in a shadow root, as ours are. */
const table = (rows: number): HTMLElement => {
  const host = document.body.appendChild(document.createElement('section'));
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('button { color: #222; background: #fff; min-inline-size: 40px; min-block-size: 30px }');
  root.adoptedStyleSheets = [sheet];
  for (let row = 0; row < rows; row += 1) {
    const line = root.appendChild(document.createElement('div'));
    for (let column = 0; column < columns; column += 1)
      line.appendChild(document.createElement('button')).textContent = `cell ${row} ${column}`;
  }
  return host;
};

const buttons = (host: HTMLElement): HTMLElement[] => [...host.shadowRoot!.querySelectorAll('button')];

const fails = (host: HTMLElement): Promise<string> =>
  accessible(host).then(
    () => 'nothing was found',
    (error: unknown) => String(error),
  );

describe('repeats', () => {
  let host: HTMLElement;
  afterEach(() => host.remove());

  it('are left out but for three of each', async () => {
    host = table(20);
    // Rows, of which three stay, and in each of those the cells.
    expect(repeats(host).length).to.equal(17 + 3 * columns - 3);
    await accessible(host);
  });

  it('are not those that cannot be read, whether all of a column or one of a row', async () => {
    host = table(20);
    for (const [index, button] of buttons(host).entries())
      if (index % columns === 2) button.style.color = '#ddd';
    expect(await fails(host)).to.contain('color-contrast');
    for (const button of buttons(host)) button.style.color = '';
    await accessible(host);
    buttons(host)[33]!.style.color = '#ddd';
    expect(await fails(host)).to.contain('color-contrast');
  });

  it('are not those without a name, with a wrong value, or that name what is not there', async () => {
    host = table(20);
    const [, , , , , one, two, three] = buttons(host);
    one!.textContent = '';
    expect(await fails(host)).to.contain('button-name');
    one!.textContent = 'cell';
    two!.setAttribute('aria-expanded', 'perhaps');
    expect(await fails(host)).to.contain('aria-valid-attr-value');
    two!.removeAttribute('aria-expanded');
    three!.textContent = '';
    three!.setAttribute('aria-labelledby', 'nowhere');
    expect(await fails(host)).to.contain('button-name');
  });
});
