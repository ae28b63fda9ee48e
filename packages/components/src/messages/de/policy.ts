import type { PolicyMessages } from '../en/policy.ts';

const policy: PolicyMessages = { readOnly: 'Diese Seite ist nur zum Lesen.' };
export default policy;
