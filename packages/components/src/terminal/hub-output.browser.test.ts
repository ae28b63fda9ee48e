import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { writable } from '@customer-hub/state/core';
import type { OutputState } from '@customer-hub/state/work';
import { defineElement } from '../internal/define.ts';
import { HubStage } from '../primitives/testing/stage.ts';
import { painted, until } from '../testing/until.ts';
import { HubOutput } from './hub-output.ts';

defineElement('hub-output', HubOutput);

const ESC = '\u001b';
const left = 'control sequence left out';

/** An output that a test writes. */
const source = () => {
  let text = '';
  const stateOf = (changes: Partial<OutputState> = {}): OutputState => {
    const now = text;
    return {
      ...{ epoch: 0, start: 0, end: now.length, bytes: now.length, lines: now.split('\n').length - 1 },
      ...{
        leftOutLines: 0,
        leftOutBytes: 0,
        knowsLines: true,
        gap: undefined,
        loading: false,
        error: undefined,
      },
      read: from => [{ stream: 'stdout', text: now.slice(from) }],
      ...changes,
    };
  };
  const store = writable(stateOf());
  return {
    store,
    say(more: string, changes?: Partial<OutputState>): void {
      text += more;
      store.set(stateOf(changes));
    },
  };
};

const numbered = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, n) => `line ${from + n}\n`).join('');

const shown = async (first = '') => {
  const output = source();
  if (first) output.say(first);
  const host = await fixture<HubStage>(
    html`<hub-stage
      class="output"
      .content=${() => html`<hub-output label="AGD-OP-04" .source=${output.store}></hub-output>`}></hub-stage>`,
  );
  const element = host.find<HubOutput>('hub-output');
  element.style.blockSize = '400px';
  await element.updateComplete;
  await painted();
  const root = element.renderRoot;
  const view = root.querySelector<HTMLElement>('.view')!;
  return {
    ...output,
    element,
    root,
    view,
    rows: () => [...root.querySelectorAll('.ln .tx')].map(row => row.textContent),
    button: (name: string) => root.querySelector<HTMLElement>(`[aria-label="${name}"]`)!,
    atEnd: () => view.scrollHeight - view.scrollTop - view.clientHeight < 4,
  };
};

describe('hub-output', () => {
  it('shows only rows in sight, follows, stands still when one scrolls up and says what is new', async () => {
    const { view, rows, say, atEnd, root, element } = await shown(numbered(0, 3000));
    await until(() => rows().includes('line 2999') && atEnd(), 'the end to be in sight');
    expect(rows().length).to.be.lessThan(80);
    say(numbered(3000, 3010));
    await until(() => rows().includes('line 3009') && atEnd(), 'what came to be in sight');
    view.scrollTop = 1000 * 18;
    await until(() => rows().includes('line 1000'), 'the middle');
    expect(element.isFollowing).to.equal(false);
    say(numbered(3010, 3224));
    const more = await until(() => root.querySelector<HTMLElement>('.news'), 'news');
    await until(
      () => more.textContent.includes('Paused, 214 new lines'),
      () => more.textContent,
    );
    expect(rows()).to.include('line 1000');
    more.click();
    await until(() => rows().includes('line 3223') && atEnd(), 'to follow again');
    view.scrollTop = 0;
    await until(() => rows()[0] === 'line 0', 'the beginning');
    view.scrollTop = view.scrollHeight;
    await until(() => element.isFollowing, 'to follow by going to the end');
  });

  it('finds, counts, and goes from one to the next by keyboard', async () => {
    const { root, view, rows } = await shown(`${numbered(0, 500)}Brother\n${numbered(500, 900)}a brother\n`);
    view.focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'f' });
    await sendKeys({ up: 'Control' });
    await sendKeys({ type: 'brother' });
    const count = root.querySelector('output')!;
    await until(
      () => count.textContent === '1 of 2',
      () => count.textContent,
    );
    await sendKeys({ press: 'Enter' });
    await until(
      () => count.textContent === '2 of 2',
      () => count.textContent,
    );
    await sendKeys({ press: 'Enter' });
    await until(
      () => rows().includes('Brother') && root.querySelector('mark.on')?.textContent === 'Brother',
      'the first',
    );
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await until(
      () => count.textContent === '2 of 2',
      () => count.textContent,
    );
    await sendKeys({ press: 'Escape' });
    await until(() => root.querySelector('mark') === null, 'the search to be left');
    expect((root as ShadowRoot).activeElement).to.equal(view);
  });

  it('shows hostile output as text, under the strict policy', async () => {
    const { root, rows, element, say } = await shown();
    say('<img src=x onerror="document.title=1"><script>alert(1)</script>\n');
    say(
      `${ESC}]0;owned\u0007${ESC}]52;c;Y3VybA==\u0007${ESC}]8;;https://evil.example\u0007x${ESC}]8;;\u0007\n`,
    );
    say(`${ESC}[38;2;255;255;255mwhite ${ESC}[38;5;16;48;5;16mblack on black${ESC}[0m\n`);
    say(`exe\u202etxt.\u2066 ${ESC}[8msecret${ESC}[0m\n`);
    say('x'.repeat(1_000_000));
    await until(() => rows().length > 5, 'rows');
    element.follow(false);
    root.querySelector('.view')!.scrollTop = 0;
    await until(() => rows()[0]?.startsWith('<img'), 'the beginning');
    expect(root.querySelectorAll('.view :is(img, script, a, style, iframe)').length).to.equal(0);
    expect(document.title).not.to.equal('1');
    expect(rows()[1]).to.equal(`${left}${left}${left}x${left}`);
    expect(root.querySelectorAll('.esc[title="It would have written to the clipboard."]').length).to.equal(1);
    expect(rows()[2]).to.equal('white black on black');
    expect(rows()[3]).to.contain('U+202E').and.to.contain('secret');
    await expect(element).to.be.accessible();
  });

  it('keeps any colour readable on its ground, light and dark', async () => {
    const colours = [
      '255;255;0',
      '255;255;255',
      '0;0;0',
      '0;0;255',
      '255;0;0',
      '0;255;0',
      '10;10;10',
      '128;0;255',
    ];
    const { root, say, element } = await shown();
    say(colours.map(colour => `${ESC}[38;2;${colour}m${colour}${ESC}[0m\n`).join(''));
    await until(() => root.querySelectorAll('.fx').length === colours.length, 'colours');
    for (const scheme of ['light', 'dark']) {
      element.style.colorScheme = scheme;
      await painted();
      const ground = luminance(getComputedStyle(element).backgroundColor);
      for (const span of root.querySelectorAll('.fx')) {
        const ink = luminance(getComputedStyle(span).color);
        const ratio = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
        expect(ratio, `${span.textContent} ${scheme}`).to.be.at.least(4.5);
      }
    }
  });

  it('wraps long lines, copies all of it, and fits a phone', async () => {
    await setViewport({ width: 390, height: 700 });
    const { button, view, rows, element, say } = await shown(`${'0123456789'.repeat(30)}\nnext\n`);
    expect(rows().length).to.equal(2);
    button('Wrap long lines').click();
    await until(() => rows().length > 5, 'rows');
    expect(rows().slice(0, -1).join('')).to.equal('0123456789'.repeat(30));
    expect(view.scrollWidth).to.be.at.most(view.clientWidth + 1);
    say('end');
    await until(() => rows().at(-1) === 'end', 'the end');
    expect(element.text).to.equal(`${'0123456789'.repeat(30)}\nnext\nend`);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    await setViewport({ width: 1280, height: 800 });
  });

  it('says what is left out, what is missing and that it cannot be read', async () => {
    const { say, root } = await shown();
    say('gone\nlate\n', {
      start: 5,
      leftOutLines: 41_200,
      leftOutBytes: 5_000_000,
      gap: { from: 118, to: 121 },
    });
    await until(
      () => root.querySelector('.gap')?.textContent.includes('First 41,200 lines left out'),
      'left out',
    );
    expect(root.querySelector('.foot')!.textContent).to.contain('Waiting for pieces 118 to 121');
    expect(root.querySelector<HTMLElement>('.no')!.dataset.no).to.equal('41201');
    say('', { error: new Error('no') });
    await until(() => root.querySelector('[role="alert"]'), 'the error');
  });
});

const luminance = (colour: string): number => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const part = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
};
