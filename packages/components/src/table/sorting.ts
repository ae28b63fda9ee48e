/** How a column sorts the list: `key` sorts ascending, `-key` descending; of several sort keys the first counts. */
export const sortOf = (sort: string, key: string): 'ascending' | 'descending' | 'none' => {
  const [first] = sort.split(',');
  return first === key ? 'ascending' : first === `-${key}` ? 'descending' : 'none';
};
