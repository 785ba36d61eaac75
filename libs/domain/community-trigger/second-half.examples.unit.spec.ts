import { actionMonitoringExamples } from './action-monitoring/examples.js';
import { actionPlanExamples } from './action-plan/examples.js';
import { appealExamples } from './appeal/examples.js';
import { specOf } from './catalogue.js';
import { closureExamples } from './closure/examples.js';
import { localPolicingBodyReviewExamples } from './local-policing-body-review/examples.js';
import { outcomeExamples } from './outcome/examples.js';
import { reviewMeetingExamples } from './review-meeting/examples.js';
import { reviewPreparationExamples } from './review-preparation/examples.js';
import { decided } from './testing/example.js';

const EXAMPLES = [
  ...reviewPreparationExamples,
  ...reviewMeetingExamples,
  ...actionPlanExamples,
  ...outcomeExamples,
  ...actionMonitoringExamples,
  ...appealExamples,
  ...localPolicingBodyReviewExamples,
  ...closureExamples,
];

describe.each(EXAMPLES)('$command', ({ command, usual, guards }) => {
  it('is accepted in its usual case, with events that its row names', () => {
    const { decision } = decided(command, usual);
    expect(decision).toMatchObject({ accepted: true });
    const types = decision.accepted ? decision.events.map((event) => event.type) : [];
    expect(specOf(command)?.events).toEqual(expect.arrayContaining(types));
  });

  it('has an example of each of its guards, and of nothing else', () => {
    expect(Object.keys(guards).sort()).toEqual(
      specOf(command)
        ?.guards.map((one) => one.code)
        .sort(),
    );
  });

  for (const [code, pair] of Object.entries(guards))
    it(`is refused by ${code}, and accepted where that guard is satisfied`, () => {
      const { decision, scenario } = decided(command, pair.refused);
      expect(decision).toMatchObject({
        accepted: false,
        refusal: { code, detail: expect.not.stringMatching(/[{…]/) },
      });
      expect(scenario.state).toEqual(pair.refused.given().state);
      expect(decided(command, pair.accepted).decision).toMatchObject({ accepted: true });
    });
});
