import { expect } from '@open-wc/testing';
import { tidy } from '../../../testing/mount.ts';
import { accessible, all, dialog, find, pressButton, reads, until } from '../../../testing/person.ts';
import { rowNames, rowsAre } from '../../../testing/table-view.ts';
import { world } from '../../../testing/world.ts';
import { openPanel } from '../testing/open-panel.ts';

describe('the scripts of a device', () => {
  afterEach(tidy);

  it('are those that run on its system, with how they ended where they ran [DVM-12]', async () => {
    const at = world();
    const { element } = await openPanel(at, 'scripts');
    await rowsAre(names => names.length > 2, 'scripts');
    const fitting = (
      await at.mock.call('listScripts', { query: { osFamily: ['windows'], limit: 200 } })
    ).body.items.map(({ name }) => name);
    expect(rowNames().every(name => fitting.includes(name))).to.equal(true);
    await pressButton(/^Details/);
    await reads(element, /Last runs/);
    await accessible(element);
  });

  it('are run by the dialog that starts work, with the script chosen', async () => {
    const at = world();
    await openPanel(at, 'scripts');
    await rowsAre(names => names.length > 2, 'scripts');
    const [name = ''] = rowNames();
    await pressButton(`Run ${name}`);
    const box = await dialog(/./);
    await until(
      () => all('[aria-selected="true"], [aria-checked="true"]', box).length > 0,
      'the chosen script',
    );
    await reads(box, new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  });

  it('cannot be run without the right [DVM-10]', async () => {
    const at = world({ token: 'read-only' });
    await openPanel(at, 'scripts');
    await rowsAre(names => names.length > 2, 'scripts');
    expect((await find('button', /^Run script/)).getAttribute('aria-disabled')).to.equal('true');
  });
});
