import { commandEffect } from '@customer-hub/server/parts/domain/command-effect';
import { proposalFor } from '../inventory/proposals.ts';
import type { Handlers } from '@customer-hub/server/parts/server/handler';
import { fieldProblem, invalid } from '@customer-hub/server/parts/server/problems';
import { reach } from './shared/reach-device.ts';

/** Commands that an assistant writes and a person runs [DVM-19 to DVM-22]. */
export const commandProposals: Handlers<'createCommandProposal'> = {
  async createCommandProposal({ path, body: { shell, request } }, context) {
    const { device } = await reach(path.deviceId, shell, context),
      explanation = proposalFor(request, shell);
    if (request.trim() === '')
      throw invalid([fieldProblem('/request', 'required', 'What should the command do?')]);
    if (!explanation)
      throw invalid([fieldProblem('/request', 'no_proposal', 'The assistant has no command for this.')]);
    const command = explanation.map(({ part }) => part).join(shell === 'powershell' ? '\n  ' : ' ');
    return {
      status: 201,
      body: {
        id: context.ids.next('prp'),
        deviceId: device.id,
        shell,
        request,
        command,
        explanation,
        effect: commandEffect(command.replace(/\|\s*\n/g, '| ')),
      },
    };
  },
};
