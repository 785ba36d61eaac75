import { PEOPLE } from '../testing/people.js';
import { assembled, EVERYBODY, guestChair, PANEL, prepared } from '../testing/review-stories.js';
import { codeOf } from '../testing/scenario.js';

const police = PEOPLE.panelPolice.person;
const byPolice = { person: police, kind: 'PRIOR_DECISION' as const };
const byChair = { person: PEOPLE.chair.person, kind: 'PERSONAL' as const };
const another = guestChair({ chair: PEOPLE.otherChair.person, organisation: 'independent-chairs' });

describe('A conflict of interest (6.2)', () => {
  it('is declared by or for somebody who takes part, once at a time', () => {
    const declared = prepared().does('DeclareConflict', byPolice, { by: PEOPLE.panelPolice });
    expect(declared.state.conflicts).toEqual([
      {
        id: 'conflict-1',
        person: police,
        organisation: 'derbyshire-police',
        kind: 'PRIOR_DECISION',
        resolution: null,
      },
    ]);
    expect(codeOf(declared.attempt('DeclareConflict', byPolice))).toBe('CONFLICT_DECLARED');
    expect(codeOf(declared.attempt('DeclareConflict', { ...byPolice, kind: 'OTHER' }))).toBe('ACCEPTED');
    expect(codeOf(prepared().attempt('DeclareConflict', { ...byPolice, person: 'person-nobody' }))).toBe(
      'NOT_TAKING_PART',
    );
  });

  it('is not resolved by the person who has it, nor without a reason', () => {
    const declared = prepared().does('DeclareConflict', byChair, { by: PEOPLE.chair });
    const resolve = { conflict: 'conflict-1', action: 'NONE' as const };
    expect(codeOf(declared.attempt('ResolveConflict', resolve, { by: PEOPLE.chair }))).toBe('OWN_CONFLICT');
    expect(codeOf(declared.attempt('ResolveConflict', resolve, { reason: null }))).toBe('REASON_REQUIRED');
    expect(codeOf(declared.attempt('ResolveConflict', { ...resolve, conflict: 'conflict-9' }))).toBe(
      'UNKNOWN_CONFLICT',
    );
    const resolved = declared.does('ResolveConflict', resolve);
    expect(resolved.state.conflicts[0]?.resolution).toBe('NONE');
    expect(codeOf(resolved.attempt('ResolveConflict', resolve))).toBe('UNKNOWN_CONFLICT');
  });

  it.each([
    ['NONE', 'INVITED'],
    ['RECUSE_ITEM', 'RECUSED_FROM_ITEM'],
    ['LEAVE_PANEL', 'LEFT'],
    ['REPLACED', 'LEFT'],
  ] as const)('of a member, resolved as %s, leaves them %s', (action, status) => {
    const resolved = prepared()
      .does('DeclareConflict', byPolice)
      .does('ResolveConflict', { conflict: 'conflict-1', action });
    expect(resolved.state.panel.find((one) => one.person === police)?.status).toBe(status);
  });

  it('of the chair means that there was none or that the chair is replaced first', () => {
    const declared = prepared().does('DeclareConflict', byChair);
    for (const action of ['RECUSE_ITEM', 'LEAVE_PANEL', 'REPLACED'] as const)
      expect(codeOf(declared.attempt('ResolveConflict', { conflict: 'conflict-1', action }))).toBe(
        'CHAIR_MUST_BE_REPLACED',
      );
    const replaced = declared.does('ReplaceChair', another);
    expect(codeOf(replaced.attempt('ResolveConflict', { conflict: 'conflict-1', action: 'NONE' }))).toBe(
      'CHAIR_WAS_REPLACED',
    );
    expect(codeOf(replaced.attempt('ResolveConflict', { conflict: 'conflict-1', action: 'REPLACED' }))).toBe(
      'ACCEPTED',
    );
  });

  it('stops the review until it is resolved', () => {
    const declared = assembled().does('DeclareConflict', byPolice);
    const sit = { attended: EVERYBODY };
    expect(codeOf(declared.attempt('HoldReview', sit, { by: PEOPLE.chair }))).toBe('CONFLICT_OPEN');
    const resolved = declared.does('ResolveConflict', { conflict: 'conflict-1', action: 'NONE' });
    expect(codeOf(resolved.attempt('HoldReview', sit, { by: PEOPLE.chair }))).toBe('ACCEPTED');
  });

  it('who left the panel does not sit; whoever stood back does not count towards the quorum', () => {
    const settle = (action: 'LEAVE_PANEL' | 'RECUSE_ITEM') =>
      assembled()
        .does('DeclareConflict', byPolice)
        .does('ResolveConflict', { conflict: 'conflict-1', action });
    expect(codeOf(settle('LEAVE_PANEL').attempt('HoldReview', { attended: EVERYBODY }))).toBe('NOT_ON_PANEL');
    const three = { attended: [PEOPLE.chair.person, police, PEOPLE.panelHealth.person] };
    expect(codeOf(assembled().attempt('HoldReview', three))).toBe('ACCEPTED');
    expect(codeOf(settle('RECUSE_ITEM').attempt('HoldReview', three))).toBe('NO_QUORUM');
    expect(codeOf(settle('RECUSE_ITEM').attempt('HoldReview', { attended: EVERYBODY }))).toBe('ACCEPTED');
  });

  it('somebody who left may be invited again', () => {
    const back = prepared()
      .does('DeclareConflict', byPolice)
      .does('ResolveConflict', { conflict: 'conflict-1', action: 'LEAVE_PANEL' })
      .does('InvitePanel', { members: PANEL.filter((one) => one.person === police) });
    expect(back.state.panel.filter((one) => one.person === police)).toEqual([
      { person: police, organisation: 'derbyshire-police', status: 'INVITED' },
    ]);
  });
});
