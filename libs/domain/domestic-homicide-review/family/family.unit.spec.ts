import {
  agreed,
  chairSought,
  closed,
  decides,
  familyUnknown,
  notMet,
  panelFormed,
  pendingAfter,
  periodSet,
  scrutiny,
  terms,
  termsAgreed,
} from '../testing/beginning.js';
import { PEOPLE, POLICE } from '../testing/people.js';
import { sealed, warningsOf, type Story } from '../testing/scenario.js';
import { notified, notifiedWith } from '../testing/stories.js';

const sister = PEOPLE.sister.person;
const father = PEOPLE.father.person;
const contact = (story: Story, person: string) => story.state.family.find((one) => one.person === person);
const lettersTo = (story: Story, person: string, template: string) =>
  story.state.notices
    .filter((one) => one.template === template && one.to.kind === 'PERSON' && one.to.person === person)
    .map(({ status }) => status);
const records = (story: Story, person = father) =>
  story.does('RecordFamilyContact', { person, relation: 'FAMILY', name: sealed('name') });

describe('A relative who comes to be known', () => {
  it('before a decision is told of it with the others', () => {
    const story = records(notified());
    expect(lettersTo(story, father, 'family-decision')).toEqual([]);
    expect(story.state.deadlines).toEqual(notified().state.deadlines);
    expect(lettersTo(decides(pendingAfter(story)), father, 'family-decision')).toEqual(['OWED']);
  });

  it('after it is told of it, in five working days of their own', () => {
    const story = records(chairSought().on('2022-10-03'));
    expect(lettersTo(story, father, 'family-decision')).toEqual(['OWED']);
    expect(story.deadline('DD2/family').status).toBe('MET');
    expect(story.deadline('DD2/family/again-2')).toMatchObject({ due: '2022-10-10', status: 'OPEN' });
    const told = story.settle();
    expect(told.state.told.family).toEqual([sister, father]);
    expect(told.deadline('DD2/family/again-2').status).toBe('MET');
  });

  it('while the others are still being told shares their time', () => {
    const story = records(agreed());
    expect(story.state.deadlines.filter(({ id }) => id === 'DD2')).toHaveLength(2);
    expect(story.settle().deadline('DD2/family').status).toBe('MET');
  });

  it('is told of a decision not to review too, also when the case is closed', () => {
    for (const story of [scrutiny(), closed()]) {
      const later = records(story);
      expect(later.state.notices.at(-1)).toMatchObject({
        template: 'family-decision',
        to: { person: father },
        about: { of: 'NO_REVIEW' },
      });
      expect(later.settle().state.told.family).toContain(father);
    }
  });

  it('is welcome though it was recorded that nobody could be found', () => {
    const nobody = decides(pendingAfter(familyUnknown()), notMet()).does('RecordNoFamilyFound', {});
    expect(nobody.state.nobodyFoundAt).toBe(nobody.now);
    expect(nobody.deadline('DD2/family').status).toBe('CANCELLED');
    const found = records(nobody);
    expect(found.state.nobodyFoundAt).toBeNull();
    expect(found.deadline('DD2/family/again-2').status).toBe('OPEN');
  });

  it('is not told of a decision that a friend, employer or colleague need not hear of', () => {
    const friend = agreed().does('RecordFamilyContact', { person: father, relation: 'FRIEND' });
    expect(lettersTo(friend, father, 'family-decision')).toEqual([]);
    expect(friend.state.deadlines).toEqual(agreed().state.deadlines);
  });
});

describe('What is known of somebody', () => {
  it('can be corrected, and what they chose stays', () => {
    const chosen = notified().does('RecordFamilyChoice', { person: sister, part: 'TAKES_PART' });
    const corrected = chosen.does('RecordFamilyContact', {
      person: sister,
      relation: 'FAMILY',
      contact: sealed('contact'),
      witness: true,
    });
    expect(corrected.state.family).toHaveLength(1);
    expect(contact(corrected, sister)).toMatchObject({
      name: sealed('sister'),
      contact: sealed('contact'),
      witness: true,
      part: 'TAKES_PART',
    });
    const again = corrected.does('RecordFamilyContact', { person: sister, relation: 'FAMILY' });
    expect(contact(again, sister)).toMatchObject({ contact: sealed('contact'), witness: true });
  });

  it('may show that they are no relative: the letter is spared, and the others’ time is kept', () => {
    const two = records(chairSought());
    const friend = two.does('RecordFamilyContact', { person: father, relation: 'FRIEND' });
    expect(lettersTo(friend, father, 'family-decision')).toEqual(['DROPPED']);
    expect(friend.deadline('DD2/family/again-2').status).toBe('MET');
    const none = agreed().does('RecordFamilyContact', { person: sister, relation: 'FRIEND' });
    expect(none.deadline('DD2/family').status).toBe('OPEN');
  });

  it('may show that a friend is a relative, who is then told', () => {
    const friend = chairSought().does('RecordFamilyContact', { person: father, relation: 'FRIEND' });
    expect(lettersTo(records(friend), father, 'family-decision')).toEqual(['OWED']);
  });

  it('makes no second letter where one is on its way or has arrived', () => {
    const again = agreed().does('RecordFamilyContact', { person: sister, relation: 'FAMILY' });
    expect(lettersTo(again, sister, 'family-decision')).toEqual(['OWED']);
    const told = chairSought().does('RecordFamilyContact', { person: sister, relation: 'FAMILY' });
    expect(lettersTo(told, sister, 'family-decision')).toEqual(['DELIVERED']);
    expect(told.state.deadlines).toEqual(chairSought().state.deadlines);
  });
});

describe('The family’s part in the review', () => {
  const invited = () =>
    panelFormed().does('InviteFamily', { people: [sister, sister] }, { by: PEOPLE.chair });

  it('begins with an invitation from the chair', () => {
    expect(contact(invited(), sister)).toMatchObject({ part: 'INVITED', invitedAt: invited().now });
    expect(lettersTo(invited(), sister, 'family-invitation')).toEqual(['OWED']);
  });

  it('is their own choice, which an invitation does not change', () => {
    const chosen = panelFormed().does('RecordFamilyChoice', { person: sister, part: 'KEEP_INFORMED' });
    expect(contact(chosen.does('InviteFamily', { people: [sister] }), sister)).toMatchObject({
      part: 'KEEP_INFORMED',
      invitedAt: chosen.now,
    });
  });

  it('can be declined: nothing more is sent about taking part, and the review goes on', () => {
    const declined = records(invited())
      .does('InviteFamily', { people: [father] })
      .does('RecordFamilyChoice', { person: sister, part: 'DECLINED' }, { by: PEOPLE.sister });
    expect(lettersTo(declined, sister, 'family-invitation')).toEqual(['DROPPED']);
    expect(lettersTo(declined, father, 'family-invitation')).toEqual(['OWED']);
    expect(contact(declined, sister)?.part).toBe('DECLINED');
  });

  it('leaves the door open: whoever comes after all gets the terms in force, once', () => {
    const without = periodSet()
      .does('RecordFamilyChoice', { person: sister, part: 'DECLINED' })
      .does('AgreeToR', terms(), { by: PEOPLE.chair })
      .settle();
    expect(lettersTo(without, sister, 'family-terms-of-reference')).toEqual([]);
    const back = without.does('RecordFamilyChoice', { person: sister, part: 'TAKES_PART' });
    expect(lettersTo(back, sister, 'family-terms-of-reference')).toEqual(['OWED']);
    const again = back
      .settle()
      .does('RecordFamilyChoice', { person: sister, part: 'DECLINED' })
      .does('RecordFamilyChoice', { person: sister, part: 'KEEP_INFORMED' });
    expect(lettersTo(again, sister, 'family-terms-of-reference')).toEqual(['DELIVERED']);
  });

  it('sends no terms to whoever was sent them, and none where there are none', () => {
    const takes = { person: sister, part: 'TAKES_PART' } as const;
    expect(
      lettersTo(termsAgreed().does('RecordFamilyChoice', takes), sister, 'family-terms-of-reference'),
    ).toEqual(['OWED']);
    const early = invited()
      .does('RecordFamilyChoice', { person: sister, part: 'DECLINED' })
      .does('RecordFamilyChoice', takes);
    expect(lettersTo(early, sister, 'family-terms-of-reference')).toEqual([]);
  });

  it('warns before a possible witness is talked to while the police have asked to wait', () => {
    const restricted = (witness: boolean) =>
      panelFormed()
        .does('RecordFamilyContact', { person: sister, relation: 'FAMILY', witness })
        .does('RecordParallelProcess', {
          type: 'CRIMINAL',
          body: POLICE,
          status: 'RUNNING',
          restrictions: [{ blocks: ['InterviewWitness'], agreedWith: POLICE }],
        });
    const people = { people: [sister] };
    expect(warningsOf(restricted(true).attempt('InviteFamily', people))).toEqual(['FAMILY_MAY_BE_WITNESS']);
    expect(warningsOf(restricted(false).attempt('InviteFamily', people))).toEqual([]);
    const free = panelFormed().does('RecordFamilyContact', {
      person: sister,
      relation: 'FAMILY',
      witness: true,
    });
    expect(warningsOf(free.attempt('InviteFamily', people))).toEqual([]);
  });
});

describe('An advocate', () => {
  const advocate = { person: 'person-advocate', organisation: 'family-advocacy' };
  const offered = () => notified().does('OfferAdvocate', { person: sister });

  it('is offered, and taken by the person themself', () => {
    expect(contact(offered(), sister)?.advocacy).toBe('OFFERED');
    const taken = offered().does(
      'RecordAdvocate',
      { person: sister, answer: 'ACCEPTED', advocate },
      { by: PEOPLE.sister },
    );
    expect(contact(taken, sister)).toMatchObject({ advocacy: 'ACCEPTED', advocate });
  });

  it('may be declined and taken later, for there is time to choose', () => {
    const declined = offered().does('RecordAdvocate', { person: sister, answer: 'DECLINED', advocate });
    expect(contact(declined, sister)).toMatchObject({ advocacy: 'DECLINED', advocate: null });
    const later = declined.does('RecordAdvocate', { person: sister, answer: 'ACCEPTED', advocate });
    expect(contact(later, sister)).toMatchObject({ advocacy: 'ACCEPTED', advocate });
  });

  it('may be brought by the family without an offer', () => {
    const own = notifiedWith().does('RecordAdvocate', { person: sister, answer: 'ACCEPTED', advocate });
    expect(contact(own, sister)?.advocate).toEqual(advocate);
  });
});
