import { opened, type LetterType } from '../case-view.js';

/** L11, Schedule 4 paragraph 3: decision, reasons, next route. */
export const appealOutcome: LetterType = {
  template: 'appeal-outcome',
  file: 'community-trigger/appeal/appeal-outcome.njk',
  subject: 'The answer to your appeal',
  sealed: (state) => [state.appeal?.reasons],
  facts: (view) => {
    const { appeal } = view.state;
    return {
      about:
        appeal?.about === 'HOW_REVIEWED'
          ? 'how the review was carried out'
          : 'how your request was dealt with',
      upheld: appeal?.status === 'UPHELD',
      reasons: opened(view, appeal?.reasons),
    };
  },
};
