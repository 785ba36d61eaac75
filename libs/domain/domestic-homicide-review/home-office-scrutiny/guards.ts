import { badInput, inTheFuture } from '../rows.js';

/** What makes a direction: the document itself, under a section that is in force. A request is none of that. */
export const directionGuards = [
  badInput(
    'DIRECTION_DOCUMENT_MISSING',
    's.9(2); s.8A(2)',
    'A direction is a document made by the Secretary of State. Attach it; if the Home Office has only asked for a review, record that as a request.',
    'direction.document',
  ),
  badInput(
    'SECTION_NOT_IN_FORCE',
    's.8A(2)',
    'Section 8A was not in force on {date}. Until it is, a direction is made under s.9(2).',
    'direction.section',
  ),
  inTheFuture('direction.madeOn'),
] as const;
