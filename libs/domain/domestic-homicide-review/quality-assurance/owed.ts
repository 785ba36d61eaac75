import { owe, type Owed } from '../machine.js';
import { lastAnswered, openAmendments } from './submissions.js';

/** On to publication once it is cleared and every amendment is made; back to the draft where it is wanted again. */
export const qualityAssuranceOwed: Owed = (state, at) => {
  const cause = lastAnswered(state)?.id ?? 'submission';
  if (state.state === 'QA_RESUBMIT')
    return [owe(at, 'quality-assurance', 'command', 'ReopenDrafting', {}, `${cause}/redraft`, at.now)];
  const cleared =
    state.state === 'QA_CLEARED' || (state.state === 'QA_AMENDMENTS' && openAmendments(state).length === 0);
  return cleared
    ? [owe(at, 'quality-assurance', 'command', 'BeginPublicationPrep', {}, `${cause}/cleared`, at.now)]
    : [];
};
