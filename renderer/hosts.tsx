import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import { ConfirmHost } from './kit/confirm.tsx';

/** Where notices and questions appear; one that was raised before they stand is shown as soon as they do. */
export const Hosts = () => (
  <>
    <Notifications position="top-right" />
    <ConfirmHost />
  </>
);
