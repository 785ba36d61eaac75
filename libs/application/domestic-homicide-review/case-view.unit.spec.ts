import { CATALOGUE } from '#libs/domain/domestic-homicide-review/catalogue.js';
import { domesticHomicideReview } from '#libs/domain/domestic-homicide-review/index.js';
import type { Role } from '#libs/domain/kernel/people.js';
import type { Capacity } from '../authorisation/index.js';
import { sees } from '../door/entrance.js';
import { shownTo } from '../queries/case-view.js';
import { FILE_PARTS } from './case-file.js';
import { domesticHomicideReviewView, ENGINE_PARTS, HEADER_PARTS } from './case-view.js';
import { domesticHomicideReviewEntrance } from './entrance.js';
import { inputs, needs } from './index.js';

const state = domesticHomicideReview.initial() as unknown as Record<string, unknown>;
const as = (role: Role): Capacity => ({ role, person: 'p', organisation: null });
const partsFor = (role: Role, given = state) =>
  shownTo(domesticHomicideReviewView, given, [as(role)]).map(({ part }) => part);

describe('The view of a Domestic Homicide Review', () => {
  it('gives every part of the state to a column of table 6.1, to the header or to the engine', () => {
    const placed = [...Object.keys(domesticHomicideReviewView.parts), ...HEADER_PARTS, ...ENGINE_PARTS];
    expect(placed.sort()).toEqual([...Object.keys(state), ...Object.keys(FILE_PARTS)].sort());
  });

  it('shows a part that nobody placed to nobody', () => {
    const parts = partsFor('CASE_COORDINATOR', { ...state, diary: 'secret' });
    expect(parts).toContain('notification');
    expect(parts).not.toContain('diary');
  });

  it('shows administrators, councillors and whoever has figures only no part of it but that it has ended', () => {
    for (const role of ['ADMINISTRATOR', 'SCRUTINY_MEMBER', 'CSP_MANAGER'] as const)
      expect([role, partsFor(role).filter((part) => !['actions', 'planAgreedAt'].includes(part))]).toEqual([
        role,
        role === 'CSP_MANAGER'
          ? ['ending', 'concludedAt', 'reportedToCspAt', 'cspReports']
          : ['ending', 'concludedAt'],
      ]);
  });

  it('opens to no role that has a part in community triggers alone, whatever both kinds of review have in common', () => {
    const opensTo = (role: Role) => sees(domesticHomicideReviewEntrance, [as(role)]);
    const triggersOnly = [
      'RELEVANT_BODY_DECIDER',
      'APPEAL_OFFICER',
      'VICTIM_SPOC',
      'PUBLIC_APPLICANT',
    ] as const;
    expect(triggersOnly.filter(opensTo)).toEqual([]);
    expect((['SCRUTINY_MEMBER', 'ADMINISTRATOR'] as const).filter(opensTo)).toEqual([]);
    expect((['CASE_COORDINATOR', 'CSP_CHAIR', 'FAMILY_MEMBER', 'IMR_AUTHOR'] as const).every(opensTo)).toBe(
      true,
    );
  });

  it('opens texts to coordinator and chair and keeps them closed to an auditor, who reads reports with a reason', () => {
    const shown = (role: Role, unmasked = false) =>
      shownTo(domesticHomicideReviewView, state, [as(role)], unmasked);
    const open = (role: Role) => shown(role).find(({ part }) => part === 'notification')?.open;
    expect([open('CASE_COORDINATOR'), open('INDEPENDENT_CHAIR'), open('AUDITOR')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(shown('AUDITOR').map(({ part }) => part)).not.toContain('drafts');
    expect(shown('AUDITOR', true).find(({ part }) => part === 'drafts')?.open).toBe(true);
  });

  it('has every reading of the file, of the agencies’ reports and of the draft logged, and none of what is published', () => {
    const { parts, sensitive } = domesticHomicideReviewView;
    const logged = Object.entries(parts).filter(([part]) => sensitive.includes(part));
    expect([...new Set(logged.map(([, column]) => column))].sort()).toEqual([
      'dhr-file',
      'imr',
      'overview-draft',
    ]);
    expect(sensitive).not.toContain('editions');
  });
});

describe('The inputs of a Domestic Homicide Review', () => {
  it('are there for each command of the catalogue, and for nothing else', () => {
    const names = CATALOGUE.map((spec) => spec.name).sort();
    expect(Object.keys(inputs).sort()).toEqual(names);
    expect(Object.keys(needs).sort()).toEqual(names);
  });
});
