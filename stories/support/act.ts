/** What a person does in a story: presses what is called so, types, and waits for what is to be seen. */
import { expect, userEvent } from 'storybook/test';
import { allInside, inside, named, until } from './look.ts';

const buttons = 'button, [role="tab"], [role="menuitem"], a, summary';

const seen = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

/** Waits for a control with that name and presses it. */
export async function press(root: ParentNode, name: RegExp, selector = buttons): Promise<HTMLElement> {
  const control = await until(() =>
    allInside(root, selector.replaceAll(', ', ',')).find(
      element =>
        seen(element) &&
        (name.test(element.ariaLabel ?? '') ||
          name.test(element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')) &&
        !(element as HTMLButtonElement).disabled,
    ),
  );
  await userEvent.click(control);
  return control;
}

/** Waits for a field with that name and types into it; what was there goes. */
export async function type(root: ParentNode, name: RegExp, text: string): Promise<HTMLElement> {
  const field = await until(() =>
    allInside(root, 'input,textarea').find(
      (element): element is HTMLInputElement =>
        seen(element) &&
        !(element as HTMLInputElement).disabled &&
        name.test(nameOf(element as HTMLInputElement)),
    ),
  );
  await userEvent.click(field);
  await userEvent.keyboard(`{Control>}a{/Control}${text.replaceAll(/[{[]/g, '$&$&')}`);
  return field;
}

const nameOf = (field: HTMLInputElement): string =>
  field.ariaLabel ?? [...(field.labels ?? [])].map(label => label.textContent).join(' ');

/** Waits until this text is to be seen, however deep it is. */
export async function sees(
  root: ParentNode,
  text: RegExp,
  selector = '*',
  timeoutMs?: number,
): Promise<HTMLElement> {
  const found = await until(
    () => allInside(root, selector).find(element => seen(element) && text.test(ownText(element))),
    timeoutMs,
  );
  await expect(found).toBeTruthy();
  return found;
}

const ownText = (element: HTMLElement): string =>
  [...element.childNodes]
    .map(node =>
      node instanceof Text || (node instanceof HTMLElement && node.childElementCount === 0)
        ? node.textContent
        : '',
    )
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Waits for a control with that name, without pressing it. */
export const control = (root: ParentNode, name: RegExp, selector = 'button'): Promise<HTMLElement> =>
  until(() =>
    allInside(root, selector).find(
      element =>
        seen(element) &&
        (name.test(element.ariaLabel ?? '') ||
          name.test(element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')),
    ),
  );

/** The modal dialog that is open. */
export const dialog = (root: ParentNode): Promise<HTMLElement> =>
  until(() => allInside(root, 'dialog').find(element => (element as HTMLDialogElement).open));

export { allInside, inside, named, until };
