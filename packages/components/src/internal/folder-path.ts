import type { Folder } from '@customer-hub/sdk';

/** `Office / A-108`: the same name may be used in two places. */
export const pathName = ({ path, name }: Folder): string => (path.length > 0 ? path.join(' / ') : name);
