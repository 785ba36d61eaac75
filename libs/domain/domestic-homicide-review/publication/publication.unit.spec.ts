import {
  agreesOn,
  anonymised,
  byChair,
  byCsp,
  cleared,
  concluded,
  dated,
  edited,
  edits,
  FIRST_EDITION,
  proposedToWithhold,
  published,
  publishedUnsent,
  readyToPublish,
  reopenedWithheld,
  submitted,
  trialBegins,
  trialLifted,
  withheld,
} from '../testing/completion-stories.js';
import { PEOPLE } from '../testing/people.js';
import { codeOf, sealed } from '../testing/scenario.js';

const sister = PEOPLE.sister.person;

describe('Before anybody may read it', () => {
  it('P08: the Home Office has to clear it', () => {
    expect(codeOf(submitted().attempt('Publish', {}))).toBe('NOT_CLEARED');
  });

  it('P09: it waits while a trial restricts it, however ready it is', () => {
    const waiting = trialBegins(readyToPublish());
    expect(codeOf(waiting.attempt('Publish', {}))).toBe('RESTRICTED');
    expect(codeOf(trialLifted(waiting).attempt('Publish', {}))).toBe('ACCEPTED');
  });

  it('two people who did not make it approve exactly what will be read', () => {
    const maker = anonymised().attempt('ApproveRedaction', FIRST_EDITION);
    expect(codeOf(maker)).toBe('SAME_PERSON');
    const one = anonymised().does('ApproveRedaction', FIRST_EDITION, byChair);
    expect(codeOf(one.attempt('ApproveRedaction', FIRST_EDITION, byChair))).toBe('SAME_PERSON');
    expect(edited().state.editions).toMatchObject([
      { number: 1, approvedBy: [PEOPLE.chair.person, PEOPLE.dpo.person], publishedAt: null },
    ]);
    const other = { ...FIRST_EDITION, overviewSha256: 'sha256-of-another' };
    expect(codeOf(anonymised().attempt('ApproveRedaction', other, byChair))).toBe('EDITION_CHANGED');
  });

  it('a change makes another edition, which nobody has approved', () => {
    const changed = dated().does('Anonymise', {
      overview: { text: sealed('public-overview'), sha256: 'sha256-of-more-black' },
      summary: { text: sealed('public-summary'), sha256: FIRST_EDITION.summarySha256 },
      pseudonyms: sealed('pseudonyms'),
    });
    expect(changed.on('2023-07-24').obstacle('Publish')).toBe('REDACTION_NOT_APPROVED');
  });

  it('the day is agreed with the family, and they have it in a letter first', () => {
    expect(edited().obstacle('Publish')).toBe('DATE_NOT_AGREED');
    const agreed = agreesOn(edited(), '2023-07-24');
    expect(agreed.on('2023-07-23').obstacle('Publish')).toBe('TOO_EARLY');
    expect(agreed.on('2023-07-24').obstacle('Publish')).toBe('FAMILY_NOT_TOLD');
    expect(agreed.settle().on('2023-07-24').obstacle('Publish')).toBeNull();
  });

  it('a publication that is recorded afterwards was not before the agreed day either', () => {
    const later = readyToPublish().on('2023-07-26');
    const publishedOn = (day: string) =>
      later.attempt('Publish', {}, { occurredAt: `${day}T09:00:00.000Z` as const });
    expect(codeOf(publishedOn('2023-07-23'))).toBe('TOO_EARLY');
    expect(codeOf(publishedOn('2023-07-24'))).toBe('ACCEPTED');
  });

  it('it is agreed anew with a relative who turns up', () => {
    const more = readyToPublish().does('RecordFamilyContact', {
      person: PEOPLE.father.person,
      relation: 'FAMILY',
      name: sealed('father'),
    });
    expect(more.obstacle('Publish')).toBe('DATE_NOT_AGREED');
  });
});

describe('A day that is put off', () => {
  it('to another: the family has it in another letter before anything is published', () => {
    const moved = dated().does('PostponePublication', { on: '2023-09-04' });
    expect(moved.state).toMatchObject({ publicationDate: '2023-09-04', dateAgreedWith: [sister] });
    expect(moved.deadline('DD8')).toMatchObject({ due: '2023-09-04', status: 'OPEN' });
    expect(moved.on('2023-09-04').obstacle('Publish')).toBe('FAMILY_NOT_TOLD');
    expect(moved.wait('2023-09-04').obstacle('Publish')).toBeNull();
  });

  it('without another: one is agreed later, and that it is late is recorded', () => {
    const open = dated().does('PostponePublication', {}).wait('2023-08-01');
    expect(open.state).toMatchObject({ publicationDate: null, dateAgreedWith: [] });
    expect(open.obstacle('Publish')).toBe('DATE_NOT_AGREED');
    expect(open.deadline('DD8')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
    const agreed = agreesOn(open, '2023-10-02').wait('2023-10-02');
    expect(agreed.does('Publish', {}).deadline('DD8')).toMatchObject({ status: 'MET', lateReason: 'ASKED' });
  });

  it('back to the day that was told before is told again', () => {
    const back = agreesOn(dated().does('PostponePublication', { on: '2023-09-04' }).settle(), '2023-07-24');
    expect(back.on('2023-07-24').obstacle('Publish')).toBe('FAMILY_NOT_TOLD');
    expect(back.wait('2023-07-24').obstacle('Publish')).toBeNull();
  });
});

describe('A published report', () => {
  it('is out: copies go to Commissioner, Home Office and family by themselves, and the actions are followed', () => {
    expect(publishedUnsent().state.state).toBe('PUBLISHED');
    const story = published();
    expect(story.state).toMatchObject({
      state: 'ACTION_PLAN_MONITORING',
      copies: { to: ['domestic-abuse-commissioner', 'home-office'] },
    });
    expect(story.deadline('DD8').status).toBe('MET');
    expect(
      story.state.notices.filter(({ template }) => template === 'published-copy').map(({ to }) => to),
    ).toContainEqual({ kind: 'PERSON', person: sister });
    expect(story.process().is).toMatchObject({ published: true });
  });

  it('is corrected by another edition in its place, with copies and library of its own', () => {
    const inLibrary = published().does('SendToLibrary', {});
    const corrected = edits(inLibrary.on('2023-09-11'), 2).does('Publish', {});
    expect(corrected.state).toMatchObject({
      state: 'ACTION_PLAN_MONITORING',
      inLibraryAt: null,
      copies: null,
      editions: [
        { number: 1, unpublishedAt: corrected.now },
        { number: 2, unpublishedAt: null },
      ],
    });
    expect(corrected.settle().state.copies?.at).toBe(corrected.now);
  });

  it('is taken off at once for somebody’s safety, by whoever sees it, and everybody with a copy is told', () => {
    const off = published().does('UnpublishForSafety', {}, byChair);
    expect(off.state).toMatchObject({
      state: 'PUBLICATION_PREP',
      publicationDate: null,
      editions: [{ unpublishedAt: off.now }],
    });
    const told = off.settle().state.notices.filter(({ template }) => template === 'unpublished');
    expect(told.map(({ to, status }) => [to.kind, status])).toEqual([
      ['POINT_OF_CONTACT', 'DELIVERED'],
      ['ORGANISATIONS', 'DELIVERED'],
      ['ORGANISATIONS', 'DELIVERED'],
      ['PERSON', 'DELIVERED'],
    ]);
    expect(off.deadline('DD8/again-2').status).toBe('OPEN');
    const again = agreesOn(off, '2023-08-21').wait('2023-08-21').does('Publish', {}).settle();
    expect(again.state).toMatchObject({
      state: 'ACTION_PLAN_MONITORING',
      editions: [{ unpublishedAt: null }],
    });
  });

  it('can be taken off after the review was concluded, and while new evidence is looked at', () => {
    const off = concluded().does('UnpublishForSafety', {});
    expect(off.state).toMatchObject({ state: 'PUBLICATION_PREP', concludedAt: null });
    const reopened = concluded().does('ReopenReview', {}, byCsp).does('UnpublishForSafety', {});
    expect(reopened.state).toMatchObject({
      state: 'PANEL_ANALYSIS',
      editions: [{ unpublishedAt: reopened.now }],
    });
    expect(reopened.state.deadlines.some(({ key }) => key === 'DD8/again-2')).toBe(false);
  });
});

describe('A report that is withheld', () => {
  it('is proposed by the chair of the partnership, and withheld only with the word of the Home Office', () => {
    expect(cleared().obstacle('RecordWithholding')).toBe('NOT_PROPOSED');
    expect(proposedToWithhold().state).toMatchObject({
      state: 'PUBLICATION_PREP',
      withholding: { status: 'PROPOSED', reason: sealed('reason') },
    });
    expect(codeOf(proposedToWithhold().attempt('RecordWithholding', {}, byCsp))).toBe('AGREEMENT_MISSING');
    const story = withheld();
    expect(story.state).toMatchObject({
      state: 'ACTION_PLAN_MONITORING',
      withholding: { status: 'WITHHELD', deadline: 'WITHHOLDING' },
    });
    expect(story.deadline('DD8').status).toBe('CANCELLED');
    expect(story.deadline('WITHHOLDING').due).toBe('2024-07-17');
  });

  it('is looked at each year: the chair is asked ahead, and keeps or ends it', () => {
    const asked = withheld().wait('2024-06-20');
    expect(asked.names().filter((name) => name === 'WithholdingReviewRequested')).toHaveLength(1);
    const kept = asked.does('ReviewWithholding', { outcome: 'KEEP' }, byCsp);
    expect(kept.deadline('WITHHOLDING').status).toBe('MET');
    expect(kept.deadline('WITHHOLDING/again-2').due).toBe('2025-06-20');
    const ended = kept.wait('2025-06-02').does('ReviewWithholding', { outcome: 'END' }, byCsp);
    expect(ended.state).toMatchObject({ state: 'PUBLICATION_PREP', withholding: { status: 'ENDED' } });
    expect(ended.deadline('DD8/again-2').status).toBe('OPEN');
    const out = agreesOn(edits(ended, 1), '2025-06-30').wait('2025-06-30').does('Publish', {});
    expect(out.state.state).toBe('PUBLISHED');
  });

  it('is looked at each year also while new evidence has reopened the review, which goes on where it stands', () => {
    const asked = reopenedWithheld().wait('2024-06-20');
    expect(asked.names().filter((name) => name === 'WithholdingReviewRequested')).toHaveLength(1);
    const kept = asked.does('ReviewWithholding', { outcome: 'KEEP' }, byCsp);
    expect(kept.state).toMatchObject({ state: 'PANEL_ANALYSIS', withholding: { status: 'WITHHELD' } });
    expect(kept.deadline('WITHHOLDING').status).toBe('MET');
    expect(kept.deadline('WITHHOLDING/again-2').due).toBe('2025-06-20');
    const ended = asked.does('ReviewWithholding', { outcome: 'END' }, byCsp);
    expect(ended.state).toMatchObject({
      state: 'PANEL_ANALYSIS',
      concludedAt: null,
      withholding: { status: 'ENDED', deadline: null },
    });
    expect(ended.state.deadlines.filter(({ id }) => id === 'DD8').map(({ key }) => key)).toEqual(['DD8']);
  });

  it('is not published while it is withheld, nor while that is only proposed', () => {
    expect(withheld().obstacle('Publish')).toBe('PUBLICATION_WITHHELD');
    expect(proposedToWithhold().obstacle('Publish')).toBe('PUBLICATION_WITHHELD');
    const taken = dated()
      .does('WithholdPublication', {}, byCsp)
      .does('ReviewWithholding', { outcome: 'END' }, byCsp);
    expect(taken.state).toMatchObject({ publicationDate: '2023-07-24' });
    expect(taken.wait('2023-07-24').obstacle('Publish')).toBeNull();
  });
});
