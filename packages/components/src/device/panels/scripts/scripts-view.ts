import type { Script } from '@customer-hub/sdk';
import type { ListQuery } from '@customer-hub/state/lists';
import { css, html } from 'lit';
import { columnKinds } from '../../../list-view/column-kinds.ts';
import {
  defineListView,
  optionsOf,
  type ListDefinition,
  type ListPage,
} from '../../../list-view/definition.ts';
import { deviceScriptsMessages } from '../../../messages/deviceScripts.ts';
import type { DeviceScriptsMessages } from '../../../messages/en/deviceScripts.ts';
import * as icons from '../../../primitives/icons.ts';
import { shownPath } from '../files/paths.ts';

/** What the list asks of its panel. */
export interface ScriptsPort {
  list(query: ListQuery, signal: AbortSignal | undefined): PromiseLike<ListPage<Script>>;
  /** Why nothing can be run on the device. */
  refused(): string | undefined;
  /** Asks how it is to run, and runs it; without a script asks which. */
  run(script?: Script): void;
}

const languages: Readonly<Record<Script['language'], string>> = {
  powershell: 'PowerShell',
  batch: 'Batch',
  bash: 'Bash',
  zsh: 'zsh',
  python: 'Python',
};

const { name, custom } = columnKinds<Script, DeviceScriptsMessages>();

const styles = css`
  .run {
    block-size: 22px;
  }
`;

const columns = (port: ScriptsPort): ListDefinition<Script, DeviceScriptsMessages>['columns'] => [
  name('name', { sortable: false, width: 32, value: script => shownPath(script.name) }),
  custom('source', {
    width: 16,
    sortable: false,
    card: 'secondary',
    cell: ({ source }, { m }) => m.sources[source],
  }),
  custom('language', {
    width: 12,
    sortable: false,
    card: 'secondary',
    cell: ({ language }) => languages[language],
  }),
  custom('updatedAt', {
    width: 13,
    sortable: false,
    cell: ({ updatedAt }, { format }) => html`<time datetime=${updatedAt}>${format.date(updatedAt)}</time>`,
  }),
  custom('actions', {
    width: 10,
    permanent: true,
    sticky: 'end',
    sortable: false,
    exportValue: () => null,
    cell: (script, { m }) => {
      const refused = port.refused();
      return html`<button
        type="button"
        class="btn sm run"
        tabindex="-1"
        aria-label=${m.runOf(shownPath(script.name))}
        aria-disabled=${refused ? 'true' : null}
        data-tip=${refused ?? ''}
        @click=${() => (refused ? undefined : port.run(script))}>
        ${icons.icon(icons.play, 'xs')}${m.run}
      </button>`;
    },
  }),
];

/** Scripts that run on the system of a device: one's own and those of the shared library [DVM-10, DVM-11]. */
export const scriptsView = (port: ScriptsPort): ListDefinition<Script, DeviceScriptsMessages> =>
  defineListView<Script, DeviceScriptsMessages>({
    tab: 'device',
    layout: 'scripts',
    plain: true,
    record: 'script',
    messages: deviceScriptsMessages,
    search: m => m.search,
    rowLabel: script => shownPath(script.name),
    list: (_hub, _customerId, query, { signal }) => port.list(query, signal),
    columns: columns(port),
    facets: [
      {
        key: 'source',
        label: m => m.filters.source,
        options: optionsOf(['own', 'library'] as const, m => m.sources),
      },
    ],
    actions: [
      {
        key: 'run',
        label: m => m.runAny,
        icon: icons.play,
        disabled: () => port.refused(),
        run: () => port.run(),
      },
    ],
    open: script => {
      if (!port.refused()) port.run(script);
    },
    detail: script => html`<hub-script-detail .script=${script}></hub-script-detail>`,
    empty: { icon: icons.prompt },
    cellStyles: [styles],
  });
