export { keyOf, same, toPatch, valueAt } from '@customer-hub/state/edits';
