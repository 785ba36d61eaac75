import {
  DEADLINE_IDS,
  DEFAULT_SETTINGS,
  settingsOf,
  type PublishedProcedure,
} from '#libs/domain/domestic-homicide-review/settings.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { ProcedureState } from '#libs/domain/partnership/review-procedure/index.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { MemoryEngine } from '#test/support/memory-engine.js';
import { fieldsOf, type Input } from '../door/fields/index.js';
import { exampleSettings } from '../partnership/procedure-settings.dto.js';
import { DhrBodiesInput, DhrDeadlineLengthsInput, DhrSettingsInput } from './settings.dto.js';

const namesOf = (input: Input): readonly string[] => fieldsOf(input).map(({ name }) => name);

const DAY: Instant = '2026-12-01T09:00:00.000Z';

/** The administrator of NED drafts and publishes; what a decision about a death would then look at. */
async function published(section: object) {
  const engine = new MemoryEngine(DAY);
  const sends = async (command: string, body: object) =>
    engine.door.handle({
      tenant: 'ned',
      type: 'procedure',
      stream: 'procedure/ned',
      command,
      body,
      actor: fictionalPerson('admin@ned.example'),
      commandId: command,
      expectedVersion: await engine.versionOf('ned', 'procedure/ned'),
    });
  const outcomes = [
    await sends('DraftProcedure', { settings: { ...exampleSettings, domesticHomicideReview: section } }),
    await sends('ConsultLocalPolicingBody', { body: 'local-policing-body', on: '2026-11-02' }),
    await sends('ConsultHousingProviders', { providers: ['ned-homes'], on: '2026-11-02' }),
    await sends('PublishProcedure', {
      effectiveFrom: '2026-12-01',
      publishedUrl: 'https://ned.example/asb-case-review',
    }),
  ];
  const review = await engine.reviews.load('ned', 'procedure/ned');
  const state = review?.state as ProcedureState | undefined;
  return { outcomes, settings: (state?.versions.at(-1)?.settings ?? null) as PublishedProcedure | null };
}

describe('The section of the local procedure for Domestic Homicide Reviews, at the door', () => {
  it('takes every setting that the rules read', () => {
    const { version: _, ...settings } = DEFAULT_SETTINGS;
    expect(new Set(namesOf(DhrSettingsInput))).toEqual(new Set(Object.keys(settings)));
    expect(namesOf(DhrDeadlineLengthsInput)).toEqual([...DEADLINE_IDS]);
    expect(new Set(namesOf(DhrBodiesInput))).toEqual(new Set(Object.keys(DEFAULT_SETTINGS.bodies)));
  });

  it('is what a decision looks at once it is published, with the defaults for what it leaves out', async () => {
    const { outcomes, settings } = await published({
      label: 'DARDR',
      deadlines: { DD4: { n: 12, unit: 'WORKING_DAYS' } },
      bodies: { coroner: 'derbyshire-coroner' },
    });
    expect(outcomes.filter(({ status }) => status === 'refused')).toEqual([]);
    expect(settingsOf(settings)).toEqual({
      ...DEFAULT_SETTINGS,
      version: '1',
      label: 'DARDR',
      deadlines: { ...DEFAULT_SETTINGS.deadlines, DD4: { n: 12, unit: 'WORKING_DAYS' } },
      bodies: { ...DEFAULT_SETTINGS.bodies, coroner: 'derbyshire-coroner' },
    });
  });

  it('is written down whole, so that a later default changes no version that was published', async () => {
    const { settings } = await published({});
    const { version: _, ...defaults } = DEFAULT_SETTINGS;
    expect(settings?.domesticHomicideReview).toEqual(defaults);
  });

  it.each([
    ['a label that nobody uses', { label: 'REVIEW' }, 'label'],
    ['a deadline that does not exist', { deadlines: { DD99: { n: 1, unit: 'WORKING_DAYS' } } }, 'DD99'],
    ['a pause of no deadline', { pauses: [{ deadline: 'AD1', reasons: ['TRIAL'] }] }, 'pauses'],
  ])('refuses %s', async (_, section, named) => {
    const { outcomes } = await published(section);
    expect(outcomes[0]).toMatchObject({ status: 'refused', problem: { code: 'BAD_INPUT' } });
    expect(JSON.stringify(outcomes[0])).toContain(named);
  });
});
