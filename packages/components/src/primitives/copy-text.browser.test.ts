import { expect } from '@open-wc/testing';
import { copyText } from './copy-text.ts';

/** A browser's copy command as it is told to be. @returns what was copied. */
const withCommand = (command: (send: () => boolean) => boolean): string[] => {
  const copied: string[] = [];
  const send = (): boolean => {
    const event = new ClipboardEvent('copy', {
      bubbles: true,
      cancelable: true,
      clipboardData: new DataTransfer(),
    });
    document.dispatchEvent(event);
    copied.push(event.clipboardData!.getData('text/plain'));
    return true;
  };
  Object.defineProperty(document, 'execCommand', { configurable: true, value: () => command(send) });
  return copied;
};

describe('copying on a page served by plain HTTP', () => {
  beforeEach(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }));
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(document, 'execCommand');
  });

  it('hands the text to the copy event and leaves nothing in the page [H-02]', async () => {
    const before = document.body.innerHTML;
    const copied = withCommand(send => send());
    await copyText('INC-42');
    expect(copied).to.deep.equal(['INC-42']);
    expect(document.body.innerHTML).to.equal(before);
  });

  it('selects something where a browser copies only then, and gives the focus back [H-02]', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    const selected: string[] = [];
    const copied = withCommand(send => {
      if (!(document.activeElement instanceof HTMLTextAreaElement)) return false;
      selected.push(document.activeElement.value);
      return send();
    });
    await copyText('INC-42');
    expect([copied, selected]).to.deep.equal([['INC-42'], [' ']]);
    expect(document.activeElement).to.equal(button);
    button.remove();
    expect(document.querySelector('textarea')).to.equal(null);
  });

  it('fails when the browser refuses [H-02]', async () => {
    withCommand(() => false);
    const failed = await copyText('INC-42').then(
      () => false,
      () => true,
    );
    expect(failed).to.equal(true);
  });
});
