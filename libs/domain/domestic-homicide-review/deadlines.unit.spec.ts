import { DEADLINES } from './deadlines.js';

/** Table 4.1, and the deadlines that are the area's own: what must be done, whose rule it is, and the stage that waits for it. */
describe('The deadlines of a Domestic Homicide Review', () => {
  const deadlines = [
    ['DD1', 'Decide whether to review', 'GUIDANCE', 'G16 sections 3 and 5', 'criteria-decision'],
    ['DD2', 'Tell the decision', 'GUIDANCE', 'G16; D8', 'establishment'],
    ['DD3', 'Complete the overview report', 'GUIDANCE', 'G16 section 5', 'overview-report'],
    ['DD4', 'Return of the agency’s report', 'LOCAL', 'request letter', 'imr'],
    ['DD5', 'Comment on the draft', 'LOCAL', 'product rule', 'family-viewing'],
    ['DD6', 'Send a copy of the completed report', 'LAW', 's.9(3B)-(3C); s.8A(4)-(5)', 'quality-assurance'],
    ['DD7', 'Submit to the Home Office', 'LOCAL', 'product rule', 'quality-assurance'],
    ['DD8', 'Publish', 'GUIDANCE', 'G16 section 8', 'publication'],
    ['DD9', 'Report on the action plan', 'LOCAL', 'product rule', 'actions'],
    ['SCOPING', 'Return of early information', 'LOCAL', 'product rule', 'scoping'],
    ['CHAIR', 'Appoint the chair', 'LOCAL', 'product rule', 'chair-appointment'],
    ['SIGN_OFF', 'Sign the report off', 'LOCAL', 'product rule', 'csp-sign-off'],
    ['QUESTION', 'Answer the panel’s question', 'LOCAL', 'product rule', 'panel-analysis'],
    ['RECOMMENDATION', 'Answer the recommendation', 'LOCAL', 'product rule', 'actions'],
    ['RESTRICTION', 'Look at the restriction again', 'LOCAL', '3.6', 'parallel-processes'],
    ['WITHHOLDING', 'Look at the withholding again', 'LOCAL', '3.3: review yearly', 'publication'],
    ['ACTION', 'Do the action', 'LOCAL', 'action plan', 'actions'],
  ] as const;

  it.each(deadlines)('%s: %s', (id, what, kind, source, stage) => {
    expect(DEADLINES.rows[id]).toMatchObject({ what, kind, source, stage });
  });

  it('are these and no others', () => {
    expect(Object.keys(DEADLINES.rows)).toEqual(deadlines.map(([id]) => id));
  });

  it('give the family a time to comment that nobody misses, and an action an overdue event of its own', () => {
    const those = (of: 'window' | 'overdueByOwnEvent') =>
      deadlines.map(([id]) => id).filter((id) => DEADLINES.rows[id][of] === true);
    expect(those('window')).toEqual(['DD5']);
    expect(those('overdueByOwnEvent')).toEqual(['ACTION']);
  });
});
