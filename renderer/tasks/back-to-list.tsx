import { BackLink } from '../kit/back-link.tsx';
import { LIST_PATH } from './words.ts';

/** The way back to the list of tasks, above a page's title. */
export const BackToList = () => <BackLink href={LIST_PATH}>Nhiệm vụ</BackLink>;
