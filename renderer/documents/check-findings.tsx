import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { Link } from 'wouter';
import { isError } from '#shared/documents/checker/check.ts';
import { type Broken, byRule, placeOf } from '#shared/documents/checker/passing.ts';
import type { Finding } from '#shared/documents/checker/rule.ts';
import { OverrideReason } from './override-reason.tsx';

/** Reasons given so far, by the rule they let pass. */
export type Reasons = Readonly<Record<string, string>>;

type Props = {
  readonly documentId: string;
  readonly findings: readonly Finding[];
  readonly reasons: Reasons;
  readonly onReason: (rule: string, reason: string | null) => void;
};

/** What the checker found: errors first, each with how to mend it or a reason to let it pass; warnings under them. */
export const CheckFindings = ({ documentId, findings, reasons, onReason }: Props) => {
  const errors = byRule(findings.filter(isError));
  const warnings = byRule(findings.filter((finding) => !isError(finding)));
  return (
    <Stack gap="xs" component="section" aria-label="Kiểm tra thể thức">
      <Group gap="xs">
        <Text size="sm" fw={600}>
          Kiểm tra thể thức
        </Text>
        {errors.length > 0 ? (
          <Text size="sm">{findings.filter(isError).length} lỗi</Text>
        ) : (
          <Group gap={4} c="teal.8">
            <IconCircleCheck size={16} aria-hidden />
            <Text size="sm">Không có lỗi</Text>
          </Group>
        )}
        {findings.length > 0 && (
          <Anchor component={Link} href={`/van-ban/${documentId}/sua`} size="sm" ml="auto">
            Sửa nội dung
          </Anchor>
        )}
      </Group>
      {errors.map((broken) => (
        <ErrorCard
          key={broken.rule}
          broken={broken}
          reason={reasons[broken.rule] ?? null}
          onReason={(reason) => onReason(broken.rule, reason)}
        />
      ))}
      {warnings.length > 0 && <Warnings warnings={warnings} />}
    </Stack>
  );
};

type CardProps = {
  readonly broken: Broken;
  readonly reason: string | null;
  readonly onReason: (reason: string | null) => void;
};

const ErrorCard = ({ broken, reason, onReason }: CardProps) => {
  const { final, findings } = broken;
  const passed = reason !== null && !final;
  return (
    <Paper withBorder p="xs" className="check-error" data-passed={passed || undefined}>
      <Stack gap={6}>
        <Group gap={6} wrap="nowrap" align="flex-start">
          <IconAlertTriangle size={16} className="check-sign" aria-hidden />
          <Places findings={findings} />
          <Badge variant={passed ? 'default' : 'light'} color={passed ? 'gray' : 'red'} size="sm" ml="auto">
            {passed ? 'Bỏ qua' : 'Lỗi'}
          </Badge>
        </Group>
        <HowToMend broken={broken} />
        {final ? (
          <Text size="sm">Lỗi này phải sửa, không bỏ qua được.</Text>
        ) : (
          <OverrideReason label={findings[0].message} reason={reason} onGive={onReason} />
        )}
      </Stack>
    </Paper>
  );
};

const keyOf = (finding: Finding): string => `${placeOf(finding)} ${finding.excerpt} ${finding.message}`;

/** Every place with its sentence; the words themselves where the sentence does not quote them. */
const Places = ({ findings }: Pick<Broken, 'findings'>) => (
  <Stack gap={2} style={{ minWidth: 0, flex: 1 }}>
    {findings.map((finding) => (
      <Text size="sm" key={keyOf(finding)}>
        <b>{placeOf(finding)}:</b> {finding.message}
        {finding.excerpt !== '' && !finding.message.includes(finding.excerpt) && (
          <Text span c="dimmed">
            {' '}
            “{finding.excerpt}”
          </Text>
        )}
      </Text>
    ))}
  </Stack>
);

const HowToMend = ({ broken: { findings, article } }: Pick<CardProps, 'broken'>) => (
  <div>
    {[...new Set(findings.map(({ mend }) => mend))].map((mend) => (
      <Text size="sm" key={mend}>
        Cách sửa: {mend}
      </Text>
    ))}
    <Text size="xs" c="dimmed">
      {article}
    </Text>
  </div>
);

/** They ask for a second look and stop nothing. */
const Warnings = ({ warnings }: { readonly warnings: readonly Broken[] }) => (
  <Group gap={6} wrap="nowrap" align="flex-start" c="dimmed">
    <IconInfoCircle size={16} className="check-sign" aria-hidden />
    <Stack gap={6} style={{ minWidth: 0 }}>
      <Text size="sm">Lưu ý</Text>
      {warnings.map(({ rule, findings, article }) => (
        <div key={rule}>
          {findings.map((finding) => (
            <Text size="xs" key={keyOf(finding)}>
              {placeOf(finding)}: {finding.message} {finding.mend}
            </Text>
          ))}
          <Text size="xs" fs="italic">
            {article}
          </Text>
        </div>
      ))}
    </Stack>
  </Group>
);
