import { html, type TemplateResult } from 'lit';
import * as icons from '../primitives/icons.ts';
import { navigationLink, type LinkContext } from '../primitives/navigation-link.ts';
import type { Destination, RecordReference } from './column-options.ts';
import type { ListContext } from './definition.ts';

/** A link in a cell that leads to another record; the host decides where that is. */
export const recordLink = (
  context: LinkContext & { readonly customerId: string | undefined },
  to: Destination,
  { id, name }: RecordReference,
  icon?: icons.Icon,
  title?: string,
): TemplateResult => {
  const { customerId } = context;
  return navigationLink(
    context,
    { to, id, ...(customerId ? { customerId } : {}) },
    {
      className: 'act',
      title,
      content: html`${icon ? icons.icon(icon, 'xs') : null}<span dir="auto">${name}</span>`,
    },
  );
};

/** Whose record it is: that of the list, or where all customers' are listed what the row says. */
const ownerOf = (
  row: { readonly id: string },
  { customerId }: { readonly customerId: string | undefined },
): { customerId?: string } => {
  const own = 'customerId' in row && typeof row.customerId === 'string' ? row.customerId : customerId;
  return own ? { customerId: own } : {};
};

/** The context with the customer of a row. */
export const withOwner = <C extends LinkContext & { readonly customerId: string | undefined }>(
  { host, href, customerId }: C,
  row: { readonly id: string },
): LinkContext & { readonly customerId: string | undefined } => ({
  host,
  href,
  customerId: ownerOf(row, { customerId }).customerId,
});

/** The name of a record as the link that opens it. */
export const nameLink = <T extends { readonly id: string }, M>(
  row: T,
  to: Destination,
  context: ListContext<T, M>,
  content: unknown,
): TemplateResult =>
  navigationLink(
    context,
    { to, id: row.id, ...ownerOf(row, context) },
    { className: 'name link', content, open: () => context.open(row) },
  );
