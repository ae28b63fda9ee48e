import type { Contract } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { contractFormMessages } from '../../messages/contractForm.ts';
import { contractsMessages } from '../../messages/contracts.ts';
import { moneyText } from '../../messages/money.ts';
import { priceText } from '../../tabs/contracts/contract-price.ts';
import { row } from '../shared/fact.ts';
import { HubPagePanel } from '../shared/page-panel.ts';
import { panelStyles } from '../shared/panel.styles.ts';
import { term } from './contract-head.ts';

const PRICE_SCOPE = 'invoice:read';
const types = ['onSite', 'remote', 'telephone'] as const;

/** The terms of a contract: what it is, what is pre-paid, how time counts, what it costs. */
export class HubContractOverview extends HubPagePanel {
  static override bundles = [...HubPagePanel.bundles, contractsMessages, contractFormMessages];
  static override styles: CSSResultGroup = [HubPagePanel.styles, panelStyles];

  protected override render(): TemplateResult | typeof nothing {
    const contract = this.recordOf('contract', this.recordId)?.value;
    if (!contract) return nothing;
    return html`<div class="scroll">
      <div class="columns">${this.#terms(contract)} ${this.#hours(contract)} ${this.#prices(contract)}</div>
    </div>`;
  }

  #yes(is: boolean): string {
    return is ? this.words.yes : this.words.no;
  }

  #time(minutes: number): string {
    return this.words.hoursOf(this.format.number(minutes / 60, { maximumFractionDigits: 2 }));
  }

  #terms(contract: Contract): TemplateResult {
    const { words: t, format } = this;
    const m = this.t(contractsMessages);
    return html`<section>
      <h3>${t.terms}</h3>
      <dl>
        ${row(m.columns.kind, m.kinds[contract.kind] ?? contract.kind)}
        ${row(m.columns.group, m.groups[contract.group] ?? contract.group)}
        ${row(t.facts.period, term({ contract, t, format }))}
        ${row(m.columns.sla, contract.sla ? html`<bdi>${contract.sla.name}</bdi>` : t.noSla)}
        ${row(t.isDefault, this.#yes(contract.isDefault))}
        ${row(t.facts.created, format.date(contract.createdAt))}
        ${row(t.facts.updated, format.dateTime(contract.updatedAt))}
      </dl>
    </section>`;
  }

  #hours({ prepaid, hoursRules }: Contract): TemplateResult | typeof nothing {
    const { words: t, format } = this;
    const form = this.t(contractFormMessages);
    const m = this.t(contractsMessages);
    if (!prepaid && !hoursRules) return nothing;
    return html`<section>
      <h3>${t.counting}</h3>
      <dl>
        ${prepaid ? types.map(type => row(t.services[type], this.#time(prepaid[type]))) : nothing}
        ${
          hoursRules
            ? html`${row(
                form.rounding,
                m.roundingSteps(hoursRules.roundingMinutes, format.number(hoursRules.roundingMinutes)),
              )}
              ${prepaid ? row(form.warnAt, format.number(hoursRules.warnAtPercent / 100, { style: 'percent' })) : nothing}
              ${
                prepaid
                  ? types
                      .filter(type => hoursRules.carryOver[type] > 0)
                      .map(type => row(form.carry[type], this.#time(hoursRules.carryOver[type])))
                  : nothing
              }`
            : nothing
        }
      </dl>
    </section>`;
  }

  /** For who may read prices alone. */
  #prices(contract: Contract): TemplateResult | typeof nothing {
    const { words: t, format } = this;
    const m = this.t(contractsMessages);
    const account = this.recordOf('account', '')?.value;
    if (!account?.scopes.includes(PRICE_SCOPE)) return nothing;
    const { chargingPlan: plan } = contract;
    return html`<section>
      <h3>${m.columns.fee}</h3>
      <dl>
        ${row(m.columns.fee, priceText(contract, { m, format }))}
        ${row(m.filters.billingPeriod, m.periods[contract.billingPeriod] ?? contract.billingPeriod)}
        ${row(m.columns.plan, plan ? m.plans.own : m.plans.default)}
        ${plan ? row(m.plans.own, m.perHour(moneyText(plan.defaultRate, format))) : nothing}
        ${row(t.taxable, this.#yes(contract.taxable))}
      </dl>
    </section>`;
  }
}
