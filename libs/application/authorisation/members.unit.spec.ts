import { fictionalPerson, type Principal } from '#libs/identity/index.js';
import { communityTriggerEntrance } from '../community-trigger/entrance.js';
import { sees } from '../door/entrance.js';
import { capacitiesIn, keysOf, memberKeys, type Member } from './index.js';

const NOW = '2026-11-23T09:00:00.000Z';

describe('Membership of a case', () => {
  const chair = fictionalPerson('chair@bolsover.example');
  const guest: Member = {
    role: 'INDEPENDENT_CHAIR',
    person: chair.person,
    until: '2026-12-01T00:00:00.000Z',
  };

  it('opens one case to a guest chair from another council', () => {
    expect(capacitiesIn(chair, 'ned', [guest], NOW)).toEqual([
      { role: 'INDEPENDENT_CHAIR', person: chair.person, organisation: 'bolsover-council' },
    ]);
  });

  it('ends by itself when its time is over', () => {
    expect(capacitiesIn(chair, 'ned', [guest], '2026-12-01T00:00:00.000Z')).toEqual([]);
  });

  it('does not give a role that the person does not hold', () => {
    const asSpoc: Member = { role: 'VICTIM_SPOC', person: chair.person };
    expect(capacitiesIn(chair, 'ned', [asSpoc], NOW)).toEqual([]);
  });

  it('does not follow from working for nobody: a member without organisation is nobody’s colleague', () => {
    const applicant = fictionalPerson('applicant@public.example');
    const nobody = { role: 'PUBLIC_APPLICANT' } as Member;
    expect(capacitiesIn(applicant, 'ned', [nobody], NOW)).toEqual([]);
  });

  it('is not given by a role name that the table does not know', () => {
    const odd: Principal = { ...chair, grants: [{ role: 'SUPER_USER', tenants: ['ned'] }] };
    expect(capacitiesIn(odd, 'ned', [{ role: 'CASE_COORDINATOR', person: odd.person }], NOW)).toEqual([]);
  });

  it('gives an administrator no case content', () => {
    const admin = capacitiesIn(fictionalPerson('admin@ned.example'), 'ned', [], NOW);
    expect([admin.length, sees(communityTriggerEntrance, admin)]).toEqual([1, false]);
  });

  it('is found in a list by the same rule: a key matches whole, or not at all', () => {
    const keys = keysOf(chair);
    expect(memberKeys([guest]).some((key) => keys.includes(key))).toBe(true);
    for (const other of [
      { role: 'INDEPENDENT_CHAIR', person: `${chair.person}0` },
      { role: 'INDEPENDENT_CHAIR', person: chair.person.slice(0, -1) },
      { role: 'VICTIM_SPOC', person: chair.person },
      { role: 'INDEPENDENT_CHAIR', organisation: chair.person },
    ] as const)
      expect(memberKeys([other]).some((key) => keys.includes(key))).toBe(false);
  });
});
