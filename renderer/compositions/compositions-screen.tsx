import { useRoute } from 'wouter';
import { CompositionPage } from './composition-page.tsx';
import { CompositionsList } from './compositions-list.tsx';

/** Papers written freely: the choice of a form with what was written before, and the page of one. */
export const CompositionsScreen = () => {
  const [, params] = useRoute('/van-ban/soan/:id');
  return params === null ? <CompositionsList /> : <CompositionPage key={params.id} id={params.id} />;
};
