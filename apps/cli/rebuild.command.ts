import { Command } from 'commander';
import { rebuildReadModels } from '#libs/read-models/index.js';
import { CliFinding, running, type CliContext } from './context.js';

/** Read models and running workflows from the ledger alone. */
export const rebuildCommand = (context: CliContext): Command =>
  new Command('rebuild')
    .description('make read models and running workflows again from the ledger alone')
    .action(() =>
      running(context, async ({ application, startWorkflows }) => {
        const { streams } = await rebuildReadModels(application);
        const readModelsRebuilt = application.projecting.models.length;
        const workflowsStarted = await startWorkflows();
        context.out(JSON.stringify({ streams, workflowsStarted: workflowsStarted ?? 0, readModelsRebuilt }));
        if (workflowsStarted === null) {
          throw new CliFinding(
            'The engine could not be reached, so no workflow was started. Start it and rebuild again.',
          );
        }
      }),
    );
