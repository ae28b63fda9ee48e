import type { JobConfirmMessages } from '../messages/en/jobConfirm.ts';
import * as icons from '../primitives/icons.ts';
import type { Work } from './work.ts';

/** What a question says, by its work. */
export type QuestionKey = keyof JobConfirmMessages['titles'];

/** How work is asked about. */
export interface ConfirmKind {
  readonly key: QuestionKey;
  readonly icon: icons.Icon;
  /** The number of devices, or the name of the one, is typed: it cannot be undone. */
  readonly typed: 'never' | 'many' | 'always';
  readonly danger: boolean;
  /** Offline devices are left out instead of waited for: nobody wants it hours later. */
  readonly leavesOffline: boolean;
  /** Who is signed in can be told before. */
  readonly tells?: 'restart' | 'shut_down' | 'log_out';
}

const calm = { typed: 'never', danger: false, leavesOffline: false } as const;

const kinds: Partial<Record<Work, ConfirmKind>> = {
  restart: { ...calm, key: 'restart', icon: icons.refresh, leavesOffline: true, tells: 'restart' },
  shut_down: {
    key: 'shut_down',
    icon: icons.power,
    typed: 'many',
    danger: true,
    leavesOffline: true,
    tells: 'shut_down',
  },
  log_out: { ...calm, key: 'log_out', icon: icons.person, leavesOffline: true, tells: 'log_out' },
  uninstall_software: {
    key: 'uninstall_software',
    icon: icons.trash,
    typed: 'always',
    danger: true,
    leavesOffline: false,
  },
  end_process: { key: 'end_process', icon: icons.close, typed: 'always', danger: true, leavesOffline: true },
  cancel_reboot: { ...calm, key: 'cancel_reboot', icon: icons.close },
};

/** @param params As the job takes them: the same work may be asked about in two ways. */
export const confirmKind = (work: Work, params: Readonly<Record<string, unknown>> = {}): ConfirmKind => {
  if (work === 'set_helpdesk_agent')
    return { ...calm, key: params.active === true ? 'agentOn' : 'agentOff', icon: icons.person };
  return kinds[work] ?? { ...calm, key: 'other', icon: icons.play };
};
