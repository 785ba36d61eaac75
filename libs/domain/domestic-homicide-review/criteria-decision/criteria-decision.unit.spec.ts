import {
  agreed,
  asked,
  concurred,
  decides,
  met,
  noReview,
  notMet,
  pending,
  pendingAfter,
  scrutiny,
} from '../testing/beginning.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { begin, codeOf, sealed, settings, type Story } from '../testing/scenario.js';
import { notification, notifiedWith } from '../testing/stories.js';
import type { CriteriaCommands } from './commands.js';

type Decide = CriteriaCommands['DecideCriteria'];

const by = { by: PEOPLE.cspChair } as const;
const decision = (story: Story) => story.state.criteria.at(-1);
const refusal = (story: Story, data: Decide) => {
  const decided = story.attempt('DecideCriteria', data, by);
  return decided.accepted ? 'ACCEPTED' : `${decided.refusal.code}: ${decided.refusal.detail}`;
};
const findings = (facts: Decide['facts']): Decide => met({ facts });

describe('A decision that the criteria are met', () => {
  it('establishes the review in the same breath, and the month to decide is kept', () => {
    const story = agreed();
    expect(story.names().slice(-2)).toEqual(['CriteriaDecided', 'ReviewEstablished']);
    expect(story.state).toMatchObject({
      state: 'REVIEW_AGREED',
      establishment: { origin: 'POLICE', regime: 'DHR_S9', decision: 'decision-1', on: '2022-09-12' },
    });
    expect(story.deadline('DD1').status).toBe('MET');
  });

  it('is recorded limb by limb with its evidence, who decided it and under which procedure', () => {
    expect(decision(agreed())).toMatchObject({
      id: 'decision-1',
      result: 'MET',
      limbs: {
        age: { answer: 'YES', evidence: sealed('evidence-age') },
        link: { answer: 'YES', evidence: sealed('evidence-link') },
        conduct: { answer: 'YES', evidence: sealed('evidence-conduct') },
        causation: { answer: 'YES', evidence: sealed('evidence-causation') },
      },
      decidedBy: PEOPLE.cspChair.person,
      procedureVersion: 'ned/v1',
      regimeOverridden: false,
    });
    expect(agreed().state.notices.some(({ template }) => template === 'criteria-record')).toBe(true);
  });

  it('rests on what was notified where nothing else was found', () => {
    expect(decision(agreed())?.facts).toEqual({
      dateOfDeath: '2022-09-05',
      ageAtDeath: 34,
      otherPerson: { ageAtDeath: 40 },
      link: 'INTIMATE',
      conduct: 'YES',
      appearsToResult: 'YES',
    });
  });

  it('may rest on a finding where neither age nor link is on record', () => {
    const silent = pendingAfter(
      notifiedWith({
        dateOfDeath: undefined,
        ageAtDeath: undefined,
        otherPerson: undefined,
        link: undefined,
      }),
    );
    const facts: Decide['facts'] = { foundMet: ['age', 'link'], conduct: 'YES', appearsToResult: 'YES' };
    expect(refusal(silent, findings({ ...facts, foundMet: ['age'] }))).toContain('Not known yet: link');
    const decided = decides(silent, findings(facts));
    expect(decided.state.state).toBe('REVIEW_AGREED');
    expect(decision(decided)).toMatchObject({
      result: 'MET',
      facts: { ...facts, link: 'UNKNOWN' },
      limbs: { age: { answer: 'YES' }, link: { answer: 'YES' } },
    });
  });

  it('cannot be found against what was notified', () => {
    const child = pendingAfter(notifiedWith({ ageAtDeath: 15 }));
    const facts: Decide['facts'] = { foundMet: ['age'], conduct: 'YES', appearsToResult: 'YES' };
    expect(refusal(child, findings(facts))).toMatch(/^FACTS_CONTRADICT: foundMet/u);
  });

  it('names the partners who thought otherwise', () => {
    const views = [
      { partner: POLICE, view: 'NO_REVIEW', reasons: sealed('reasons') },
      { partner: HEALTH, view: 'REVIEW' },
    ] as const;
    expect(decision(decides(pending(), met({ views })))).toMatchObject({
      dissent: [POLICE],
      views: [{ reasons: sealed('reasons') }, { reasons: null }],
    });
    expect(decision(decides(pending(), notMet({ views })))?.dissent).toEqual([HEALTH]);
  });

  it.each([
    ['P03', '2026-08-31', '2027-02-28'],
    ['P04', '2026-09-30', '2027-03-30'],
  ])('%s: decided on %s, its report is due six months after, on %s', (_, on, due) => {
    const story = begin('2026-08-10').does(
      'ReceiveNotification',
      notification({ dateOfDeath: '2026-08-01' }),
    );
    const decided = decides(pendingAfter(story).on(on));
    expect(decided.deadline('DD3')).toMatchObject({ startedOn: on, due, kind: 'GUIDANCE', status: 'OPEN' });
  });
});

describe('A decision that they are not met', () => {
  it('is no end: the Home Office and the family are told, in five working days', () => {
    const story = noReview();
    expect(story.names().slice(-2)).toEqual(['CriteriaDecided', 'NoReviewDecided']);
    expect(story.state).toMatchObject({ state: 'NO_REVIEW', establishment: null });
    expect(story.letters().slice(-3)).toEqual(['criteria-record', 'home-office-decision', 'family-decision']);
    expect(story.deadline('DD2/home-office').due).toBe('2022-09-20');
    expect(story.deadline('DD2/family').due).toBe('2022-09-20');
  });

  it('needs one limb that fails, though another one is not known', () => {
    const story = decides(pending(), findings({ appearsToResult: 'NO' }));
    expect(decision(story)).toMatchObject({ result: 'NOT_MET', limbs: { conduct: { answer: 'UNKNOWN' } } });
  });

  it('C02: says of a girl of 15 that the death is for the child safeguarding partners', () => {
    const girl = pendingAfter(
      notifiedWith({ ageAtDeath: 15, otherPerson: { person: 'person-other', ageAtDeath: 19 } }),
    );
    expect(decision(decides(girl))?.because.join(' ')).toContain('child safeguarding partners');
    expect(decides(girl).state.state).toBe('NO_REVIEW');
  });

  it('C10: is lawful where neglect was looked at and not found', () => {
    const story = pendingAfter(notifiedWith({ link: 'RELATED', suspectStatus: 'NO_SUSPECT' }));
    expect(refusal(story, findings({ appearsToResult: 'YES' }))).toContain(
      'LIMB_UNKNOWN: Not known yet: conduct.',
    );
    expect(decides(story, findings({ conduct: 'NO', appearsToResult: 'YES' })).state.state).toBe('NO_REVIEW');
  });

  it('may propose another way to learn from the death', () => {
    const story = noReview().does('ProposeOtherLearning', { kind: 'MENTAL_HEALTH_HOMICIDE_REVIEW' });
    expect(story.state.otherLearning).toEqual([{ kind: 'MENTAL_HEALTH_HOMICIDE_REVIEW', text: null }]);
  });
});

describe('What is not known', () => {
  it.each([
    ['C08', { suicide: 'YES' }, { conduct: 'UNKNOWN', appearsToResult: 'UNKNOWN' }, 'conduct, causation'],
    ['C13', { link: 'UNKNOWN' }, { conduct: 'YES', appearsToResult: 'YES' }, 'link'],
    ['no age', { ageAtDeath: undefined }, { conduct: 'YES', appearsToResult: 'YES' }, 'age'],
  ] as const)('%s: is never a reason not to review', (_, told, facts, limbs) => {
    const story = pendingAfter(begin().does('ReceiveNotification', { ...notification(), ...told } as never));
    expect(refusal(story, findings(facts))).toContain(`LIMB_UNKNOWN: Not known yet: ${limbs}.`);
  });

  it('is asked for, while the month to decide runs on and is recorded as late', () => {
    const more = pending().does('RequestMoreInformation', { requests: [{ agency: POLICE }] });
    expect(more.state.state).toBe('SCOPING_DECISION');
    expect(more.state.scoping.at(-1)).toMatchObject({ id: 'scoping-3', agency: POLICE, status: 'ASKED' });
    expect(more.deadline('DD1')).toMatchObject({ status: 'OPEN', due: '2022-10-12' });
    const late = more.wait('2022-10-13');
    expect(late.state.state).toBe('CRITERIA_PENDING');
    expect(late.deadline('DD1')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
    expect(decides(late).deadline('DD1').status).toBe('MET_LATE');
  });

  it('is answered by nobody in advance: evidence is needed for every limb', () => {
    expect(refusal(pending(), met({ evidence: {} }))).toBe(
      'EVIDENCE_MISSING: Say on what evidence was found: age, link, conduct, causation.',
    );
  });
});

describe('The day of the death', () => {
  const law = (from: string | null, label: 'DHR' | 'DARDR' = 'DHR') =>
    settings({ dardrCommencementDate: from, label });
  const under = (from: string | null, label?: 'DHR' | 'DARDR') =>
    pendingAfter(notifiedWith({}, law(from, label)));

  it('C15: chooses the law, though another one is in force when it is decided', () => {
    expect(decides(under('2022-09-06')).state.establishment?.regime).toBe('DHR_S9');
    expect(decides(under('2022-09-05')).state.establishment?.regime).toBe('DARDR_S8A');
  });

  it('C15: may be overridden with a reason, and the record says so', () => {
    const other = met({ regime: 'DARDR_S8A' });
    expect(decision(decides(under('2022-09-06'), other))).toMatchObject({
      regime: 'DARDR_S8A',
      regimeOverridden: true,
    });
    const silent = under('2022-09-06').attempt('DecideCriteria', other, { ...by, reason: null });
    expect(silent).toMatchObject({
      refusal: { detail: 'By the date of death the test is DHR_S9. Say why DARDR_S8A applies.' },
    });
    expect(decision(decides(under('2022-09-05'), other))?.regimeOverridden).toBe(false);
  });

  it('C15: cannot be overridden by a law that is not in force yet on the day of the decision', () => {
    expect(codeOf(under('2022-09-13').attempt('DecideCriteria', met({ regime: 'DARDR_S8A' }), by))).toBe(
      'SECTION_NOT_IN_FORCE',
    );
    expect(codeOf(under('2022-09-12').attempt('DecideCriteria', met({ regime: 'DARDR_S8A' }), by))).toBe(
      'ACCEPTED',
    );
  });

  it('C16: is under s.9 while no commencement is known, whatever the partnership calls its reviews', () => {
    expect(decides(under(null, 'DARDR')).state.establishment?.regime).toBe('DHR_S9');
  });

  it('has to be known once both laws may apply, or a person says which', () => {
    const undated = pendingAfter(
      begin('2022-09-12', law('2022-09-10')).does('ReceiveNotification', {
        ...notification(),
        dateOfDeath: undefined as never,
      }),
    );
    expect(refusal(undated, met())).toContain('LIMB_UNKNOWN: Not known yet: age');
    const chosen = met({ regime: 'DHR_S9' });
    expect(undated.attempt('DecideCriteria', chosen, { ...by, reason: null })).toMatchObject({
      refusal: { detail: 'By the date of death the test is not known. Say why DHR_S9 applies.' },
    });
    expect(decision(decides(undated, chosen))).toMatchObject({ regime: 'DHR_S9', regimeOverridden: true });
  });

  it('is one: another than the recorded one is corrected in the record first', () => {
    const other = findings({ conduct: 'YES', appearsToResult: 'YES', dateOfDeath: '2022-09-04' });
    expect(refusal(pending(), other)).toBe(
      'FACTS_CONTRADICT: The death is recorded on 5 September 2022 and not on 4 September 2022. Correct the record first (CorrectNotification), or leave the date out.',
    );
    const corrected = pending().does('CorrectNotification', { dateOfDeath: '2022-09-04' });
    expect(refusal(corrected, other)).toBe('ACCEPTED');
  });

  it('cannot be after the partnership was told of it', () => {
    const undated = pendingAfter(
      begin().does('ReceiveNotification', { ...notification(), dateOfDeath: undefined as never }),
    ).on('2022-09-20');
    const on = (dateOfDeath: string) => findings({ conduct: 'YES', appearsToResult: 'YES', dateOfDeath });
    expect(refusal(undated, on('2022-09-13'))).toContain('FACTS_CONTRADICT');
    expect(refusal(undated, on('2022-09-12'))).toBe('ACCEPTED');
    expect(refusal(undated, on('2022-09-31'))).toContain('FACTS_CONTRADICT');
  });
});

describe('A decision that is taken again', () => {
  it('begins its month again and takes back what nobody was told yet', () => {
    const written = noReview().on('2022-09-14').settleOnly('PrepareNotice');
    const reopened = written.does('ReopenCriteria', {}, by);
    expect(reopened.state.state).toBe('CRITERIA_PENDING');
    expect(reopened.deadline('DD1/again-2')).toMatchObject({ startedOn: '2022-09-14', due: '2022-10-14' });
    expect(reopened.deadline('DD2/family').status).toBe('CANCELLED');
    expect(reopened.deadline('DD2/home-office').status).toBe('CANCELLED');
    expect(
      reopened.state.notices
        .filter(({ template }) => template === 'home-office-decision' || template === 'family-decision')
        .map(({ status }) => status),
    ).toEqual(['DROPPED', 'DROPPED']);
  });

  it('forgets that the Home Office agreed and that the family was told, and keeps the earlier decision', () => {
    const again = decides(concurred().does('ReopenCriteria', {}, by));
    expect(again.state).toMatchObject({ state: 'REVIEW_AGREED', concurredAt: null, told: { family: [] } });
    expect(again.state.criteria.map(({ id, result }) => [id, result])).toEqual([
      ['decision-1', 'NOT_MET'],
      ['decision-2', 'MET'],
    ]);
    expect(again.deadline('DD1/again-2').status).toBe('MET');
    expect(again.deadline('DD2/family/again-2').status).toBe('OPEN');
  });

  it('asks an agency again that never answered the first time', () => {
    const unanswered = decides(asked().wait('2022-09-28'), notMet()).settle();
    const again = unanswered.does('ReopenCriteria', {}, by);
    const more = again.does('RequestMoreInformation', { requests: [{ agency: POLICE }] }).settle();
    expect(more.state.state).toBe('SCOPING_DECISION');
    expect(more.does('RecordReturn', { request: 'scoping-3', contact: 'NO' }).settle().state.state).toBe(
      'CRITERIA_PENDING',
    );
  });

  it('waits while the letter of the first decision is on its way', () => {
    const sending = noReview().settleOnly('PrepareNotice', 'ClaimNoticeDelivery');
    expect(sending.obstacle('ReopenCriteria')).toBe('NOTICE_BEING_SENT');
    expect(scrutiny().obstacle('ReopenCriteria')).toBeNull();
  });
});
