/** Lines of an invoice as they are typed, and what they come to. */
import type { Contract, ContractUsage, Invoice, InvoiceLineInput, Money } from '@customer-hub/sdk';
import { plainDigits } from '../../form/checks.ts';
import { addMoney, moneyDraft, readMoney, timesMoney } from '../../form/money.ts';
import { rowTexts } from '../../form/row-texts.ts';

/** Lines as they are typed. */
export const lineTexts = rowTexts('description', 'quantity', 'price');
export const { pack: packLine, unpack: unpackLine } = lineTexts;
export type LineDraft = ReturnType<typeof unpackLine>;

/**
 * A quantity above 0 with at most eight decimals, as minutes of an hour have, at most a million; undefined when it is
 * none.
 */
export const readQuantity = (text: string, locale: string): string | undefined => {
  const plain = plainDigits(text, locale);
  return /^\d{0,7}(?:\.\d{0,8})?$/.test(plain) && Number(plain) > 0 && Number(plain) <= 1_000_000
    ? plain
    : undefined;
};

/** What a line comes to, rounded to cents as the server does; undefined while it cannot be known. */
export const lineAmount = ({ quantity, price }: LineDraft, locale: string): string | undefined => {
  const [count, unit] = [readQuantity(quantity, locale), readMoney(price, locale)];
  return count === undefined || unit === undefined ? undefined : timesMoney(unit, count);
};

export const isWhole = (line: LineDraft, locale: string): boolean =>
  line.description.trim() !== '' && lineAmount(line, locale) !== undefined;

/** The sum of the lines that are known. */
export const linesTotal = (lines: readonly LineDraft[], locale: string): string =>
  addMoney(lines.flatMap(line => lineAmount(line, locale) ?? []));

export const toLine = (
  { description, quantity, price }: LineDraft,
  currency: string,
  locale: string,
): InvoiceLineInput => ({
  description: description.trim(),
  quantity: Number(readQuantity(quantity, locale)),
  unitPrice: { amount: readMoney(price, locale) ?? '0.00', currency },
});

/** A draft as the fields of its dialog see it. */
export const fieldsOf = (invoice: Invoice, locale: string): object => ({
  ...invoice,
  contractId: invoice.contract?.id ?? null,
  source: 'lines',
  lines: invoice.lines.map(({ description, quantity, unitPrice }) =>
    packLine({
      description,
      quantity: new Intl.NumberFormat(locale, {
        maximumFractionDigits: 8,
        numberingSystem: 'latn',
        useGrouping: false,
      }).format(quantity),
      price: moneyDraft(unitPrice.amount, locale),
    }),
  ),
});

export interface PreviewLine {
  readonly description: string;
  readonly amount: Money;
}

/** What an invoice of a contract's period will hold: its fee, and time beyond the pre-paid hours [INV-08, OCT-16]. */
export const previewLines = (
  contract: Pick<Contract, 'name' | 'fee'>,
  { charges }: Pick<ContractUsage, 'charges'>,
  beyond: (serviceType: string) => string,
): readonly PreviewLine[] => [
  ...(contract.fee ? [{ description: contract.name, amount: contract.fee }] : []),
  ...charges.map(({ serviceType, label, amount }) => ({ description: label ?? beyond(serviceType), amount })),
];
