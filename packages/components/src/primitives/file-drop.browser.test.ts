import { expect, fixture, html } from '@open-wc/testing';
import { common } from '../messages/en/common.ts';
import { Format } from '../messages/format.ts';
import { checkFile, fileDrop } from './file-drop.ts';
import type { HubStage } from './testing/stage.ts';
import './testing/stage.ts';

describe('fileDrop', () => {
  it('says its limits beforehand, and why a file is refused', async () => {
    const taken: string[] = [];
    const problems: string[] = [];
    const options = {
      t: common,
      format: new Format('en'),
      extensions: ['.csv', '.txt'],
      maxBytes: 10,
      onFile: (file: File) => taken.push(file.name),
      onProblem: (text: string) => problems.push(text),
    };
    const host = await fixture<HubStage>(html`<hub-stage .content=${() => fileDrop(options)}></hub-stage>`);
    expect(host.renderRoot.textContent!.replaceAll(/[\u2068\u2069]/g, '')).to.contain(
      '.csv and .txt, up to 10 bytes.',
    );
    await expect(host).to.be.accessible();
    const drop = (...files: File[]): void => {
      const dataTransfer = new DataTransfer();
      for (const file of files) dataTransfer.items.add(file);
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      host.find('.drop').dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
    };
    drop(new File(['a'], 'a.CSV'));
    drop(new File(['a'], 'a.exe'));
    drop(new File(['01234567890'], 'b.csv'));
    drop(new File([], 'c.csv'));
    drop(new File(['a'], 'd.csv'), new File(['a'], 'e.csv'));
    expect(taken).to.deep.equal(['a.CSV']);
    expect(problems.length).to.equal(4);
    expect(checkFile({ name: 'b.csv', size: 11 }, options)).to.equal(
      'b.csv is too large: 11 bytes. The limit is 10 bytes.',
    );
  });
});
