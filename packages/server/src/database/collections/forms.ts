import type { CustomerForms, FormDefinition } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type FormDefinitionRow = FormDefinition;
/** The forms of one customer's page; `shelved` keeps the values of forms that were taken off it. */
export type CustomerFormsRow = Omit<CustomerForms, 'allowedActions'> & {
  id: string;
  shelved: CustomerForms['forms'];
};

export const formDefinitions: CollectionDefinition<FormDefinitionRow> = {
  prefix: 'frm',
  resource: 'form_definition',
  sortable: ['id', 'name'],
  defaultSort: 'id',
};

export const customerForms: CollectionDefinition<CustomerFormsRow> = {
  prefix: 'cfm',
  resource: 'customer_forms',
  sortable: ['createdAt'],
};
