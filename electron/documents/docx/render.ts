import { Document, Packer } from 'docx';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { Measure } from '../layout/frame.ts';
import { PRODUCT } from '../layout/styles.ts';
import { settle } from './package.ts';
import { sectionsOf } from './sections.ts';
import { documentStyles } from './styles.ts';

/** Word's own rules of layout, from 2013 on. */
const WORD_2013 = 15;

/** The Word copy of a job, to be worked on further. `measure` knows the paper's face. The same job gives the same bytes. */
export const renderDocx = async (job: PrintJob, measure: Measure): Promise<Uint8Array> => {
  const document = new Document({
    title: job.title,
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    revision: 1,
    compatibility: { version: WORD_2013 },
    styles: documentStyles(job.layout),
    sections: sectionsOf(job, measure),
  });
  return settle(await Packer.pack(document, 'uint8array'), job.createdOn);
};
