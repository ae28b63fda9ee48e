import type { Secret } from '@customer-hub/sdk';
import { copyText } from '../../primitives/copy-text.ts';

/** What became of the clipboard after its time: emptied; something else is in it; or nobody can tell. */
export type ClipboardEnd = 'cleared' | 'other' | 'unknown';

const hash = async (text: string, salt: Uint8Array<ArrayBuffer>): Promise<string> => {
  const bytes = new TextEncoder().encode(text);
  const salted = new Uint8Array(salt.length + bytes.length);
  salted.set(salt);
  salted.set(bytes, salt.length);
  return String(new Uint8Array(await crypto.subtle.digest('SHA-256', salted)));
};

/**
 * Whether the page may look into the clipboard without asking the person: Firefox and Safari never say so,
 * and no page without HTTPS may.
 */
export const canLook = async (): Promise<boolean> => {
  try {
    return (
      isSecureContext &&
      (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state === 'granted'
    );
  } catch {
    return false;
  }
};

/**
 * Takes a copied secret out of the clipboard after a while, if it is still in it. Keeps no secret itself,
 * only a salted digest to know it again. Where the browser does not let the page look, it empties the
 * clipboard only when nothing else can have got in: nothing was copied here, and the window was never left.
 */
export class ClipboardGuard {
  #digest: string | undefined;
  #salt = new Uint8Array(16);
  #touched = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: ((end: ClipboardEnd) => void) | undefined;

  /**
   * Puts it there. The text may still be on its way: the press that asked for it counts in every browser.
   * @throws when the browser refuses.
   */
  async put(secret: Promise<Secret>, afterMs: number, ended: (end: ClipboardEnd) => void): Promise<void> {
    this.#forget();
    if (navigator.clipboard) {
      const text = secret.then(value => new Blob([value.value()], { type: 'text/plain' }));
      await Promise.all([navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]), secret]);
    } else {
      await copyText((await secret).value());
    }
    crypto.getRandomValues(this.#salt);
    // Without HTTPS the page cannot hash, nor look into the clipboard, so that nothing is ever compared.
    this.#digest = crypto.subtle ? await hash((await secret).value(), this.#salt) : '';
    this.#touched = false;
    this.#ended = ended;
    addEventListener('copy', this.#touch, { capture: true });
    addEventListener('cut', this.#touch, { capture: true });
    addEventListener('blur', this.#touch);
    this.#timer = setTimeout(() => void this.#end(), afterMs);
  }

  /** Empties it, whatever is in it: the person asked for it. */
  async clear(): Promise<void> {
    this.#forget();
    await copyText('');
  }

  #touch = (): void => {
    this.#touched = true;
  };

  #again = (): void => void this.#end();

  #forget(): void {
    clearTimeout(this.#timer);
    this.#digest = undefined;
    removeEventListener('copy', this.#touch, { capture: true });
    removeEventListener('cut', this.#touch, { capture: true });
    removeEventListener('blur', this.#touch);
    removeEventListener('focus', this.#again);
  }

  async #end(): Promise<void> {
    // Only the active window may touch the clipboard: as soon as it is that again.
    if (!document.hasFocus()) return addEventListener('focus', this.#again, { once: true });
    const digest = this.#digest;
    const ended = this.#ended!;
    if (digest === undefined) return;
    try {
      if (await canLook()) {
        const same = (await hash(await navigator.clipboard.readText(), this.#salt)) === digest;
        if (this.#digest !== digest) return; // another one was copied meanwhile
        if (same) await copyText('');
        this.#forget();
        return ended(same ? 'cleared' : 'other');
      }
      const untouched = !this.#touched;
      if (untouched) await copyText('');
      this.#forget();
      ended(untouched ? 'cleared' : 'unknown');
    } catch {
      this.#forget();
      ended('unknown');
    }
  }
}

/** One: a page has one clipboard. It outlives the tab, because the clipboard does. */
export const clipboard = new ClipboardGuard();
