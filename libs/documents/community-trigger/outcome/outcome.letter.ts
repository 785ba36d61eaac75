import { inLondon } from '../../render/dates.js';
import { opened, organisationIn, personIn, type LetterType } from '../case-view.js';
import { ACTION_IN_WORDS, FINDING_IN_WORDS } from '../words.js';

/** L8, s.104(8): the outcome and every recommendation, with its addressee; the plan with its dates; the appeal route. */
export const outcome: LetterType = {
  template: 'outcome',
  file: 'community-trigger/outcome/outcome.njk',
  subject: 'The outcome of your request',
  sealed: (state) => [
    ...state.findings.map((finding) => finding.text),
    ...state.recommendations.map((recommendation) => recommendation.text),
    ...state.actions.map((action) => action.text),
  ],
  facts: (view) => {
    const { state } = view;
    const held = state.meetings.findLast((meeting) => meeting.status !== 'SCHEDULED');
    return {
      heldOn: held?.heldAt == null ? (held?.on ?? view.today) : inLondon(held.heldAt).date,
      chair: personIn(view, state.chair?.person),
      findings: state.findings.map((finding) => ({
        kind: FINDING_IN_WORDS[finding.kind],
        text: opened(view, finding.text),
      })),
      recommendations: state.recommendations.map((one) => ({
        to: organisationIn(view, one.addressee),
        text: opened(view, one.text),
      })),
      actions: state.actions
        .filter((action) => action.status !== 'DROPPED')
        .map((action) => ({
          kind: ACTION_IN_WORDS[action.kind],
          text: opened(view, action.text),
          owner: organisationIn(view, action.owner),
          due: action.due,
        })),
    };
  },
};
