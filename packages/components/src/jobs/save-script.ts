import { uuid, type Job, type OsFamily, type ScriptLanguage } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { DetailSpeech } from './target-words.ts';

const shells: Readonly<
  Record<string, { readonly language: ScriptLanguage; readonly osFamilies: OsFamily[] }>
> = {
  cmd: { language: 'batch', osFamilies: ['windows'] },
  powershell: { language: 'powershell', osFamilies: ['windows'] },
  terminal: { language: 'bash', osFamilies: ['linux', 'mac'] },
  ssh: { language: 'bash', osFamilies: ['linux', 'mac'] },
};

/** The command of a job that can become a script: not one whose text is secret. */
export const commandToSave = ({ type, params }: Job): string | undefined => {
  const { command, secret } = params;
  return type === 'run_command' && typeof command === 'string' && secret !== true ? command : undefined;
};

/** Keeps the command of a job as a script of one's own, and says so. */
export const saveScript = async (session: HubState, job: Job, speech: DetailSpeech): Promise<void> => {
  const { d, format } = speech;
  const content = commandToSave(job);
  const shell = shells[String(job.params['shell'])];
  if (content === undefined || !shell) return;
  const name = d.scriptName(format.dateTime(job.createdAt));
  try {
    await session.hub.catalogues.createScript({ name, content, ...shell }, { idempotencyKey: uuid() });
    session.notices.show({ text: d.savedScript(name) });
  } catch {
    session.notices.show({ tone: 'failed', text: d.saveScriptFailed });
  }
};
