import { conflicted, notNow, person } from '../rows.js';

const stage = 'csp-sign-off';

export const signOffCatalogue = [
  person('SignOff', {
    summary: 'Sign the report off for the partnership',
    stage,
    source: '3.3; s.9(3C)',
    roles: ['CSP_CHAIR'],
    decision: true,
    states: ['CSP_SIGN_OFF'],
    events: ['CspSignedOff'],
    guards: [
      conflicted,
      notNow(
        'PANEL_NO_DA_SPECIALIST',
        'G16 section 4; 3.5',
        'No specialist in domestic abuse sat on the panel. Record one (RecordSpecialistDaMember), or say why you sign it off without.',
      ),
    ],
  }),
  person('RefuseSignOff', {
    summary: 'Send the report back with reasons',
    stage,
    source: '3.3',
    roles: ['CSP_CHAIR'],
    decision: true,
    reason: 'required',
    states: ['CSP_SIGN_OFF'],
    events: ['SignOffRefused'],
    guards: [],
  }),
] as const;
