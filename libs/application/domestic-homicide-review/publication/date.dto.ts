import { Day, Ids } from '../../door/fields/index.js';

export class PublicationDateInput {
  @Day({ about: 'London date on which it is published: not before it the report comes out.' })
  on!: string;

  @Ids({
    about:
      'People of the family with whom the date is agreed: all who take part or want to be told (3.5). An empty list where there is nobody.',
  })
  people!: string[];
}

export class PostponePublicationInput {
  @Day({
    optional: true,
    about: 'London date, after the present one. Left out: until another is agreed with the family.',
  })
  on?: string;
}
