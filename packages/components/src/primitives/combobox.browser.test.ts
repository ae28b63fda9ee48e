import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { until } from '../testing/until.ts';
import { defineElement } from '../internal/define.ts';
import type { Choice, LoadChoices } from './choices.ts';
import { HubCombobox } from './combobox.ts';
import { deepActive } from './focus.ts';
import { HubStage } from './testing/stage.ts';

defineElement('hub-combobox', HubCombobox);

const people: readonly Choice[] = [
  { value: 'tec_1', label: 'Dana Whitfield' },
  { value: 'tec_2', label: 'Priya Raman', hint: 'on leave' },
  { value: 'tec_3', label: 'Dan Reyes' },
  { value: 'tec_4', label: 'Mona Ferris', disabled: 'No licence' },
];

const stage = async (
  properties: Partial<HubCombobox>,
): Promise<{
  host: HubStage;
  box: HubCombobox;
  input: HTMLInputElement;
  changes: unknown[];
  shown: () => string[];
  active: () => string | undefined;
}> => {
  const changes: unknown[] = [];
  const host = await fixture<HubStage>(
    html`<hub-stage
      .content=${() => html`<label for="c">Technician</label><hub-combobox id="c" label="Technician"></hub-combobox><button id="after">After</button>`}></hub-stage>`,
  );
  const box = Object.assign(host.find<HubCombobox>('hub-combobox'), properties);
  box.addEventListener('hub-change', event => changes.push((event as CustomEvent).detail.value));
  await box.updateComplete;
  const root = box.renderRoot as ShadowRoot;
  return {
    host,
    box,
    changes,
    input: root.querySelector('input')!,
    shown: () =>
      [...root.querySelectorAll('[role="option"] > span:first-child')].map(option => option.textContent!),
    active: () =>
      root
        .getElementById(root.querySelector('input')!.getAttribute('aria-activedescendant') ?? '')
        ?.querySelector('span')?.textContent ?? undefined,
  };
};

describe('hub-combobox', () => {
  it('has a list that its choices fit in, however long they and their hints are [H-16]', async () => {
    const long = 'Bartholomew-Montgomery.Featherstonehaugh@subsidiary.of-a-very-long-company-name.example';
    const { box, input } = await stage({ choices: [{ value: '1', label: 'Bartholomew', hint: long }] });
    box.style.inlineSize = '180px';
    input.click();
    await box.updateComplete;
    const list = box.renderRoot.querySelector<HTMLElement>('[popover]')!;
    expect(list.getBoundingClientRect().width).to.be.at.least(180);
    expect(list.scrollWidth).to.equal(list.clientWidth);
  });

  it('takes the focus of its label, narrows down by typing, and chooses by Enter', async () => {
    const { host, box, input, changes, shown, active } = await stage({ choices: people });
    host.find<HTMLLabelElement>('label').click();
    expect(deepActive()).to.equal(input);
    expect(input.ariaExpanded).to.equal('false');
    await sendKeys({ type: 'dan' });
    await box.updateComplete;
    expect(shown()).to.deep.equal(['Dana Whitfield', 'Dan Reyes']);
    expect(active()).to.equal('Dana Whitfield');
    await expect(host).to.be.accessible();
    await sendKeys({ press: 'ArrowDown' });
    expect(active()).to.equal('Dan Reyes');
    await sendKeys({ press: 'Enter' });
    await box.updateComplete;
    expect([box.value, input.value, changes]).to.deep.equal(['tec_3', 'Dan Reyes', ['tec_3']]);
    expect(input.ariaExpanded).to.equal('false');
    expect(box.renderRoot.querySelector('#list')!.matches(':popover-open')).to.equal(false);
  });

  it('goes back to what was chosen when it is left or escaped, and forgets half a word', async () => {
    const { box, input, changes, host } = await stage({ choices: people, value: 'tec_2' });
    expect(input.value).to.equal('Priya Raman');
    input.focus();
    input.select();
    await sendKeys({ type: 'xyz' });
    await box.updateComplete;
    expect(box.renderRoot.querySelector('.note')!.textContent).to.equal('Nothing found');
    await sendKeys({ press: 'Escape' });
    await box.updateComplete;
    expect(input.value).to.equal('Priya Raman');
    input.select();
    await sendKeys({ type: 'da' });
    host.find<HTMLButtonElement>('#after').focus();
    await box.updateComplete;
    expect([input.value, box.value, changes]).to.deep.equal(['Priya Raman', 'tec_2', []]);
  });

  it('takes a name that is written out when it is left, and is not saved past while the text names nothing [W-01]', async () => {
    const { box, input, changes, host } = await stage({ choices: people });
    input.focus();
    await sendKeys({ type: 'dan reyes' });
    host.find<HTMLButtonElement>('#after').focus();
    await box.updateComplete;
    expect([input.value, box.value, changes]).to.deep.equal(['Dan Reyes', 'tec_3', ['tec_3']]);
    let passed = 0;
    host.addEventListener('keydown', event => {
      if (event.key === 'Enter') passed++;
    });
    input.focus();
    input.select();
    await sendKeys({ type: 'xyz' });
    await sendKeys({ press: 'Enter' });
    expect([passed, input.value, changes]).to.deep.equal([0, 'xyz', ['tec_3']]);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Enter' });
    expect(passed).to.equal(1);
  });

  it('can be emptied when nothing is required', async () => {
    const { box, changes, input } = await stage({ choices: people, value: 'tec_2' });
    input.focus();
    input.select();
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Tab' });
    await box.updateComplete;
    expect([box.value, changes]).to.deep.equal([null, [null]]);
  });

  it('refuses a choice that is not open, and says why', async () => {
    const { box, input, changes } = await stage({ choices: people });
    input.focus();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    await box.updateComplete;
    const option = box.renderRoot.querySelector('.active')!;
    expect(option.textContent).to.contain('No licence');
    await sendKeys({ press: 'Enter' });
    expect(changes).to.deep.equal([]);
  });

  it('asks the server as it is typed, only for the last word, and says when that fails', async () => {
    const asked: string[] = [];
    let answer!: () => void;
    const slow = new Promise<void>(resolve => (answer = resolve));
    const load: LoadChoices = async query => {
      asked.push(query);
      if (query === 'bad') throw new Error('no');
      if (query === 'd') await slow;
      return people.filter(person => person.label.toLowerCase().startsWith(query));
    };
    const { box, input, shown } = await stage({
      load,
      value: 'tec_9',
      chosen: { value: 'tec_9', label: 'Helen Halloran' },
    });
    expect(input.value).to.equal('Helen Halloran');
    input.focus();
    input.select();
    await sendKeys({ type: 'd' });
    await until(() => asked.includes('d'));
    await sendKeys({ type: 'ana' });
    await until(() => shown().length === 1);
    // The answer about the first letter comes last, and is not shown.
    answer();
    await slow;
    await box.updateComplete;
    expect([asked.filter(Boolean).at(0), asked.at(-1), shown()]).to.deep.equal([
      'd',
      'dana',
      ['Dana Whitfield'],
    ]);
    asked.length = 0;
    for (const text of ['p', 'pr', 'pri']) {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await until(() => shown()[0]?.startsWith('Pri'));
    expect(asked).to.deep.equal(['pri']);
    input.select();
    await sendKeys({ type: 'bad' });
    await until(
      () => box.renderRoot.querySelector('[role="status"]')!.textContent === "Couldn't load the list.",
    );
  });

  it('takes several as tokens, and gives the last one back by Backspace', async () => {
    const { host, box, input } = await stage({ choices: people, multiple: true });
    input.focus();
    await sendKeys({ type: 'priya' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'dana' });
    await sendKeys({ press: 'Enter' });
    await box.updateComplete;
    expect(box.values).to.deep.equal(['tec_2', 'tec_1']);
    await expect(host).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Backspace' });
    await box.updateComplete;
    expect(box.values).to.deep.equal(['tec_2']);
    expect(box.renderRoot.querySelectorAll('.chip').length).to.equal(1);
  });

  it('is chosen from with a pointer, under the field', async () => {
    const { box, input, changes } = await stage({ choices: people });
    const at = input.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(at.x + 10), Math.round(at.y + 10)] });
    const second = await until(
      () =>
        [...box.renderRoot.querySelectorAll('[role="option"]')].filter(entry => entry.checkVisibility())[1],
      'choices',
    );
    const option = second.getBoundingClientRect();
    expect(option.top).to.be.above(at.bottom);
    await sendMouse({ type: 'click', position: [Math.round(option.x + 10), Math.round(option.y + 10)] });
    expect(changes).to.deep.equal(['tec_2']);
    expect(deepActive()).to.equal(input);
  });
});
