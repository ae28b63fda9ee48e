/** The two tables of our own kind: ours, and a bare one of Lit. */
import { HubMenu } from '../../packages/components/src/primitives/menu.ts';
import { RowSource, type FetchRows } from '../../packages/state/src/lists/index.ts';
import { HubTable } from '../../packages/components/src/table/table.ts';
import { tokens } from '../../packages/components/src/theme/tokens.ts';
import { BareTable } from './bare.ts';
import { bareColumns, columns, type Device } from './rows.ts';

class OurTable extends HubTable<Device> {
  static override styles = [tokens, ...(HubTable.styles as [])];
}
customElements.define('hub-menu', HubMenu);
customElements.define('our-table', OurTable);
customElements.define('bare-table', BareTable);

export interface Subject {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  /** Where its cells are looked for. */
  readonly root: DocumentOrShadowRoot & ParentNode;
  /** Text of the first row in sight. */
  shows(text: string): boolean;
  set(rows: readonly Device[]): void;
}

export type Make = (rows: readonly Device[]) => Subject;

export const box = 'display:flex;inline-size:1200px;block-size:640px';

/** Ours, fed like from a server: pages of what is in memory. */
export const ours: Make = rows => {
  const element = document.createElement('our-table') as OurTable;
  const source = new RowSource<Device>();
  const fetch =
    (all: readonly Device[]): FetchRows<Device> =>
    (offset, limit) =>
      Promise.resolve({ items: all.slice(offset, offset + limit), totalCount: all.length });
  Object.assign(element, {
    columns,
    source,
    selectable: true,
    label: 'Devices',
    rowLabel: (row: Device) => row.name,
  });
  element.style.cssText = box;
  document.body.append(element);
  void source.load(fetch(rows));
  return {
    element,
    get scroller() {
      return element.shadowRoot!.querySelector<HTMLElement>('.scroll')!;
    },
    root: element.shadowRoot!,
    shows: text =>
      element.shadowRoot!.querySelector('.body > .tr [aria-colindex="2"]')?.textContent.includes(text) ??
      false,
    set: all => void source.load(fetch(all)),
  };
};

export const bare: Make = rows => {
  const element = document.createElement('bare-table') as BareTable<Device>;
  Object.assign(element, { columns: bareColumns, rows });
  element.style.cssText = box.replace('flex', 'block');
  document.body.append(element);
  return {
    element,
    scroller: element,
    root: element.shadowRoot!,
    shows: text => element.shadowRoot!.querySelector('.row')?.textContent.includes(text) ?? false,
    set: all => (element.rows = all),
  };
};
