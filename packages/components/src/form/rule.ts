import type { FieldRule } from '@customer-hub/state/edits';
import { checkField } from './checks.ts';
import type { FieldDefinition } from './definition.ts';
import { fromDraft, toDraft } from './values.ts';

/** What a field is to the state layer, which knows no labels and no languages. */
export const ruleOf = (field: FieldDefinition, locale: string): FieldRule => ({
  key: field.key,
  locked: !!field.locked,
  check: draft => (field.hidden ? undefined : checkField(field, draft, locale)),
  toDraft: value => toDraft(field, value, locale),
  fromDraft: draft => fromDraft(field, draft, locale),
});
