import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { guestChair, held, met, prepared, scheduled, WITHOUT_TIES } from '../testing/review-stories.js';
import { codeOf, warningsOf } from '../testing/scenario.js';

const tolerant = { ...PROCEDURE, chairRule: { sameCouncil: 'WARN' as const } };
const homeChair = guestChair({ chair: 'person-other-team', organisation: 'ned-council', homeTenant: 'ned' });

describe('The independent chair (6.2)', () => {
  it('may come from another council: home and host are recorded, and the review stays the host’s', () => {
    const appointed = met().does('AppointChair', guestChair());
    expect(appointed.state.chair).toEqual({
      person: PEOPLE.chair.person,
      organisation: 'bolsover-council',
      homeTenant: 'bolsover',
      hostTenant: 'ned',
      appointedAt: '2022-05-10T10:00:00.000Z',
    });
    expect(appointed.state.state).toBe('THRESHOLD_MET');
  });

  it('is appointed once; ReplaceChair is the way to another', () => {
    expect(codeOf(prepared().attempt('AppointChair', guestChair()))).toBe('CHAIR_APPOINTED');
  });

  it.each([
    ['the coordinator of the case', { chair: PEOPLE.coordinator.person }, 'CHAIR_IS_COORDINATOR'],
    ['the applicant', { chair: PEOPLE.applicant.person }, 'CHAIR_IS_PARTY'],
    ['somebody who decided the threshold', { chair: PEOPLE.decider.person }, 'CHAIR_DECIDED_THRESHOLD'],
    [
      'an officer of the police, to whom complaints were made',
      { organisation: 'derbyshire-police', homeTenant: 'none' },
      'CHAIR_ORGANISATION_INVOLVED',
    ],
    [
      'an officer of a relevant body',
      { organisation: 'derbyshire-health', homeTenant: 'none' },
      'CHAIR_ORGANISATION_INVOLVED',
    ],
    [
      'an officer of the landlord who was asked for information',
      { organisation: 'ned-homes', homeTenant: 'ned' },
      'CHAIR_ORGANISATION_INVOLVED',
    ],
    ['another team of the same council, where the procedure forbids it', homeChair, 'CHAIR_SAME_COUNCIL'],
    [
      'a friend of a party',
      { declaration: { ...WITHOUT_TIES, noPersonalTie: false } },
      'CHAIR_NOT_INDEPENDENT',
    ],
    [
      'the line manager of an officer involved',
      { declaration: { ...WITHOUT_TIES, noLineManagement: false } },
      'CHAIR_NOT_INDEPENDENT',
    ],
  ])('cannot be %s', (_who, more, code) => {
    expect(codeOf(met().attempt('AppointChair', guestChair(more)))).toBe(code);
    const another = { chair: 'person-x', ...more };
    expect(codeOf(prepared().attempt('ReplaceChair', guestChair(another)))).toBe(code);
  });

  it('is told in words how their body is involved', () => {
    const decision = met().attempt('AppointChair', guestChair({ organisation: 'derbyshire-police' }));
    expect(decision).toMatchObject({
      refusal: {
        detail: expect.stringContaining('a complaint was made to it'),
        field: 'chair',
        kind: 'BAD_INPUT',
      },
    });
  });

  it('may come from another team of the same council with a warning, where the procedure allows it', () => {
    const decision = met(tolerant).attempt('AppointChair', homeChair);
    expect(codeOf(decision)).toBe('ACCEPTED');
    expect(warningsOf(decision)).toEqual(['CHAIR_SAME_COUNCIL']);
    expect(warningsOf(met(tolerant).attempt('AppointChair', guestChair()))).toEqual([]);
  });

  it('tolerance is for the council alone: its landlord or the police stay out', () => {
    const landlord = guestChair({ organisation: 'ned-homes', homeTenant: 'ned' });
    expect(codeOf(met(tolerant).attempt('AppointChair', landlord))).toBe('CHAIR_ORGANISATION_INVOLVED');
  });

  it('is replaced with a reason; the former chair is remembered', () => {
    const other = guestChair({ chair: PEOPLE.otherChair.person, organisation: 'independent-chairs' });
    expect(codeOf(met().attempt('ReplaceChair', other))).toBe('NO_CHAIR');
    expect(codeOf(prepared().attempt('ReplaceChair', guestChair()))).toBe('SAME_CHAIR');
    expect(codeOf(prepared().attempt('ReplaceChair', other, { reason: null }))).toBe('REASON_REQUIRED');
    const replaced = scheduled().does('ReplaceChair', other);
    expect(replaced.state.chair?.person).toBe(PEOPLE.otherChair.person);
    expect(replaced.state.formerChairs).toEqual([PEOPLE.chair.person]);
  });

  it('only the coordinator appoints, and only once the threshold is met', () => {
    expect(codeOf(met().attempt('AppointChair', guestChair(), { by: PEOPLE.decider }))).toBe(
      'ROLE_NOT_ALLOWED',
    );
    expect(codeOf(held().attempt('AppointChair', guestChair()))).toBe('NOT_IN_THIS_STATE');
  });

  it('with chair, panel and victim seen to, AD7 is met, whichever comes last', () => {
    const chairLast = met()
      .does('InvitePanel', { members: [{ person: 'person-a', organisation: 'derbyshire-police' }] })
      .does('RecordVictimNotInvited', {}, { reason: sealed('too unwell') });
    expect(chairLast.deadline('AD7/decision-1').status).toBe('OPEN');
    expect(chairLast.does('AppointChair', guestChair()).deadline('AD7/decision-1').status).toBe('MET');
    expect(prepared().deadline('AD7/decision-1').status).toBe('MET');
    expect(met().does('AppointChair', guestChair()).deadline('AD7/decision-1').status).toBe('OPEN');
  });
});
