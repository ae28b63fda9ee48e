/**
 * A technician in the portal: finds things by what is on the screen, and where something fails now and then,
 * presses its button again.
 */
import type { Locator, Page } from 'playwright-core';
import { hub, tab } from './portal.ts';

export class Technician {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Acts until it is done. An error on the way offers to try again, or leaves the button that was pressed. */
  async until(done: Locator, act: () => Promise<void>): Promise<void> {
    const retry = this.page
      .getByRole('button', { name: /^(Retry|Try again)$|^Upload .+ again$/ })
      .filter({ visible: true });
    await act();
    for (let round = 0; round < 10; round++) {
      await done.or(retry).first().waitFor();
      if ((await done.count()) > 0) return;
      await retry.first().click();
      await retry
        .first()
        .waitFor({ state: 'hidden', timeout: 3000 })
        .catch(() => undefined);
    }
    await done.waitFor();
  }

  /** Presses a button until it has done its work: where it failed, it is there again. */
  async repeat(done: Locator, button: Locator): Promise<void> {
    for (let round = 0; round < 8; round++) {
      if (await button.isEnabled({ timeout: 2000 }).catch(() => false)) await button.click();
      if (
        await done.waitFor({ timeout: 6000 }).then(
          () => true,
          () => false,
        )
      )
        return;
    }
    await done.waitFor();
  }

  /** Does a thing again until it is done: what failed was said, and is to be asked for once more. */
  async persist(done: Locator, act: () => Promise<void>): Promise<void> {
    for (let round = 0; round < 8; round++) {
      await act().catch(() => undefined);
      if (
        await done.waitFor({ timeout: 6000 }).then(
          () => true,
          () => false,
        )
      )
        return;
      await this.page.keyboard.press('Escape');
    }
    await done.waitFor();
  }

  /** Acts until something is no longer there. */
  async gone(what: Locator, act: () => Promise<void>, first = false): Promise<void> {
    // A notice may lie over it for its 8 s.
    if (first) await act().catch(() => undefined);
    for (let round = 0; round < 8; round++) {
      if (
        await what.waitFor({ state: 'hidden', timeout: 6000 }).then(
          () => true,
          () => false,
        )
      )
        return;
      // It may have been done meanwhile: then there is nothing left to press.
      await act().catch(() => undefined);
    }
    await what.waitFor({ state: 'hidden' });
  }

  /** Opens a tab of the customer and waits for its rows. */
  async open(name: string): Promise<Locator> {
    const list = hub(this.page).locator(`hub-${name.toLowerCase().replaceAll(' ', '-')}`);
    await this.until(list.getByRole('row').nth(1), () => tab(this.page, new RegExp(`^${name}`)).click());
    return list;
  }

  row(list: Locator, text: string | RegExp): Locator {
    return list.getByRole('row').filter({ hasText: text }).first();
  }

  /** Opens the menu of a button and takes its entries one after the other. */
  async choose(button: Locator, ...entries: (string | RegExp)[]): Promise<void> {
    await button.click({ timeout: 8000 });
    for (const name of entries)
      await this.page
        .locator('[role^=menuitem]')
        .filter({ hasText: name, visible: true })
        .first()
        .click({ timeout: 8000 });
  }

  /** What is in a dialog: it is slotted, so it stands in the element around. */
  dialog(name: string | RegExp): Locator {
    return this.page.locator('hub-dialog').filter({ has: this.frame(name) });
  }

  /** The dialog itself, which comes and goes. */
  frame(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Takes back what was done, by the notice that says so; one that tells of an earlier failure may still be there. */
  undo(text: string | RegExp): Locator {
    return this.page
      .locator('hub-toasts .toast')
      .filter({ hasText: text, visible: true })
      .getByRole('button', { name: 'Undo' })
      .first();
  }
}
