export {
  arrange,
  columnOf,
  keepUnknown,
  mostColumns,
  widthRange,
  type ColumnShape,
  type ViewColumn,
} from './columns.ts';
export { ListFigures, type FiguresSource, type FiguresState } from './figures.ts';
export { createList, List, type ListOptions, type ListStatus, type ViewChangeBy } from './list.ts';
export { ListSelection, type HiddenRecords, type SelectionSnapshot } from './list-selection.ts';
export { RecordSearch, type RecordAnswer, type RecordQuestion } from './record-search.ts';
export { RowSource } from './row-source.ts';
export type { FetchRows, HasId, RowEvent, RowGroup, RowPage, RowSourceOptions } from './rows.ts';
export { defaultId, isUnnamed, onIn, ownIdOf, savedViews, SavedViews } from './saved-views.ts';
export {
  countSelected,
  forget,
  isSelected,
  noSelection,
  select,
  selectAll,
  selectedShare,
  toggle,
  type Selection,
  type Share,
} from './selection.ts';
export type { ListPage, ListSource } from './source.ts';
export { toExportQuery, toTarget, type ListTarget } from './target.ts';
export {
  activeFilters,
  complete,
  countFilters,
  customPrefix,
  defaultView,
  hasStarred,
  isStandard,
  sameFilters,
  sameQuery,
  sameView,
  toQuery,
  viewFrom,
  withFacet,
  withoutFilters,
  withStarred,
  type ListQuery,
  type ViewShape,
} from './view.ts';
export { viewFromText, viewText } from './view-text.ts';
export { inPlaceOf, withLayout, withoutView, withView } from './view-changes.ts';
