import { Part } from '../../door/fields/index.js';
import { DocumentInput } from '../document.dto.js';

/** D14: what goes to the Home Office. */
export class SubmissionBundleInput {
  @Part(() => DocumentInput, { about: 'The overview report (D11), as the partnership signed it off.' })
  overview!: DocumentInput;

  @Part(() => DocumentInput, { about: 'The executive summary (D12).' })
  summary!: DocumentInput;

  @Part(() => DocumentInput, { about: 'The action plan (D13).' })
  actionPlan!: DocumentInput;

  @Part(() => DocumentInput, { about: 'The Home Office’s data form (D14).' })
  dataForm!: DocumentInput;
}

export class SubmitInput {
  @Part(() => SubmissionBundleInput, { about: 'All four documents.' })
  bundle!: SubmissionBundleInput;
}
