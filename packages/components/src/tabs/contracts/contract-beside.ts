import type { Contract } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import '../../../define/hub-contract.ts';
import { columnKinds } from '../../list-view/column-kinds.ts';
import type { ListDefinition } from '../../list-view/definition.ts';
import { nameLink } from '../../list-view/record-link.ts';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import { besideLine } from '../../record-page/beside-line.styles.ts';
import { RecordBeside, type BesidePage } from '../../record-page/record-beside.ts';

const { custom } = columnKinds<Contract, ContractsMessages>();

/** How the list looks beside an open contract: a line each, with a word only for the exception. */
const besideView: Partial<ListDefinition<Contract, ContractsMessages>> = {
  columns: [
    custom('name', {
      width: 20,
      card: 'primary',
      cell: (row, context) =>
        html`<span class=${`line ${row.status === 'active' ? '' : 'off'}`}
          >${nameLink(row, 'contract', context, row.name)}${
            row.status === 'active' ? '' : html`<span class="word">${context.m.status[row.status]}</span>`
          }</span
        >`,
    }),
  ],
  bulkActions: [],
  cardHeight: 29,
  cellStyles: [besideLine],
};

/** Shows the page of one contract beside the list. */
export class ContractBeside extends RecordBeside<Contract, ContractsMessages> {
  override readonly narrow = besideView;
  protected override readonly tag = 'hub-contract';

  protected override page(given: BesidePage<Contract>): TemplateResult {
    const { id, panel = 'overview', known, position } = given;
    return html`<hub-contract
      contract-id=${id}
      active-panel=${panel}
      closable
      .known=${known}
      .position=${position}
      @hub-panel-change=${given.panelChanged}
      @hub-contract-step=${given.step}
      @hub-contract-close=${given.close}></hub-contract>`;
  }
}
