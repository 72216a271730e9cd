import { Button, Group, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import type { BudgetYear } from '#shared/budget/schema.ts';
import type { DocumentKind, DocumentOptions } from '#shared/documents/kinds.ts';
import { desk } from '../desk.ts';
import { DocumentPanel } from '../document-panel.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { showRefusal } from '../use-command.ts';
import { EstimateLetterForm, UseLetterForm } from './letter-forms.tsx';

type Choice = 'estimate' | 'use' | 'settlement';
const CHOICES: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: 'estimate', label: 'Tờ trình, dự toán' },
  { value: 'use', label: 'Tình hình sử dụng' },
  { value: 'settlement', label: 'Quyết toán' },
];

/** The papers of a year as they will print, and the words of each beside them. */
export const PapersTab = ({ year }: { readonly year: BudgetYear }) => {
  const [choice, setChoice] = useState<Choice>('estimate');
  const turn = (
    <SegmentedControl
      aria-label="Văn bản"
      data={CHOICES.map(({ value, label }) => ({ value, label }))}
      value={choice}
      onChange={(value) => setChoice(value as Choice)}
    />
  );
  return (
    <Split
      sideWidth={560}
      main={
        <>
          <Group mb="sm">{turn}</Group>
          <SidePanel title={choice === 'estimate' ? 'Nội dung tờ trình' : 'Nội dung báo cáo'}>
            {choice === 'estimate' ? (
              <EstimateLetterForm key={`estimate-${year.rev}`} year={year} />
            ) : (
              <UseLetterForm key={`use-${year.rev}`} year={year} />
            )}
          </SidePanel>
        </>
      }
      side={
        choice === 'estimate' ? (
          <DocumentPanel
            key="estimate"
            kind="budgetEstimate"
            subject={year.id}
            tools={<SaveSheet kind="budgetEstimate" subject={year.id} options={{}} />}
          />
        ) : (
          <DocumentPanel
            key={choice}
            kind="budgetUse"
            subject={year.id}
            options={{ purpose: choice }}
            title={choice === 'use' ? 'Báo cáo sử dụng kinh phí' : 'Báo cáo quyết toán kinh phí'}
            tools={<SaveSheet kind="budgetUse" subject={year.id} options={{ purpose: choice }} />}
          />
        )
      }
    />
  );
};

type SaveProps<K extends DocumentKind> = {
  readonly kind: K;
  readonly subject: string;
  readonly options: Partial<DocumentOptions<K>>;
};

/** The same figures as a workbook whose sums compute. */
const SaveSheet = <K extends DocumentKind>({ kind, subject, options }: SaveProps<K>) => {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const outcome = await desk.saveSheet({ kind, subject, options });
    setBusy(false);
    if (!outcome.ok) return showRefusal(outcome.refusal);
    if (outcome.value.saved)
      notifications.show({ color: 'teal', title: 'Đã lưu Excel', message: outcome.value.fileName });
  };
  return (
    <Group>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTable size={16} />}
        loading={busy}
        onClick={() => void save()}
      >
        Lưu Excel
      </Button>
    </Group>
  );
};
