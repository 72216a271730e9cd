import { GonePage } from '../kit/gone-page.tsx';
import { LIST_PATH } from './words.ts';

/** Where an address leads to a report that was removed. */
export const ReportGone = () => <GonePage title="Báo cáo" list={LIST_PATH} />;
