import { contentRules } from './body-content.ts';
import { endRules } from './body-ends.ts';
import { formRules } from './body-forms.ts';
import { orderRules } from './body-order.ts';
import { layoutArticle, type Rule, unless } from './rule.ts';

/** Rules of the running text: order of its parts, its ends, what the forms ask for. */
export const bodyRules: readonly Rule[] = [
  {
    id: 'body.empty',
    article: layoutArticle('II.6'),
    severity: 'error',
    mend: 'Soạn nội dung văn bản trước khi trình ký.',
    check: ({ paper }) =>
      unless(paper.paperClass === 'annex' || paper.body.length > 0, {
        where: 'Nội dung',
        excerpt: '',
        message: 'Văn bản chưa có nội dung.',
      }),
  },
  ...orderRules,
  ...contentRules,
  ...endRules,
  ...formRules,
];
