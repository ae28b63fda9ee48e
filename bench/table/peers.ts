/** The tables that a portal would otherwise take, given the same columns and rows. */
import '@vaadin/grid';
import type { Grid } from '@vaadin/grid';
import type { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import { AllCommunityModule, createGrid, ModuleRegistry, type ICellRendererParams } from 'ag-grid-community';
import { columns, field, type Device } from './rows.ts';
import { box, type Make } from './subjects.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

/** What is no text in ours is a button or a span in theirs. */
const element = (tag: string, text: string): HTMLElement => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};
const made: Record<string, (row: Device) => HTMLElement> = {
  type: row => element('span', row.type),
  actions: () => element('button', 'Manage'),
  remote: () => element('button', 'Connect'),
};

export const agGrid: Make = rows => {
  const host = document.createElement('div');
  host.style.cssText = box.replace('flex', 'block');
  document.body.append(host);
  const grid = createGrid<Device>(host, {
    rowHeight: 28,
    rowData: [...rows],
    animateRows: false,
    rowSelection: { mode: 'multiRow' },
    getRowId: ({ data }) => data.id,
    columnDefs: columns.map(({ key, label, width }) => ({
      colId: key,
      headerName: label,
      width: (width ?? 10) * 8,
      ...(key in made
        ? { cellRenderer: ({ data }: ICellRendererParams<Device>) => made[key]!(data!) }
        : { field: field(key) }),
      ...(key === 'actions' || key === 'remote' ? { pinned: 'right' as const } : {}),
    })),
  });
  return {
    element: host,
    root: document,
    get scroller() {
      return host.querySelector<HTMLElement>('.ag-grid-viewport')!;
    },
    shows: text => host.querySelector('[row-index="0"] [col-id="name"]')?.textContent.includes(text) ?? false,
    set: all => grid.setGridOption('rowData', [...all]),
  };
};

export const vaadinGrid: Make = rows => {
  const grid = document.createElement('vaadin-grid') as Grid<Device>;
  grid.style.cssText = box.replace('display:flex;', ''); // its own display holds its rows
  for (const { key, label, width } of columns) {
    const column = document.createElement('vaadin-grid-column') as GridColumn<Device>;
    Object.assign(column, {
      header: label,
      width: `${(width ?? 10) * 8}px`,
      flexGrow: 0,
      frozenToEnd: key === 'actions' || key === 'remote',
    });
    if (key in made) column.renderer = (root, _, { item }) => root.replaceChildren(made[key]!(item));
    else column.path = field(key);
    grid.append(column);
  }
  grid.items = [...rows];
  document.body.append(grid);
  return {
    element: grid,
    root: document,
    get scroller() {
      return grid.shadowRoot!.querySelector<HTMLElement>('#table')!;
    },
    shows: text =>
      [...grid.querySelectorAll('vaadin-grid-cell-content')].some(cell => cell.textContent.includes(text)),
    set: all => (grid.items = [...all]),
  };
};
