import type { PolicyMessages } from '../en/policy.ts';

const policy: PolicyMessages = { readOnly: 'هذه الصفحة للقراءة فقط.' };
export default policy;
