import type { Script } from '@customer-hub/sdk';
import type { Draft, FieldDefinition, FieldValue } from '../form/definition.ts';
import type { JobStartMessages } from '../messages/en/jobStart.ts';

type Parameter = Script['parameters'][number];

/** Key of the field of a parameter. */
export const argumentKey = (index: number): string => `argument${index}`;

const typeOf = ({ kind }: Parameter): FieldDefinition['type'] =>
  kind === 'secret' ? 'secret' : kind === 'choice' ? 'select' : kind === 'switch' ? 'boolean' : 'text';

/** The fields that ask for the arguments of a script. */
export const argumentFields = (script: Script, t: JobStartMessages): FieldDefinition[] =>
  script.parameters.map((parameter, index) => ({
    key: argumentKey(index),
    label: parameter.label,
    type: typeOf(parameter),
    required: parameter.required && parameter.kind !== 'switch',
    hint: [parameter.help, parameter.kind === 'secret' ? t.secretHint : ''].filter(Boolean).join(' '),
    maxLength: 1000,
    trueLabel: t.on,
    falseLabel: t.off,
    ...(parameter.choices ? { options: parameter.choices.map(value => ({ value, label: value })) } : {}),
  }));

/** What the fields hold before anything is entered. */
export const argumentDefaults = ({ parameters }: Script): Record<string, string | boolean> =>
  Object.fromEntries(
    parameters.map((parameter, index) => [
      argumentKey(index),
      parameter.kind === 'switch' ? parameter.default === 'true' : (parameter.default ?? ''),
    ]),
  );

/**
 * The arguments as the script takes them, each in its place; empty optional ones at the end are left out.
 * @param read What is entered under a key.
 */
export const argumentsOf = (
  { parameters }: Script,
  read: (key: string) => Draft | FieldValue | undefined,
): string[] => {
  const args = parameters.map((parameter, index) => {
    const value = read(argumentKey(index));
    if (parameter.kind === 'switch') return value === true ? 'true' : 'false';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
  while (args.at(-1) === '') args.pop();
  return args;
};
