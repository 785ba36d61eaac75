import { PEOPLE } from './testing/people.js';
import { monitored } from './testing/review-stories.js';
import {
  acknowledged,
  asked,
  circulated,
  consentMissing,
  notMetTold,
  transferred,
} from './testing/stories.js';

const agencies = (most: number) =>
  Array.from({ length: most }, (_, i) => ({ agency: `organisation-${i + 1}`, publicFunctions: true }));

describe('What the engine may know of a case', () => {
  it('names the state, its stage and the ledger’s clock, and holds no sealed part', () => {
    const known = asked().process();
    expect(known).toMatchObject({
      state: 'INFORMATION_GATHERING',
      stage: 'information-gathering',
      now: asked().now,
      version: asked().events.length,
      ended: false,
    });
    expect(JSON.stringify(known)).not.toContain('sealed-');
  });

  it('is in the order in which things fall due', () => {
    const due = monitored()
      .process()
      .owed.map((one) => one.dueAt);
    expect([...due].sort()).toEqual(due);
  });

  it('fits into 64 KB even where a hundred agencies are asked, and loses nothing of what is due', () => {
    const many = acknowledged().does('RequestInformation', { requests: agencies(100) });
    const known = many.process();
    expect(JSON.stringify(known).length).toBeLessThan(64 * 1024);
    expect(known.owed.filter((one) => one.dueAt <= many.now)).toHaveLength(100);
    const late = many.on('2022-05-18').process().owed;
    const chases = late.filter((one) => one.kind === 'chase').map((one) => one.data);
    expect(chases).toEqual(
      expect.arrayContaining(many.state.requests.map((one) => ({ request: one.id, number: 1 }))),
    );
  });

  it.each([
    ['informationOpen', asked, true],
    ['informationOpen', circulated, false],
    ['returnsOutstanding', asked, true],
    ['consentOpen', consentMissing, true],
    ['decisionTold', notMetTold, true],
    ['transferOpen', transferred, true],
    ['actionsOpen', monitored, true],
    ['closed', monitored, false],
  ] as const)('%s: %#', (predicate, story, holds) => {
    expect(story().process().is[predicate]).toBe(holds);
  });

  it('ends with the case, once its last letter is out', () => {
    const withdrawn = circulated().does('Withdraw', {}, { by: PEOPLE.applicant });
    expect(withdrawn.process().ended).toBe(false);
    expect(withdrawn.settle().process()).toMatchObject({ ended: true, owed: [] });
  });
});
