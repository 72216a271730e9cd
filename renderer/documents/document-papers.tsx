import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { hasReached } from '#shared/documents/rules.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { DocumentPanel, DraftPanel, KeptPanel } from '../document-panel.tsx';
import { ScanPanel } from '../scan-panel.tsx';

const VIEWS = { issued: 'Bản đã phát hành', submitted: 'Bản trình ký', slip: 'Phiếu trình ký', scan: 'Bản scan' };
type View = keyof typeof VIEWS;

/** Which sheets there are of a paper, the one that matters now first. */
const viewsOf = (document: DocumentRecord): readonly View[] => [
  ...(hasReached(document, 'numbered') ? (['issued'] as const) : []),
  ...(document.submission === null ? [] : (['submitted', 'slip'] as const)),
  ...(document.scan === null ? [] : (['scan'] as const)),
];

/** The page at the right: the draft as it prints now, or the copies that were kept. */
export const DocumentPapers = ({ document }: { readonly document: DocumentRecord }) => {
  const { id, state } = document;
  const views = viewsOf(document);
  const [chosen, setChosen] = useState<View | null>(null);
  const view = chosen !== null && views.includes(chosen) ? chosen : views[0];
  if (state === 'draft' || view === undefined) return <DraftPanel id={id} title="Dự thảo" />;
  return (
    <Stack gap="xs">
      {views.length > 1 && (
        <SegmentedControl
          aria-label="Bản giấy"
          size="xs"
          value={view}
          onChange={(value) => setChosen(value as View)}
          data={views.map((value) => ({ value, label: VIEWS[value] }))}
        />
      )}
      {view === 'slip' ? (
        <DocumentPanel kind="routingSlip" subject={id} title={VIEWS.slip} />
      ) : view === 'scan' ? (
        <ScanPanel key={document.scan?.sha256} id={id} title={VIEWS.scan} type={document.scan?.type ?? ''} />
      ) : (
        <KeptPanel key={view} id={id} which={view} title={VIEWS[view]} />
      )}
    </Stack>
  );
};
