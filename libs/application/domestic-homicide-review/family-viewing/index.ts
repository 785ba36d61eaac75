import type { ViewingCommands } from '#libs/domain/domestic-homicide-review/family-viewing/commands.js';
import { needs } from '../../authorisation/index.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './family-viewing.dto.js';

const viewing = 'viewing-1';

export const familyViewingInputs: StageInputs<ViewingCommands> = {
  ShareDraftWithFamily: takes(dto.ShareDraftInput, { people: ['sister-1'] }),
  ExtendFamilyViewing: takes(dto.ExtendViewingInput, { viewing, until: '2027-03-31' }),
  RecordFamilyComments: takes(dto.FamilyCommentsInput, {
    viewing,
    comments: 'She laughed a lot. Please say so in the first chapter.',
  }),
  RecordFamilyDeclined: takes(dto.FamilyDeclinedInput, { person: 'sister-1' }),
};

const shows = needs(['dhr-file', 'W']);
/** What relatives say of the draft: they say it themselves, or chair and coordinator write it down for them. */
const answers = needs(['overview-draft', 'COMMENT'], ['dhr-file', 'W']);

export const familyViewingNeeds: StageNeeds<ViewingCommands> = {
  ShareDraftWithFamily: shows,
  ExtendFamilyViewing: shows,
  RecordFamilyComments: answers,
  RecordFamilyDeclined: answers,
};
