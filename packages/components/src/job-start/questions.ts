import type { Draft, FieldDefinition, FieldValue } from '../form/definition.ts';
import type { JobStartMessages } from '../messages/en/jobStart.ts';
import { argumentDefaults, argumentFields, argumentsOf } from './arguments.ts';
import type { Entry } from './library.ts';
import type { Work } from './work.ts';

type Read = (key: string) => Draft | FieldValue | undefined;

/** What is asked about how work is done, and what becomes of the answers. */
export interface Questions {
  /** The fields, those of the thing itself first. */
  readonly own: readonly FieldDefinition[];
  /** On each device. */
  readonly general: readonly FieldDefinition[];
  /** What they hold before anything is entered. */
  readonly defaults: Readonly<Record<string, string | number | boolean>>;
  /** As the job takes it, over what is decided already. */
  params(read: Read): Record<string, unknown>;
}

const none: Questions = { own: [], general: [], defaults: {}, params: () => ({}) };

const choice = (key: string, label: string, options: Readonly<Record<string, string>>): FieldDefinition => ({
  key,
  label,
  type: 'select',
  required: true,
  options: Object.entries(options).map(([value, word]) => ({ value, label: word })),
});

const ofScript = (entry: Entry | undefined, t: JobStartMessages): Questions => {
  if (entry?.kind !== 'script') return none;
  const { script } = entry;
  return {
    own: argumentFields(script, t),
    general: [
      {
        key: 'minutes',
        label: t.timeout,
        type: 'number',
        required: true,
        minimum: 1,
        maximum: 1440,
        hint: t.timeoutHint,
      },
      choice('runAs', t.runAs, t.runAsOptions),
    ],
    defaults: {
      ...argumentDefaults(script),
      minutes: Math.max(1, Math.ceil(script.timeoutSeconds / 60)),
      runAs: 'system',
    },
    params: read => {
      const args = argumentsOf(script, read);
      return {
        scriptId: script.id,
        ...(args.length > 0 ? { args } : {}),
        timeoutSeconds: Number(read('minutes')) * 60,
        runAs: read('runAs') === 'user' ? 'user' : 'system',
      };
    },
  };
};

const patches = (t: JobStartMessages, preset: object): Questions => ({
  own: [
    choice('category', t.patchCategory, t.patchCategories),
    choice('reboot', t.patchReboot, t.patchReboots),
  ],
  general: [],
  defaults: { category: 'all', reboot: 'never', ...preset },
  params: read => ({ category: read('category'), reboot: read('reboot') }),
});

const reboot = (t: JobStartMessages): Questions => ({
  own: [
    { key: 'message', label: t.message, type: 'multiline', maxLength: 500 },
    { key: 'forced', label: t.forced, type: 'boolean', trueLabel: t.on, falseLabel: t.off, wide: true },
  ],
  general: [],
  defaults: { message: '', forced: false },
  params: read => {
    const message = String(read('message') ?? '').trim();
    return { forced: read('forced') === true, ...(message ? { message } : {}) };
  },
});

const message = (t: JobStartMessages): Questions => ({
  own: [{ key: 'text', label: t.message, type: 'multiline', required: true, maxLength: 500 }],
  general: [],
  defaults: { text: '' },
  params: read => ({ text: String(read('text') ?? '').trim() }),
});

/** @param preset What is decided already. */
export const questionsOf = (
  work: Work,
  entry: Entry | undefined,
  t: JobStartMessages,
  preset: Readonly<Record<string, unknown>> = {},
): Questions => {
  if (work === 'run_script') return ofScript(entry, t);
  if (work === 'install_patches') return patches(t, preset);
  if (work === 'restart') return reboot(t);
  if (work === 'message_users') return message(t);
  return none;
};
