import { GonePage } from '../kit/gone-page.tsx';
import { LIST_PATH } from './words.ts';

/** Where an address leads to a meeting that was removed. */
export const MeetingGone = () => <GonePage title="Cuộc họp" list={LIST_PATH} />;
