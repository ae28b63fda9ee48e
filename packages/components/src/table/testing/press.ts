import { sendKeys } from '@web/test-runner-commands';

/** Real keys, one after the other; `Shift+Tab` holds the first while it presses the second. */
export const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) {
    const parts = key.split('+');
    const last = parts.pop() ?? '';
    for (const held of parts) await sendKeys({ down: held });
    await sendKeys({ press: last });
    for (const held of parts.reverse()) await sendKeys({ up: held });
  }
};
