import { expect, fixture, html as page } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { until } from '../testing/until.ts';
import { defineElement } from '../internal/define.ts';
import { common } from '../messages/en/common.ts';
import { deepActive } from './focus.ts';
import { Sortable } from './sortable.ts';

class SortStage extends LitElement {
  @state() keys: readonly string[] = ['Phone', 'Address', 'Domains', 'Website'];
  reorders = 0;
  sort = new Sortable(this, {
    keys: () => this.keys,
    name: key => key,
    reorder: keys => {
      this.keys = keys;
      this.reorders++;
    },
    messages: () => common,
  });

  override render(): TemplateResult {
    return html`<ul>
        ${repeat(
          this.sort.keys,
          key => key,
          key =>
            html`<li data-sort=${key}>
              <button
                aria-label=${`Move ${key}`}
                @pointerdown=${this.sort.pointerdown}
                @keydown=${this.sort.keydown}
                @blur=${this.sort.blur}>
                ≡
              </button>
              ${key}
            </li>`,
        )}
      </ul>
      <div role="status">${this.sort.announcement}</div>
      <button id="after">After</button>`;
  }

  handle(key: string): HTMLButtonElement {
    return this.renderRoot.querySelector<HTMLButtonElement>(`[data-sort="${key}"] button`)!;
  }

  get shown(): string[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-sort]')].map(
      item => item.dataset['sort']!,
    );
  }

  get said(): string {
    return this.renderRoot.querySelector('[role="status"]')!.textContent!;
  }
}
defineElement('hub-sort-stage', SortStage);

const stage = (): Promise<SortStage> => fixture<SortStage>(page`<hub-sort-stage></hub-sort-stage>`);

describe('Sortable', () => {
  it('moves by keys, announced, with the focus on what moves [PIN-07]', async () => {
    const at = await stage();
    at.handle('Phone').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(at.shown[0]).to.equal('Phone');
    await sendKeys({ press: 'Space' });
    await at.updateComplete;
    expect(at.said).to.equal('Phone picked up. Place 1 of 4.');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await at.updateComplete;
    expect(at.said).to.equal('Phone is now 3 of 4.');
    expect(deepActive()).to.equal(at.handle('Phone'));
    expect(at.reorders).to.equal(0);
    await sendKeys({ press: 'Enter' });
    await at.updateComplete;
    expect(at.keys).to.deep.equal(['Address', 'Domains', 'Phone', 'Website']);
    expect(at.said).to.equal('Phone dropped. Place 3 of 4.');
    expect(at.reorders).to.equal(1);
    await expect(at).to.be.accessible();
  });

  it('puts back on Escape, and drops where it is when walked away from', async () => {
    const at = await stage();
    at.handle('Website').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Home' });
    await at.updateComplete;
    expect(at.shown[0]).to.equal('Website');
    await sendKeys({ press: 'Escape' });
    await at.updateComplete;
    expect([at.shown, at.reorders]).to.deep.equal([['Phone', 'Address', 'Domains', 'Website'], 0]);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowUp' });
    await until(() => at.shown[2] === 'Website', 'the new place');
    await sendKeys({ press: 'Tab' });
    await at.updateComplete;
    expect(at.keys).to.deep.equal(['Phone', 'Address', 'Website', 'Domains']);
  });

  it('moves by pointer, and back on Escape', async () => {
    const at = await stage();
    const middle = (key: string): [number, number] => {
      const box = at.handle(key).getBoundingClientRect();
      return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    };
    const [x, y] = middle('Website');
    await sendMouse({ type: 'move', position: middle('Phone') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle('Address') });
    await sendMouse({ type: 'move', position: [x, y + 30] });
    await at.updateComplete;
    expect(at.shown).to.deep.equal(['Address', 'Domains', 'Website', 'Phone']);
    await sendMouse({ type: 'up' });
    await at.updateComplete;
    expect(at.keys).to.deep.equal(['Address', 'Domains', 'Website', 'Phone']);
    await sendMouse({ type: 'move', position: middle('Phone') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, 0] });
    await at.updateComplete;
    expect(at.shown[0]).to.equal('Phone');
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await at.updateComplete;
    expect(at.shown[3]).to.equal('Phone');
    expect(at.reorders).to.equal(1);
  });
});
