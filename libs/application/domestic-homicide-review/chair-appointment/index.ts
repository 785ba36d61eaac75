import type { ChairCommands } from '#libs/domain/domestic-homicide-review/chair-appointment/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './chair-appointment.dto.js';

const independence = 'Twenty years in probation elsewhere; no tie to any agency of this case.';

export const chairAppointmentInputs: StageInputs<ChairCommands> = {
  AdvertiseChair: noFields,
  DeclareInterests: takes(dto.DeclareInterestsInput, {
    person: 'chair-1',
    workedFor: [{ organisation: 'another-probation-service', leftOn: '2014-03-31' }],
    associatedWith: [],
    statement: 'I have never worked in Derbyshire.',
  }),
  AppointChair: takes(dto.AppointChairInput, {
    person: 'chair-1',
    independence,
    fee: '£450 a day for at most 25 days, and travel at the council’s rates.',
    trainedOn: '2024-06-12',
  }),
  ReplaceChair: takes(dto.AppointChairInput, { person: 'chair-2', independence }),
  AppointAuthor: takes(dto.CandidateInput, { person: 'author-1' }),
};

/** The partnership appoints the chair (G16 section 4), by the cell of its chair's decisions. */
const appoints = needs(['publication', 'S']);

export const chairAppointmentNeeds: StageNeeds<ChairCommands> = {
  AdvertiseChair: needs(['publication', 'S'], ['dhr-file', 'W']),
  DeclareInterests: needs(['dhr-file', 'W']),
  AppointChair: appoints,
  ReplaceChair: appoints,
  AppointAuthor: appoints,
};
