import { GonePage } from '../kit/gone-page.tsx';
import { LIST_PATH } from './words.ts';

/** Where an address leads to a plan that was removed. */
export const PlanGone = () => <GonePage title="Kế hoạch" list={LIST_PATH} />;
