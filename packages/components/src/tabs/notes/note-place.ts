/** Where a note that is being written is kept; `new` for one that is to be made. */
export const notePlace = (customerId: string, id = 'new'): string => `${customerId} note ${id}`;
