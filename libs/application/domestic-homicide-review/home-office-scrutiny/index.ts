import type { ScrutinyCommands } from '#libs/domain/domestic-homicide-review/home-office-scrutiny/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './home-office-scrutiny.dto.js';

export const homeOfficeScrutinyInputs: StageInputs<ScrutinyCommands> = {
  RecordHoView: takes(dto.HomeOfficeViewInput, {
    letter: { text: 'The Home Office agrees that the criteria are not met.' },
  }),
  RecordRequest: takes(dto.HomeOfficeRequestInput, {
    document: { text: 'The Home Office asks the partnership to look at the circumstances again.' },
  }),
  RecordDirection: takes(dto.DirectionInput, {
    madeOn: '2026-10-30',
    section: 's.9(2)',
    document: { text: 'The Secretary of State directs that a review be carried out.' },
  }),
  RecordRevocation: takes(dto.RevocationInput, {
    document: { text: 'The direction of 30 October 2026 is revoked.' },
    revokedOn: '2026-11-20',
  }),
  CloseNoReview: noFields,
};

const records = needs(['dhr-file', 'W']);

export const homeOfficeScrutinyNeeds: StageNeeds<ScrutinyCommands> = {
  RecordHoView: records,
  RecordRequest: records,
  RecordDirection: records,
  RecordRevocation: records,
  // The last word on a decision by the criteria, so by the cell that gives the criteria.
  CloseNoReview: needs(['publication', 'S']),
};
