import { communityTrigger } from '#libs/domain/community-trigger/index.js';
import { CATALOGUE } from '#libs/domain/community-trigger/catalogue.js';
import type { Capacity } from '../authorisation/index.js';
import { shownTo } from '../queries/case-view.js';
import { FILE_PARTS } from './case-file.js';
import { communityTriggerView, ENGINE_PARTS, HEADER_PARTS } from './case-view.js';
import { inputs, needs } from './index.js';

const state = communityTrigger.initial() as unknown as Record<string, unknown>;

describe('The view of a Community Trigger', () => {
  it('gives every part of the state to a column of table 6.1, to the header or to the engine', () => {
    const { parts, head } = communityTriggerView;
    const placed = new Set([...Object.keys(parts), ...head, ...HEADER_PARTS, ...ENGINE_PARTS]);
    expect([...placed].sort()).toEqual([...Object.keys(state), ...Object.keys(FILE_PARTS)].sort());
  });

  it('shows a part that nobody placed to nobody', () => {
    const capacity: Capacity = { role: 'CASE_COORDINATOR', person: 'p', organisation: 'ned-council' };
    const shown = shownTo(communityTriggerView, { ...state, diary: 'secret' }, [capacity]);
    expect(shown.map((one) => one.part)).toContain('application');
    expect(shown.map((one) => one.part)).not.toContain('diary');
  });

  it('shows an administrator and a figures-only role no part of it but that it is closed', () => {
    for (const role of ['ADMINISTRATOR', 'SCRUTINY_MEMBER', 'DPO'] as const) {
      const shown = shownTo(communityTriggerView, state, [{ role, person: 'p', organisation: null }]);
      expect(shown.map((one) => one.part)).toEqual(['closure']);
    }
  });

  it('opens texts to the coordinator and keeps them closed to an auditor', () => {
    const open = (role: Capacity['role']) =>
      shownTo(communityTriggerView, state, [{ role, person: 'p', organisation: null }]).find(
        (one) => one.part === 'application',
      )?.open;
    expect([open('CASE_COORDINATOR'), open('AUDITOR')]).toEqual([true, false]);
  });
});

describe('The inputs of a Community Trigger', () => {
  it('are there for each command of the catalogue, and for nothing else', () => {
    const names = CATALOGUE.map((spec) => spec.name).sort();
    expect(Object.keys(inputs).sort()).toEqual(names);
    expect(Object.keys(needs).sort()).toEqual(names);
  });
});
