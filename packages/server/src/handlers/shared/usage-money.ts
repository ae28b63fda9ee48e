import type { BurnDown, ContractUsage } from '../../contract/types.ts';
import type { User } from '../../server/user.ts';

/** Whoever may read invoices is told what time costs. */
export const mayReadPrices = ({ scopes }: Pick<User, 'scopes'>): boolean => scopes.has('invoice:read');

/** How time goes, with what it will cost only for who may read prices. */
export const pricedFor = (user: Pick<User, 'scopes'>, burnDown: BurnDown): BurnDown =>
  mayReadPrices(user) ? burnDown : { ...burnDown, forecast: { ...burnDown.forecast, cost: null } };

/** Hours with their sums of money, or for who may not read prices without any of them. */
export function withoutMoney(usage: ContractUsage, user: Pick<User, 'scopes'>): ContractUsage {
  if (mayReadPrices(user)) return usage;
  const { burnDown } = usage;
  return {
    ...usage,
    charges: [],
    chargesTotal: null,
    ...(burnDown ? { burnDown: burnDown.map(one => pricedFor(user, one)) } : {}),
  };
}
