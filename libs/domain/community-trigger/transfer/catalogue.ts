import { badInput, notAllowed, notNow, person } from '../rows.js';

const notTheOther = notAllowed(
  'NOT_THE_OTHER_AREA',
  's.104(1); 2.8',
  'Only the area it was transferred to ({to}) may answer.',
);
const answered = notNow('TRANSFER_ANSWERED', '2.8', 'The other area has accepted the application.');

export const transferCatalogue = [
  person('TransferToArea', {
    summary: 'Transfer to the area where the behaviour is',
    stage: 'transfer',
    source: 's.104(1); 2.8',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    reason: 'required',
    states: ['RECEIVED', 'AWAITING_CONSENT', 'ACKNOWLEDGED'],
    events: ['ApplicationTransferred'],
    guards: [badInput('SAME_AREA', 's.104(1)', 'The application is with that area.', 'to')],
  }),
  person('AcceptTransfer', {
    summary: 'Accept an application from another area',
    stage: 'transfer',
    source: '2.8',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    states: ['TRANSFERRED_OUT'],
    events: ['TransferAccepted'],
    guards: [notTheOther, answered],
  }),
  person('ReturnTransfer', {
    summary: 'Return an application to the area it came from',
    stage: 'transfer',
    source: '2.8',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    reason: 'required',
    states: ['TRANSFERRED_OUT'],
    events: ['TransferReturned'],
    guards: [notTheOther, answered],
  }),
] as const;
