import { expect } from '@open-wc/testing';
import { accessible } from './person.ts';
import { RepeatedLooks } from './repeats.ts';

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

describe('repeated looks', () => {
  let host: HTMLElement;
  afterEach(() => host.remove());

  it('are left out but for three of each', async () => {
    host = table(20);
    // Rows; single cells are not worth it.
    expect(new RepeatedLooks().look(host).leaveOut.length).to.equal(17);
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

  it('are left out when an earlier look has found nothing in them', () => {
    const looks = new RepeatedLooks();
    const leftOut = (rules?: 'contrast') =>
      looks.look(host, rules).leaveOut.map(({ textContent }) => textContent);
    host = table(2);
    const look = looks.look(host);
    expect(look.leaveOut).to.deep.equal([]);
    look.remember();
    host.remove();
    host = table(2);
    const [one, other] = ['cell 0 0cell 0 1cell 0 2cell 0 3', 'cell 1 0cell 1 1cell 1 2cell 1 3'];
    expect(leftOut()).to.deep.equal([one, other]);
    buttons(host)[5]!.style.color = '#ddd';
    expect(leftOut()).to.deep.equal([one]);
    looks.look(host, 'contrast').remember();
    expect(leftOut('contrast')).to.deep.equal([one, other]);
    expect(leftOut()).to.deep.equal([one]);
  });

  it('are not those that a dialog covered in the earlier look', () => {
    host = table(1);
    const looks = new RepeatedLooks();
    const box = document.body.appendChild(document.createElement('dialog'));
    for (const name of ['Yes', 'No', 'Later', 'Never'])
      box.appendChild(document.createElement('button')).textContent = name;
    box.showModal();
    looks.look().remember();
    expect(looks.look().leaveOut).to.deep.equal([box]);
    box.remove();
    expect(looks.look(host).leaveOut).to.deep.equal([]);
  });
});
