import { webUrl } from '../../primitives/links.ts';

/** A login address to open and to show. */
export interface LoginAddress {
  readonly href: string;
  readonly text: string;
}

/**
 * The address as a link may use it [PWD-04]: http or https only, and without the name and password that some
 * people write into it - a list must not show them. Undefined when it is anything else.
 */
export const loginAddress = (value: string | null): LoginAddress | undefined => {
  const url = webUrl(value);
  if (!url) return undefined;
  url.username = url.password = '';
  const { protocol, host, pathname, search } = url;
  return {
    href: url.href,
    text: `${protocol === 'http:' ? 'http://' : ''}${host}${pathname === '/' && !search ? '' : pathname + search}`,
  };
};
