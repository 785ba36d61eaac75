import { NOTICE_TEMPLATES, type NoticeTemplate } from '#libs/domain/community-trigger/state.js';
import { BECAUSE, letterState, letterView, noticeOf } from '#test/support/letter-case.js';
import type { Letter } from '../render/letter.js';
import { communityTriggerNotices } from './letters.js';

const { needs: noticeNeeds, render: renderNotice } = communityTriggerNotices;

const ABOUT: Partial<Record<NoticeTemplate, Record<string, string>>> = {
  'information-request': { request: 'request-1' },
  'information-chase': { request: 'request-1' },
  'information-escalation': { request: 'request-1' },
  'threshold-met': { decision: 'decision-2' },
  'threshold-not-met': { decision: 'decision-1' },
  'reconsideration-outcome': { decision: 'decision-1' },
  'panel-invitation': { meeting: 'meeting-1' },
  'victim-invitation': { meeting: 'meeting-1' },
  'victim-not-invited': { meeting: 'meeting-1' },
  recommendation: { recommendation: 'recommendation-1' },
  'progress-update': { action: 'action-1' },
  reminder: { deadline: 'AD5' },
};

const letter = (template: NoticeTemplate, view = letterView): Letter =>
  renderNotice(noticeOf(template, ABOUT[template]), view);

const words = (text: string): string => text.replace(/[\s=-]+/gu, ' ').trim();

describe('the least that each letter must contain', () => {
  const MINIMUM: Record<NoticeTemplate, readonly (string | RegExp)[]> = {
    acknowledgement: [
      'NED-CT-2026-007',
      'Your single point of contact is Sam Lindley',
      'by Wednesday 25 November 2026',
      'We plan to decide by Monday 14 December 2026',
      'Victim Support',
      'Local Government and Social Care Ombudsman',
      'Housing Ombudsman',
      'Independent Office for Police Conduct',
      'How we use what you tell us',
      'the council and the police',
      'in another language',
    ],
    'application-circulation': ['section 104(3)', 'the council and the police', 'Monday 14 December 2026'],
    'consent-form': [
      'What you agree to',
      'the council and the police',
      'take your consent back at any time',
      'Monday 7 December 2026',
    ],
    'information-request': [
      'paragraph 7 of Schedule 4',
      'you must give it: paragraph 7(2)',
      'Which reports did you get?',
      'from Saturday 23 May 2026 to Monday 23 November 2026',
      'answer by Monday 7 December 2026',
      'Only what is needed',
      'If you cannot give it',
      'that way is secure',
    ],
    'information-chase': ['due on Monday 7 December 2026', 'paragraph 7(2)'],
    'information-escalation': ['senior manager of the police', '2 times', 'paragraph 7(2)'],
    'threshold-met': [
      'section 104(6)',
      'is met',
      'The number of reports that count is 3',
      BECAUSE.counts,
      'Jules Hartley will chair',
      'Thursday 7 January 2027',
      'How you can take part',
      'If you do not agree',
      'within 10 working days',
    ],
    'threshold-not-met': [
      'section 104(6)',
      'is not met',
      'The number of reports that count is 1',
      BECAUSE.counts,
      BECAUSE.late,
      'What would count',
      'You can apply again',
      'ask us to look at this again',
      'Ombudsman',
      'Victim Support',
      'The harm was low and it has stopped.',
    ],
    'reconsideration-outcome': ['stays as it is', BECAUSE.late, 'What happens next', 'Ombudsman'],
    transfer: ['another area', 'do not have to apply again'],
    'panel-invitation': [
      'Tuesday 5 January 2027 at 2.30pm',
      'Mill Lane offices',
      'Agenda',
      'Papers',
      'Confidentiality',
      'Conflicts of interest',
    ],
    'victim-invitation': [
      'Come to the meeting',
      'Join by video or telephone',
      'Send a statement',
      'Have somebody speak for you',
      'Not take part',
      'your choice',
      'somebody to support you',
      'Jules Hartley',
      'Tuesday 5 January 2027 at 2.30pm',
    ],
    'victim-not-invited': [
      'The person you told us about will be spoken of by name.',
      'You can still be heard',
    ],
    outcome: [
      'section 104(8)',
      'they need to learn from',
      'To the police: Keep one officer on such cases.',
      'Who: the council. By: Monday 1 February 2027.',
      'Who: the police. By: Monday 1 March 2027.',
      'You can appeal',
      'within 10 working days',
      'will tell you each time an action changes',
    ],
    recommendation: [
      'section 104(7)',
      'must have regard to it',
      'Keep one officer on such cases.',
      'Please reply',
    ],
    'progress-update': ['Offer a visit by the support service.', 'under way', 'Monday 1 February 2027'],
    'appeal-outcome': [
      'not upheld',
      'how the review was carried out',
      'The panel heard everybody it had to hear.',
      'What happens next',
    ],
    'local-policing-body-outcome': [
      'stays as it is',
      'The council could decide so.',
      'What happens next',
      'Ombudsman',
      'Victim Support',
    ],
    closure: [
      'Tuesday 2 March 2027',
      'Every action in the plan is done.',
      'If it starts again',
      'Thank you for working with us.',
    ],
    reminder: ['Decide whether the threshold is met', 'Monday 14 December 2026'],
  };

  it.each(NOTICE_TEMPLATES)('%s', (template) => {
    const { text } = letter(template);
    expect(MINIMUM[template].length).toBeGreaterThan(0);
    for (const phrase of MINIMUM[template])
      expect(text).toMatch(phrase instanceof RegExp ? phrase : new RegExp(escaped(phrase)));
  });
});

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

describe('every letter', () => {
  it.each(NOTICE_TEMPLATES)('%s says the same words in HTML and in plain text', (template) => {
    const { html, text } = letter(template);
    const body = html.slice(html.indexOf('<body>'));
    const fromHtml = body
      .replace(/<[^>]+>/gu, ' ')
      .replace(/&#39;/gu, "'")
      .replace(/&quot;/gu, '"')
      .replace(/&amp;/gu, '&');
    const bare = (of: string): string => words(of).replace(/ ([.,:])/gu, '$1');
    expect(bare(text.replace(/^\d+\. /gmu, ''))).toBe(bare(fromHtml));
  });

  it.each(NOTICE_TEMPLATES)('%s can be read by a screen reader and printed', (template) => {
    const { html } = letter(template);
    expect(html).toMatch(/<html lang="en-GB">/u);
    expect(html).toMatch(/<title>[^<]+<\/title>/u);
    expect(html.match(/<h1>/gu)).toHaveLength(1);
    expect(html).toMatch(/<main>/u);
    expect(html).toMatch(/@media print/u);
    expect(html).not.toMatch(/<(script|img|iframe|link)\b/u);
    const levels = [...html.matchAll(/<h(\d)>/gu)].map(([, level]) => Number(level));
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  });

  it.each(NOTICE_TEMPLATES)('%s is written in short sentences', (template) => {
    const sentences = letter(template)
      .text.replaceAll('Anti-social Behaviour, Crime and Policing Act 2014', 'Act')
      .split(/(?<=[.?!:])\s+|\n/u)
      .map((sentence) => sentence.split(/\s+/u).filter((word) => /\w/u.test(word)).length);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(25);
  });

  it.each(NOTICE_TEMPLATES)('%s has a subject line that gives nothing away', (template) => {
    expect(letter(template).subject).toMatch(/NED-CT-2026-007$/u);
    expect(letter(template).subject).not.toMatch(/anti-social|police|victim|Penrose/iu);
  });

  it('blames nobody', () => {
    for (const template of NOTICE_TEMPLATES)
      expect(letter(template).text).not.toMatch(/\b(you failed|your fault|perpetrator|offender|alleg)/iu);
  });

  it('comes out the same, byte for byte, when it is written again', () => {
    for (const template of NOTICE_TEMPLATES) expect(letter(template)).toEqual(letter(template));
  });
});

describe('what a letter opens', () => {
  it('an agency’s letter opens nothing of the applicant', () => {
    const needs = noticeNeeds(
      noticeOf('information-request', { request: 'request-1' }),
      letterState,
      letterView.procedure,
    );
    expect(needs.sealed.map((sealed) => sealed.sealed)).toEqual(['questions']);
  });

  it('the acknowledgement opens the name and nothing else', () => {
    const needs = noticeNeeds(noticeOf('acknowledgement'), letterState, letterView.procedure);
    expect(needs.sealed.map((sealed) => sealed.sealed)).toEqual(['applicant-name']);
    expect(needs.people).toContain('person-spoc');
    expect(needs.organisations).toContain('derbyshire-police');
  });

  it('shows that a part was erased instead of failing', () => {
    const { text } = letter('closure', { ...letterView, opened: { 'applicant-name': 'Jamie Penrose' } });
    expect(text).toContain('[removed]');
  });
});

describe('what people typed stays text', () => {
  const nasty = `{{ 7*7 }}{% include "x" %}<script>alert(1)</script>\r\nBcc: all@example\u202e`;
  const view = {
    ...letterView,
    opened: Object.fromEntries(Object.keys(letterView.opened).map((id) => [id, nasty])),
    people: Object.fromEntries(Object.keys(letterView.people).map((id) => [id, nasty])),
    organisations: Object.fromEntries(Object.keys(letterView.organisations).map((id) => [id, nasty])),
    state: { ...letterState, reference: `NED-CT-1\r\nBcc: all@example` },
  };

  it.each(NOTICE_TEMPLATES)('%s shows template code, tags and line breaks inert', (template) => {
    const { subject, text, html } = letter(template, view);
    expect(subject).not.toMatch(/[\r\n]/u);
    expect(html).not.toMatch(/<script>/u);
    expect(`${html}${text}`).not.toMatch(/[\r\u202e]/u);
    if (/7\*7/u.test(text)) expect(text).toContain('{{ 7*7 }}');
    expect(text).not.toMatch(/\b49\b/u);
  });
});

describe('variants', () => {
  it('tells the applicant of a recommendation that there is none', () => {
    const { text } = letter('outcome', { ...letterView, state: { ...letterState, recommendations: [] } });
    expect(text).toContain('The review made no recommendations.');
  });

  it('names the local policing body as a route only where the procedure has it', () => {
    const on = {
      ...letterView,
      procedure: { ...letterView.procedure, lpbReview: { enabled: true, from: '2026-06-29' } },
    };
    expect(letter('threshold-not-met', on).text).toContain('local policing body');
    expect(letter('threshold-not-met').text).not.toContain('local policing body');
  });

  it('reminds an applicant about consent in an applicant’s words', () => {
    const notice = {
      ...noticeOf('reminder', { deadline: 'AD2' }),
      to: { kind: 'APPLICANT', person: 'person-applicant' } as const,
    };
    expect(renderNotice(notice, letterView).text).toContain('We wrote to you about consent');
  });

  it('tells a body without public functions that it may answer, not that it must', () => {
    const requests = letterState.requests.map((request) => ({ ...request, publicFunctions: false }));
    const { text } = letter('information-request', { ...letterView, state: { ...letterState, requests } });
    expect(text).toContain('You may give this information.');
    expect(text).not.toContain('you must give it');
  });
});
