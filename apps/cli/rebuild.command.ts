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
        const print = (workflowsStarted: number) =>
          context.out(JSON.stringify({ streams, workflowsStarted, readModelsRebuilt }));
        try {
          print(await startWorkflows());
        } catch (error) {
          // The read models stand; the workflows can be begun as soon as there is an engine.
          print(0);
          const why = error instanceof Error ? error.message : String(error);
          throw new CliFinding(
            `The workflows were not begun anew, because the engine did not answer (${why}). Start it and rebuild again.`,
            { cause: error },
          );
        }
      }),
    );
