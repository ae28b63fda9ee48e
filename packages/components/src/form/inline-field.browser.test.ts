import { PreconditionFailedError, ConnectionError, ServerError, ValidationError } from '@customer-hub/sdk';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { valueAt } from '@customer-hub/state/edits';
import { defineElement } from '../internal/define.ts';
import { deepActive } from '../primitives/focus.ts';
import { HubStage } from '../primitives/testing/stage.ts';
import { until } from '../testing/until.ts';
import type { FieldDefinition, FieldValue } from './definition.ts';
import './inline-editor.ts'; // fetched already, as after pointing at a field
import { HubInlineField, type SaveField } from './inline-field.ts';

defineElement('hub-inline-field', HubInlineField);

const phone: FieldDefinition = { key: 'phone', label: 'Phone', type: 'phone' };

interface Stage {
  host: HubStage;
  field: HubInlineField;
  saved: FieldValue[];
  button: () => HTMLButtonElement;
  text: () => string;
}

const stage = async (
  definition: FieldDefinition,
  value: FieldValue,
  save?: SaveField,
  locale = 'en',
): Promise<Stage> => {
  const saved: FieldValue[] = [];
  const host = await fixture<HubStage>(
    html`<hub-stage
      locale=${locale}
      .content=${() =>
        html` <button id="before">Before</button>
          <hub-inline-field
            .field=${definition}
            .value=${value}
            .save=${
              save ??
              (async (next: FieldValue) => {
                saved.push(next);
              })
            }></hub-inline-field>
          <button id="after">After</button>`}></hub-stage>`,
  );
  const field = host.find<HubInlineField>('hub-inline-field');
  await field.updateComplete;
  await field.updateComplete;
  const button = (): HTMLButtonElement => field.renderRoot.querySelector('.val button')!;
  return {
    host,
    field,
    saved,
    button,
    text: () => field.renderRoot.textContent!.replaceAll(/\s+/g, ' ').trim(),
  };
};
const changed = (current: Record<string, unknown>): PreconditionFailedError =>
  new PreconditionFailedError({ type: 'x', title: 'Changed', status: 412, code: 'etag_mismatch', current });
const begin = async ({ button }: Stage): Promise<void> => {
  button().focus();
  await sendKeys({ press: 'Enter' });
  await opened();
};
const opened = async (): Promise<void> => {
  await until(() => deepActive()?.matches('input, textarea'), 'a control has the focus');
};

describe('hub-inline-field', () => {
  it('edits where the value stands, with the keyboard alone [OVR-11, OVR-12]', async () => {
    const at = await stage(phone, '+1 503 555 0167');
    await expect(at.host).to.be.accessible();
    expect(at.button().ariaLabel).to.equal('Edit Phone: +1 503 555 0167');
    await begin(at);
    const input = deepActive() as HTMLInputElement;
    expect(input.type).to.equal('tel');
    await expect(at.host).to.be.accessible();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '9' });
    expect(at.host.current.unsaved.count.get()).to.equal(1);
    await sendKeys({ press: 'Enter' });
    await until(() => at.saved.length === 1);
    await until(() => deepActive() === at.button(), 'the focus on the value');
    expect(at.saved).to.deep.equal(['+1 503 555 0169']);
    expect(at.host.current.unsaved.count.get()).to.equal(0);
    expect(deepActive()).to.equal(at.button());
    expect(at.field.renderRoot.querySelector('[role="status"]')!.textContent).to.equal('Phone saved');
  });

  it('is drawn as one frame around the control and its buttons, as high as the value was', async () => {
    const at = await stage(phone, '+1 503 555 0167');
    const before = at.field.renderRoot.querySelector('.val')!.getBoundingClientRect();
    await begin(at);
    const line = at.field.renderRoot.querySelector('.line')!;
    const box = line.getBoundingClientRect();
    expect(
      [box.top - before.top, box.height - before.height].every(difference => Math.abs(difference) <= 2),
    ).to.equal(true);
    expect(getComputedStyle(line).borderTopWidth).to.equal('1px');
    expect(getComputedStyle(line.querySelector('.field')!).borderTopWidth).to.equal('0px');
    expect(line.querySelector('[aria-label="Save Phone"]')!.getBoundingClientRect().right).to.be.below(
      box.right,
    );
  });

  it('says why a switch is locked', async () => {
    const at = await stage(
      { key: 'x', label: 'Backups', type: 'boolean', locked: 'Set by the contract.' },
      true,
    );
    expect(at.field.renderRoot.querySelector('input')).to.not.exist;
    expect(at.field.renderRoot.querySelector('[role="img"]')!.ariaLabel).to.equal('Set by the contract.');
    expect(at.text()).to.contain('Yes');
  });

  it('gives up on Escape, and closes when it is left unchanged', async () => {
    const at = await stage(phone, '+1 503 555 0167');
    await begin(at);
    await sendKeys({ type: '1' });
    await sendKeys({ press: 'Escape' });
    await until(() => at.button() && deepActive() === at.button(), 'the focus on the value');
    expect(at.saved).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await opened();
    for (let tabs = 0; tabs < 3; tabs++) await sendKeys({ press: 'Tab' });
    await until(() => at.button(), 'the value');
    expect(deepActive()).to.equal(at.host.find('#after'));
  });

  it('says beside the field what is wrong, before and after asking the server', async () => {
    let asked = 0;
    const at = await stage({ key: 'website', label: 'Website', type: 'url' }, null, async () => {
      asked++;
      throw new ValidationError({
        type: 'x',
        title: 'Invalid',
        status: 422,
        code: 'validation',
        errors: [{ pointer: '/website', code: 'blocked_site', message: 'This site is blocked.' }],
      });
    });
    expect(at.text()).to.contain('Add: Website');
    await begin(at);
    await sendKeys({ type: 'javascript:alert(1)' });
    await sendKeys({ press: 'Enter' });
    await until(() => at.field.renderRoot.querySelector('[role="alert"]'), 'what is wrong');
    expect(asked).to.equal(0);
    expect(at.field.renderRoot.querySelector('[role="alert"]')!.textContent).to.contain(
      'Start the address with https:// or http://',
    );
    expect(deepActive()!.ariaInvalid).to.equal('true');
    await expect(at.host).to.be.accessible();
    (deepActive() as HTMLInputElement).select();
    await sendKeys({ type: 'example.com' });
    await sendKeys({ press: 'Enter' });
    await until(() => at.text().includes('This site is blocked.'));
    expect((deepActive() as HTMLInputElement).value).to.equal('example.com');
  });

  it('keeps what was typed when the network is lost, and saves it on retry', async () => {
    let online = false;
    const sent: FieldValue[] = [];
    const at = await stage(phone, null, async value => {
      if (!online) throw new ConnectionError();
      sent.push(value);
    });
    await begin(at);
    await sendKeys({ type: '+1 555 0100' });
    await sendKeys({ press: 'Enter' });
    await until(() => at.text().includes('Not saved'));
    expect((deepActive() as HTMLInputElement).value).to.equal('+1 555 0100');
    expect(at.host.current.unsaved.count.get()).to.equal(1);
    online = true;
    [...at.field.renderRoot.querySelectorAll('button')]
      .find(button => button.textContent!.includes('Retry'))!
      .click();
    await until(() => sent.length === 1, 'it to be sent');
    await until(() => at.host.current.unsaved.count.get() === 0, 'nothing unsaved');
  });

  it('lays mine beside theirs when both changed this value, and loses neither', async () => {
    const calls: [FieldValue, unknown][] = [];
    const theirs = {
      phone: '+1 503 555 0167',
      etag: '"13"',
      updatedAt: new Date(Date.now() - 40_000).toISOString(),
      updatedBy: { id: 't', name: 'Priya Raman' },
    };
    const at = await stage(phone, '+1 503 555 0100', async (value, onto) => {
      calls.push([value, onto]);
      if (!onto) throw changed(theirs);
    });
    await begin(at);
    await sendKeys({ type: '+1 503 555 0142' });
    await sendKeys({ press: 'Enter' });
    await until(() => at.field.renderRoot.querySelector('.conflict'));
    expect(at.text()).to.match(/Priya Raman changed this 4\d seconds ago while you were editing\./);
    expect([...at.field.renderRoot.querySelectorAll('mark')].map(mark => mark.textContent)).to.deep.equal([
      '42',
      '67',
    ]);
    await until(() => deepActive()?.textContent === 'Keep your version', 'the focus on mine');
    expect(at.host.current.unsaved.count.get()).to.equal(1);
    await expect(at.host).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await until(() => calls.length === 2);
    expect(calls[1]).to.deep.equal(['+1 503 555 0142', theirs]);
    await until(
      () => at.text().includes('+1 503 555 0142') && !at.field.renderRoot.querySelector('.conflict'),
      'mine',
    );
  });

  it('takes theirs on demand, and says which record is newer', async () => {
    const at = await stage(phone, '1234', async () => {
      throw changed({ phone: '5678', etag: '"2"' });
    });
    const seen: unknown[] = [];
    at.field.addEventListener('hub-current', event => seen.push((event as CustomEvent).detail.record.etag));
    await begin(at);
    await sendKeys({ type: '9999' });
    await sendKeys({ press: 'Enter' });
    await until(() => deepActive()?.textContent === 'Keep your version', 'the focus on mine');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => at.field.value === '5678', 'theirs');
    expect(seen).to.deep.equal(['"2"']);
    expect(at.host.current.unsaved.count.get()).to.equal(0);
  });

  it('sends the same value to the newer record when the other change was elsewhere', async () => {
    const ontos: unknown[] = [];
    const at = await stage(phone, '1234', async (_value, onto) => {
      ontos.push(onto && valueAt(onto, 'etag'));
      if (!onto) throw changed({ phone: '1234', fax: '99', etag: '"2"' });
    });
    await begin(at);
    await sendKeys({ type: '9999' });
    await sendKeys({ press: 'Enter' });
    await until(() => at.field.value === '9999');
    expect(ontos).to.deep.equal([undefined, '"2"']);
  });

  it('sees a newer value that came in during the edit, although the etag is new already', async () => {
    const at = await stage(phone, '1234');
    await begin(at);
    await sendKeys({ type: '9999' });
    at.field.value = '5678';
    at.field.changed = { by: 'Mona' };
    await sendKeys({ press: 'Enter' });
    await until(() => at.field.renderRoot.querySelector('.conflict'));
    expect(at.saved).to.deep.equal([]);
    expect(at.text()).to.contain('Mona changed this while');
    await sendKeys({ press: 'Escape' });
    await until(() => (deepActive() as HTMLInputElement).value === '9999', 'mine in the field');
    await sendKeys({ press: 'Enter' });
    await until(() => at.saved.length === 1);
  });

  it('shows why a value is locked, and stays readable', async () => {
    const at = await stage(
      { key: 'name', label: 'Name', type: 'text', locked: 'Managed customers are renamed in the portal.' },
      'Ashgrove',
    );
    expect(at.button()).to.equal(null);
    expect(at.text()).to.contain('Ashgrove');
    expect(at.field.renderRoot.querySelector('[role="img"]')!.ariaLabel).to.contain('renamed in the portal');
    await expect(at.host).to.be.accessible();
  });

  it('saves a switch at once, and puts it back when that is given up', async () => {
    let fail = true;
    const at = await stage(
      {
        key: 'customFields.after',
        label: 'After-hours support',
        type: 'boolean',
        trueLabel: 'Yes, until 10 PM',
      },
      false,
      async () => {
        if (fail) throw new ServerError({ type: 'x', title: 'x', status: 503, code: 'busy' }, 'req_1');
      },
    );
    const box = (): HTMLInputElement => at.field.renderRoot.querySelector('input')!;
    box().focus();
    await sendKeys({ press: 'Space' });
    await until(() => at.text().includes('Not saved'));
    expect(box().checked).to.equal(true);
    expect(at.text()).to.contain('req_1');
    [...at.field.renderRoot.querySelectorAll('button')]
      .find(button => button.textContent === 'Cancel')!
      .click();
    await until(() => !box().checked, 'the value as it was');
    fail = false;
    box().focus();
    await sendKeys({ press: 'Space' });
    await until(() => at.text().includes('Yes, until 10 PM') && box().checked, 'the saved value');
  });

  it('offers a long text back that Escape threw away, and takes lines by Enter', async () => {
    const at = await stage({ key: 'notes', label: 'Notes', type: 'multiline' }, 'One');
    const notices: { actions?: readonly { run: () => void }[] }[] = [];
    at.host.current.notices.subscribe(notice => notices.push(notice));
    await begin(at);
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'Two' });
    await sendKeys({ press: 'Escape' });
    await until(() => notices.length > 0, 'the offer to bring it back');
    notices[0]!.actions![0]!.run();
    await opened();
    expect((deepActive() as HTMLTextAreaElement).value).to.equal('One\nTwo');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await until(() => at.saved.length === 1);
    expect(at.saved).to.deep.equal(['One\nTwo']);
  });

  it('edits domains as tokens, and corrects a mail address to its domain [OVR-16, ADD-03]', async () => {
    const at = await stage({ key: 'domains', label: 'Domains', type: 'domain_list' }, ['a.com']);
    await begin(at);
    await sendKeys({ type: 'x@b.com' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await until(() => at.text().includes('without @'));
    [...at.field.renderRoot.querySelectorAll('button')]
      .find(button => button.textContent!.includes('Did you mean b.com?'))!
      .click();
    await until(() => !at.text().includes('Did you mean'), 'the corrected domain');
    at.field.renderRoot.querySelector<HTMLButtonElement>('[aria-label="Save Domains"]')!.click();
    await until(() => at.saved.length === 1);
    expect(at.saved).to.deep.equal([['a.com', 'b.com']]);
  });

  it('is narrow and right-to-left without overflow', async () => {
    await setViewport({ width: 360, height: 700 });
    const at = await stage(
      phone,
      '+1 503 555 0100',
      async () => {
        throw changed({ phone: '+1 503 555 0167', updatedBy: { name: 'Priya Raman' } });
      },
      'ar',
    );
    await begin(at);
    await sendKeys({ type: '+1 503 555 0142' });
    await sendKeys({ press: 'Enter' });
    await until(() => at.field.renderRoot.querySelector('.conflict'));
    expect(at.field.scrollWidth).to.be.at.most(360);
    expect(at.text()).to.contain('الإبقاء على نسختك');
    await expect(at.host).to.be.accessible();
    await setViewport({ width: 1000, height: 700 });
  });
});
