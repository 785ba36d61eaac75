import { agreed, chairSought, decides, familyUnknown, noReview, pendingAfter } from '../testing/beginning.js';
import { CORONER, HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { codeOf, sealed, settings } from '../testing/scenario.js';
import { chaired, direction, notifiedWith, withChair } from '../testing/stories.js';

const told = { channel: 'TELEPHONE', text: sealed('told'), sha256: 'sha256-of-told' } as const;
const by = { by: PEOPLE.cspChair } as const;

describe('A review that the partnership agreed on', () => {
  it('is told to the Home Office and the family in five working days, and to coroner and agencies', () => {
    const story = agreed();
    expect(story.letters().slice(-4)).toEqual([
      'home-office-decision',
      'family-decision',
      'coroner-notification',
      'agencies-notification',
    ]);
    expect(story.deadline('DD2/home-office').due).toBe('2022-09-20');
    expect(story.deadline('DD2/family').due).toBe('2022-09-20');
    expect(chairSought().state.told).toEqual({
      homeOfficeAt: story.now,
      coronerAt: story.now,
      agencies: [POLICE, HEALTH],
      family: [PEOPLE.sister.person],
    });
  });

  it('looks for its chair as soon as the Home Office knows', () => {
    expect(chairSought().state.state).toBe('CHAIR_APPOINTMENT');
    expect(chairSought().deadline('CHAIR')).toMatchObject({ due: '2022-10-11', status: 'OPEN' });
  });

  it('has six months for its report, which nothing here stops', () => {
    expect(chairSought().deadline('DD3')).toMatchObject({ due: '2023-03-12', status: 'OPEN' });
  });

  it('writes to no coroner where none is known', () => {
    const procedure = settings({ bodies: { coroner: null } });
    expect(decides(pendingAfter(notifiedWith({}, procedure))).letters()).not.toContain(
      'coroner-notification',
    );
  });

  it('has no time to keep with a family of whom nobody could be found', () => {
    const nobody = decides(pendingAfter(familyUnknown().does('RecordNoFamilyFound', {})));
    expect(nobody.state.deadlines.map(({ key }) => key)).not.toContain('DD2/family');
    expect(nobody.deadline('DD2/home-office').status).toBe('OPEN');
  });

  it('C19: has an operation name, or none', () => {
    expect(agreed().state.operationName).toBeNull();
    expect(agreed().does('SetOperationName', { name: sealed('operation') }).state.operationName).toEqual(
      sealed('operation'),
    );
  });
});

describe('Whoever tells it in person', () => {
  it('spares the letter to the Home Office and keeps its time', () => {
    const story = agreed().does('NotifyHomeOffice', told);
    expect(story.state).toMatchObject({ state: 'CHAIR_APPOINTMENT', told: { homeOfficeAt: story.now } });
    expect(story.last()).toMatchObject({
      data: { of: 'REVIEW', proof: { notice: null, channel: 'TELEPHONE', sha256: 'sha256-of-told' } },
    });
    expect(story.deadline('DD2/home-office').status).toBe('MET');
    expect(story.state.notices.filter(({ template }) => template === 'home-office-decision')).toMatchObject([
      { status: 'DROPPED' },
    ]);
  });

  it('tells of a decision not to review in the same way', () => {
    const story = noReview().does('NotifyHomeOffice', told, by);
    expect(story.last()).toMatchObject({ data: { of: 'NO_REVIEW' } });
    expect(story.state.state).toBe('HO_SCRUTINY');
  });

  it('can still tell the Home Office when a chair was found first', () => {
    const early = withChair(agreed());
    expect(early.state.state).toBe('PANEL_FORMED');
    expect(early.does('NotifyHomeOffice', told).state).toMatchObject({
      state: 'PANEL_FORMED',
      told: { homeOfficeAt: early.now },
    });
  });

  it('keeps the family’s time with the last relative, not with the first', () => {
    const two = decides(
      pendingAfter(
        notifiedWith({
          family: [
            { person: PEOPLE.sister.person, relation: 'FAMILY' },
            { person: PEOPLE.father.person, relation: 'FAMILY' },
            { person: 'person-friend', relation: 'FRIEND' },
          ],
        }),
      ),
    );
    const first = two.does('NotifyFamily', { ...told, person: PEOPLE.sister.person });
    expect(first.deadline('DD2/family').status).toBe('OPEN');
    const family = first.state.notices.filter(({ template }) => template === 'family-decision');
    expect(family.map(({ status }) => status)).toEqual(['DROPPED', 'OWED']);
    expect(first.settle().deadline('DD2/family').status).toBe('MET');
  });

  it('tells some agencies, and the others get the letter', () => {
    const story = agreed().does('NotifyAgencies', { ...told, agencies: [POLICE, POLICE] });
    expect(story.state.told.agencies).toEqual([POLICE]);
    expect(
      story.state.notices
        .filter(({ template }) => template === 'agencies-notification')
        .map(({ status, to }) => [status, to]),
    ).toEqual([
      ['DROPPED', { kind: 'ORGANISATIONS', organisations: [POLICE, HEALTH] }],
      ['OWED', { kind: 'ORGANISATIONS', organisations: [HEALTH] }],
    ]);
    expect(story.settle().state.told.agencies).toEqual([POLICE, HEALTH]);
  });

  it('tells the coroner', () => {
    const story = agreed().does('NotifyCoroner', { ...told, coroner: CORONER });
    expect(story.state.told.coronerAt).toBe(story.now);
    expect(
      story
        .settle()
        .names()
        .filter((name) => name === 'CoronerNotified'),
    ).toHaveLength(1);
  });

  it('waits where nobody knows whether the letter went out', () => {
    const claimed = agreed().settleOnly('PrepareNotice', 'ClaimNoticeDelivery');
    const [letter] = claimed.state.notices.filter(({ template }) => template === 'home-office-decision');
    const lost = claimed.does(
      'RecordDeliveryUncertain',
      { notice: letter?.id ?? '', reference: 'mail-1' },
      { by: { kind: 'process' } },
    );
    expect(codeOf(lost.attempt('NotifyHomeOffice', told))).toBe('NOTICE_BEING_SENT');
    const resolved = lost.does('ResolveDelivery', { notice: letter?.id ?? '', outcome: 'WAS_DELIVERED' });
    expect(resolved.state.told.homeOfficeAt).toBe(resolved.now);
  });
});

describe('A cancelled review that is directed after all', () => {
  it('looks for its chair again, tells everybody again and has its six months again', () => {
    const own = withChair(chairSought());
    const again = own.does('CancelReview', {}, by).on('2022-11-01').does('RecordDirection', direction);
    expect(again.state).toMatchObject({
      state: 'REVIEW_DIRECTED',
      chair: null,
      formerChairs: [PEOPLE.chair.person],
      told: { homeOfficeAt: null, agencies: [] },
    });
    expect(again.deadline('DD3/again-2').due).toBe('2023-05-01');
    expect(again.settle().state.state).toBe('CHAIR_APPOINTMENT');
  });

  it('is the same for one that had no chair yet', () => {
    const again = chairSought().does('CancelReview', {}, by).does('RecordDirection', direction);
    expect(again.state.formerChairs).toEqual([]);
    expect(chaired().state.formerChairs).toEqual([]);
  });
});
