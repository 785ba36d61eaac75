import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { codeOf, type Scenario } from '../testing/scenario.js';
import {
  asked,
  circulated,
  consentAsked,
  consentMissing,
  received,
  REPRESENTED,
} from '../testing/stories.js';

const written = { form: 'WRITTEN', givenOn: '2022-05-03' } as const;
const consented = () => received({ ...REPRESENTED, consent: written }).settle();
const agencies = (...names: readonly string[]) => ({
  requests: names.map((agency) => ({ agency, publicFunctions: true })),
});
const gathering = (...names: readonly string[]) =>
  consented()
    .does('AcknowledgeApplication', {})
    .does('RequestInformation', agencies(...names));
const withdrawn = (story: Scenario) => story.does('WithdrawConsent', { withdrawnOn: '2022-05-03' });
const opened = (story: Scenario, event: string) => {
  const found = story.events.findLast(({ type }) => type === event);
  return (found?.data as { opens: readonly Deadline[] }).opens.map(({ key, startedBy }) => [key, startedBy]);
};
const dropped = (story: Scenario) => {
  const called = story.events.findLast(({ type }) => type === 'ConsentWithdrawn');
  const { drops } = called?.data as { drops: readonly string[] };
  return story.state.notices.filter(({ id }) => drops.includes(id)).map(({ template }) => template);
};

describe('What is put on record of consent', () => {
  it('is how, when and for what it was given', () => {
    const given = (scope?: ReturnType<typeof sealed>) =>
      consentAsked()
        .does('RecordConsent', { ...written, ...(scope ? { scope } : {}) })
        .events.find(({ type }) => type === 'ConsentGiven')?.data;
    expect(given()).toMatchObject({
      form: 'WRITTEN',
      givenOn: '2022-05-03',
      scope: null,
      reopens: false,
      meets: ['AD2'],
      owes: [],
    });
    expect(given(sealed('scope'))).toMatchObject({ scope: sealed('scope') });
  });

  it('is whether it was refused or no answer came', () => {
    const refused = consentAsked().does('RecordConsentRefused', {});
    expect(refused.last().data).toMatchObject({ kind: 'REFUSED' });
    expect(refused.state.consent.status).toBe('REFUSED');
  });

  it('is that it was asked for: its chase begins', () => {
    expect(opened(consentMissing().does('RequestConsent', {}), 'ConsentRequested')).toEqual([
      ['AD2', 'ConsentRequested'],
    ]);
  });

  it('calls the form back that was not sent yet', () => {
    const hasty = consentMissing().does('RequestConsent', {}).does('RecordConsent', written);
    expect(hasty.state.notices.at(-1)).toMatchObject({ template: 'consent-form', status: 'DROPPED' });
  });

  it('that comes late calls the news of the closing back, and sends what was called back with it', () => {
    const closed = received(REPRESENTED)
      .does('CirculateApplication', {})
      .does('RequestConsent', {})
      .does('RecordConsentRefused', {});
    const late = closed.does('RecordConsent', written);
    expect(late.state.notices.map(({ template, status }) => [template, status])).toEqual([
      ['application-circulation', 'DROPPED'],
      ['consent-form', 'DROPPED'],
      ['closure', 'DROPPED'],
      ['application-circulation', 'OWED'],
    ]);
  });
});

describe('Nobody has consented', () => {
  it('by the end of the last day and not before, where the reminder had no answer', () => {
    const reminded = consentAsked().wait('2022-05-17');
    const at = (now: string) =>
      codeOf(reminded.at(now).attempt('RecordConsentRefused', { kind: 'NO_ANSWER' }));
    expect(at('2022-05-17T22:59:59.999Z')).toBe('CONSENT_CHASE_NOT_FINISHED');
    expect(at('2022-05-17T23:00:00.000Z')).toBe('ACCEPTED');
  });
});

describe('What consent sets going', () => {
  it('is the time to ask agencies, where nobody was asked yet', () => {
    expect(opened(consentAsked().does('RecordConsent', written), 'ConsentGiven')).toEqual([
      ['AD3', 'ConsentGiven'],
    ]);
  });

  it('is nothing that has run on meanwhile', () => {
    const given = gathering('ned-homes');
    expect(given.state.state).toBe('INFORMATION_GATHERING');
    expect(codeOf(given.attempt('RecordConsent', written))).toBe('NOT_IN_THIS_STATE');
  });

  it('is the decision, which runs on from where it stood still (4.2 rule 7)', () => {
    const given = consentAsked()
      .on('2022-05-09')
      .does('RecordConsent', { ...written, givenOn: '2022-05-09' });
    expect(given.last()).toMatchObject({
      type: 'DeadlineResumed',
      authority: '4.2 rule 7',
      data: { deadline: 'AD5', on: '2022-05-09' },
    });
  });

  it('begins anew in a case that was closed for want of it, but for what was done', () => {
    const acknowledged = consentAsked().does('AcknowledgeApplication', {}).does('RecordConsentRefused', {});
    expect(opened(acknowledged.does('RecordConsent', written), 'ConsentGiven')).toEqual([
      ['AD3', 'ConsentGiven'],
      ['AD5/again-2', 'ConsentGiven'],
    ]);
  });
});

describe('Consent that is withdrawn while agencies answer', () => {
  it('calls back their letters, and the chases with them', () => {
    expect(dropped(withdrawn(gathering('ned-homes')))).toEqual(['information-request']);
    const chased = gathering('ned-homes').settle().on('2022-05-18').settleOnly('ChaseAgency');
    expect(chased.state.notices.at(-1)?.template).toBe('information-chase');
    expect(dropped(withdrawn(chased))).toContain('information-chase');
    const escalated = gathering('ned-homes')
      .settle()
      .wait('2022-05-23')
      .on('2022-05-26')
      .settleOnly('EscalateAgency');
    expect(escalated.state.notices.at(-1)?.template).toBe('information-escalation');
    expect(dropped(withdrawn(escalated))).toContain('information-escalation');
  });

  it('recalls only what was not answered', () => {
    const half = gathering('ned-homes', 'derbyshire-police').does(
      'ReturnInformation',
      { request: 'request-1' },
      { by: PEOPLE.landlord },
    );
    const recalled = withdrawn(half);
    expect(recalled.state.requests.map(({ status }) => status)).toEqual(['RETURNED', 'RECALLED']);
    expect(recalled.state.informationReopened).toBe(true);
    const again = recalled.does('RequestConsent', {}).does('RecordConsent', written);
    expect(opened(again, 'ConsentGiven')).toEqual([['AD3/again-2', 'ConsentGiven']]);
  });

  it('leaves nothing to ask again where everybody had answered', () => {
    const all = gathering('ned-homes').does(
      'ReturnInformation',
      { request: 'request-1' },
      { by: PEOPLE.landlord },
    );
    const recalled = withdrawn(all);
    expect(recalled.state).toMatchObject({ informationReopened: false, requests: [{ status: 'RETURNED' }] });
    const again = recalled.does('RequestConsent', {}).does('RecordConsent', written);
    expect(opened(again, 'ConsentGiven')).toEqual([]);
    expect(again.state.state).toBe('INFORMATION_GATHERING');
  });

  it('leaves nothing to ask again where the recalled agency was asked once more and answered', () => {
    const twice = withdrawn(gathering('ned-homes'))
      .does('RequestConsent', {})
      .does('RecordConsent', written)
      .does('RequestInformation', agencies('ned-homes'))
      .does('ReturnInformation', { request: 'request-2' }, { by: PEOPLE.landlord });
    const again = withdrawn(twice).does('RequestConsent', {}).does('RecordConsent', written);
    expect(opened(again, 'ConsentGiven')).toEqual([]);
    const other = withdrawn(
      withdrawn(gathering('ned-homes'))
        .does('RequestConsent', {})
        .does('RecordConsent', written)
        .does('RequestInformation', agencies('derbyshire-police'))
        .does('ReturnInformation', { request: 'request-2' }, { by: PEOPLE.police }),
    )
      .does('RequestConsent', {})
      .does('RecordConsent', written);
    expect(opened(other, 'ConsentGiven')).toEqual([['AD3/again-3', 'ConsentGiven']]);
  });

  it('lets a recalled agency be, where the information was closed without it', () => {
    const pending = withdrawn(
      gathering('ned-homes', 'derbyshire-police').settle().on('2022-05-18').does('ProceedToThreshold', {}),
    );
    expect(pending.state.requests.map(({ status }) => status)).toEqual(['RECALLED', 'RECALLED']);
    expect(pending.state.informationReopened).toBe(false);
    const again = pending.does('RequestConsent', {}).does('RecordConsent', written);
    expect(again.state.state).toBe('THRESHOLD_PENDING');
    expect(opened(again, 'ConsentGiven')).toEqual([]);
  });

  it('stops the decision as the procedure says, under the rule that says so', () => {
    expect(withdrawn(consented()).last()).toMatchObject({
      type: 'DeadlinePaused',
      authority: '4.2 rule 7',
      data: { deadline: 'AD5', on: '2022-05-03', because: 'AWAITING_CONSENT' },
    });
  });

  it('stops no decision whose time is over, nor where the procedure does not', () => {
    const at = (now: string) =>
      consented()
        .at(now)
        .does('WithdrawConsent', { withdrawnOn: '2022-05-03' })
        .names()
        .includes('DeadlinePaused');
    expect(at('2022-05-24T22:59:59.999Z')).toBe(true);
    expect(at('2022-05-24T23:00:00.000Z')).toBe(false);
    const strict = withdrawn(consented().under({ pauses: [] }));
    expect(strict.last().type).toBe('ConsentWithdrawn');
  });

  it('stops no decision that stands still already', () => {
    const paused = consented()
      .does('PauseDeadline', { deadline: 'AD5', because: 'VICTIM_UNWELL' })
      .does('WithdrawConsent', { withdrawnOn: '2022-05-03' });
    expect(paused.last().type).toBe('ConsentWithdrawn');
    expect(paused.deadline('AD5').status).toBe('PAUSED');
  });
});

describe('A case that needs no consent', () => {
  it('asks for none, whoever applies', () => {
    for (const story of [circulated, consented])
      expect(codeOf(story().attempt('RequestConsent', {}))).toBe('CONSENT_NOT_NEEDED');
    expect(codeOf(asked().attempt('WithdrawConsent', { withdrawnOn: '2022-05-03' }))).toBe(
      'NO_CONSENT_GIVEN',
    );
  });
});
